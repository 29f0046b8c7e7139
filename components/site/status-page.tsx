import { Frame } from "@/components/site/frame";
import type { Shown, StatusPage } from "@/newsroom/articles/public-page";

const words = {
  missing: { heading: "页面不存在", text: "您访问的地址没有内容，可能是输入有误，或链接已经失效。" },
  gone: { heading: "页面已撤下", text: "您访问的内容已由本站撤下，不再提供。" },
  withdrawn: { heading: "本文已撤回", text: "站方已撤回本稿。" },
};

/** 404 and 410: fixed words, the same for every address of a kind. */
export function StatusPageView({ page }: { page: Shown<StatusPage> }) {
  const { heading, text } = words[page.kind];
  return (
    <Frame site={page.site} reading={page.reading}>
      <title>{page.title}</title>
      <meta name="robots" content="noindex" />
      <div className="column">
        <main id="content" className="status">
          <h1>{heading}</h1>
          <p>{text}</p>
          {page.reading.mode === "standard" && (
            <p>
              <a className="turn" href={page.reading.root}>
                返回首页
              </a>
            </p>
          )}
        </main>
      </div>
    </Frame>
  );
}

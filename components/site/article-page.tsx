import { ArticleView } from "@/components/article/article-view";
import { inOrder } from "@/components/article/in-order";
import { Headline } from "@/components/site/entry-list";
import { Breadcrumb, Frame } from "@/components/site/frame";
import { PageHead } from "@/components/site/page-head";
import { ArticleJson, BreadcrumbJson } from "@/components/site/structured-data";
import { TalkBackLink } from "@/components/site/talk-back";
import type { ArticlePage, ListEntry } from "@/newsroom/articles/article-page";

/** The public page of an article, whole: a pure function of its model. */
export function ArticlePageView({ page }: { page: ArticlePage }) {
  const { site, text, firstReleased, updated, corrections, credits } = page;
  const image = sharePicture(page);
  return (
    <Frame site={site} about={page.canonical}>
      <PageHead
        head={{
          title: page.title,
          description: page.description,
          canonical: page.canonical,
          siteName: site.name,
          type: "article",
          shareTitle: text.headline,
          image,
          keywords: page.keywords,
          article: {
            published: firstReleased.iso,
            modified: page.modified.iso,
            section: page.breadcrumb.at(-1)?.name ?? "",
          },
        }}
      />
      <ArticleJson page={page} image={image} />
      <BreadcrumbJson trail={page.breadcrumb} origin={page.origin} />
      <div className="column">
        <Breadcrumb trail={page.breadcrumb} />
        <div className="article-grid">
          <main id="content">
            <ArticleView {...{ text, firstReleased, updated, corrections, credits }} />
            <p className="mend">
              {"发现差错？"}
              <TalkBackLink kind="correction" about={page.canonical} />
            </p>
            <p className="print-address">{`网址：${page.canonical}`}</p>
          </main>
          <nav className="to-home" aria-label="返回首页">
            <a className="turn" href="/">
              返回首页
            </a>
          </nav>
          <RelatedNews entries={page.related} />
          <nav className="to-top" aria-label="返回顶部">
            <a className="turn" href="#top">
              返回顶部
            </a>
          </nav>
        </div>
      </div>
    </Frame>
  );
}

function RelatedNews({ entries }: { entries: readonly ListEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <aside className="related" aria-label="相关新闻">
      <h2>相关新闻</h2>
      <ul>
        {inOrder(entries, (entry) => (
          <li>
            <Headline entry={entry} />
            <time dateTime={entry.released.iso}>{entry.released.text.slice(0, 10)}</time>
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** The first picture of the body, as a whole address. */
function sharePicture({ text, origin }: ArticlePage): string | undefined {
  for (const node of text.body.content) {
    const address = node.type === "image" ? text.pictures[node.attrs.sha256] : undefined;
    if (address) return `${origin}${address}`;
  }
  return undefined;
}

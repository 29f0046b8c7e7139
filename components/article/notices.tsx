import { inOrder } from "@/components/article/in-order";
import type { ArticlePage, ArticleText } from "@/newsroom/articles/article-page";

const aiWords = { assisted: "本文由人工智能辅助创作", generated: "本文由人工智能生成" };

/** What a reader must know before reading: how the text was made, and whom it concerns. */
export function Marks({ marks }: { marks: ArticleText["marks"] }) {
  if (marks.ai === "none" && !marks.minors) return null;
  return (
    <ul className="marks" aria-label="提示">
      {marks.ai !== "none" && <li>{aiWords[marks.ai]}</li>}
      {marks.minors && <li>本文涉及未成年人，请注意保护其隐私</li>}
    </ul>
  );
}

/** 更正说明: every correction so far, with its time, newest first. */
export function Corrections({ corrections }: { corrections: ArticlePage["corrections"] }) {
  if (corrections.length === 0) return null;
  return (
    <section className="corrections" aria-label="更正说明">
      <h2>更正说明</h2>
      {inOrder(corrections, ({ at, note }) => (
        <p>
          <time dateTime={at.iso}>{at.text}</time>
          {`　${note}`}
        </p>
      ))}
    </section>
  );
}

/** What a reprint owes its readers; lines without a word are left out. */
export function Reprint({ reprint }: { reprint: ArticleText["reprint"] }) {
  if (!reprint) return null;
  return (
    <ul className="reprint" aria-label="原文信息">
      {reprint.headline && <li>{`原标题：${reprint.headline}`}</li>}
      {reprint.author && <li>{`原作者：${reprint.author}`}</li>}
      {reprint.address && (
        <li>
          原文链接：<a href={reprint.address}>{reprint.address}</a>
        </li>
      )}
      {reprint.releasedAt && <li>{`原发布时间：${reprint.releasedAt}`}</li>}
    </ul>
  );
}

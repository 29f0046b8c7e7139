import { inOrder } from "@/components/article/in-order";
import type { ArticlePage, ArticleText } from "@/newsroom/articles/article-page";

const aiWords = { none: "", assisted: "本文由人工智能辅助创作", generated: "本文由人工智能生成" };

/** What a reader must know before reading: how the text was made, and whom it concerns. */
export function markWords({ ai, minors }: ArticleText["marks"]): string[] {
  return [aiWords[ai], minors ? "本文涉及未成年人，请注意保护其隐私" : ""].filter(Boolean);
}

/** The words of the marks; without one there is nothing. */
export function Marks({ marks }: { marks: ArticleText["marks"] }) {
  const words = markWords(marks);
  if (words.length === 0) return null;
  return (
    <ul className="marks" aria-label="提示">
      {inOrder(words, (mark) => (
        <li>{mark}</li>
      ))}
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

/** What a reprint owes its readers, label and words; what has no words is left out. */
export function reprintLines(reprint: NonNullable<ArticleText["reprint"]>) {
  return [
    { label: "原标题", words: reprint.headline },
    { label: "原作者", words: reprint.author },
    { label: "原文链接", words: reprint.address, address: reprint.address },
    { label: "原发布时间", words: reprint.releasedAt },
  ].filter(({ words }) => words !== "");
}

/** 原文信息, a line each. */
export function Reprint({ reprint }: { reprint: ArticleText["reprint"] }) {
  if (!reprint) return null;
  return (
    <ul className="reprint" aria-label="原文信息">
      {inOrder(reprintLines(reprint), ({ label, words, address }) => (
        <li>
          {`${label}：`}
          {address ? <a href={address}>{words}</a> : words}
        </li>
      ))}
    </ul>
  );
}

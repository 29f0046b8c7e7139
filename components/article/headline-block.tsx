import type { ReactNode } from "react";
import { LinkedCredit, Source } from "@/components/article/credits";
import { inLine, inOrder } from "@/components/article/in-order";
import type { ArticleText, PageLink } from "@/newsroom/articles/article-page";
import type { Moment } from "@/newsroom/shanghai";

/** `firstReleased` is null before the first release; `writers` says where names of the byline lead. */
type Props = {
  text: ArticleText;
  firstReleased?: Moment | null | undefined;
  updated?: Moment | null | undefined;
  writers?: readonly PageLink[] | undefined;
};

/** 引题, 标题, 副题, then when, from where and by whom. */
export function HeadlineBlock({ text, firstReleased, updated, writers = [] }: Props) {
  const meta: ReactNode[] = [
    firstReleased && <time dateTime={firstReleased.iso}>{firstReleased.text}</time>,
    updated && <time dateTime={updated.iso}>{`更新于 ${updated.text}`}</time>,
    text.source.name && <Source source={text.source} />,
    ...inOrder(text.byline, (credit) => <LinkedCredit credit={credit} links={writers} />),
  ].filter(Boolean);
  return (
    <header className="headline">
      {text.marks.paid !== "none" && (
        <p className="paid-mark">{text.marks.paid === "advertisement" ? "广告" : "公益"}</p>
      )}
      {text.kicker && <p className="kicker">{text.kicker}</p>}
      <h1>{text.headline}</h1>
      {text.deck && <p className="deck">{text.deck}</p>}
      {meta.length > 0 && (
        <ul className="meta" aria-label="发布信息">
          {inLine(meta, (entry) => (
            <li>{entry}</li>
          ))}
        </ul>
      )}
    </header>
  );
}

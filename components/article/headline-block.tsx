import { creditText, Source } from "@/components/article/credits";
import { inOrder } from "@/components/article/in-order";
import type { ArticleText } from "@/newsroom/articles/article-page";
import type { Moment } from "@/newsroom/shanghai";

/** `firstReleased` is null before the first release. */
type Props = { text: ArticleText; firstReleased?: Moment | null; updated?: Moment | null };

/** 引题, 标题, 副题, then when, from where and by whom. */
export function HeadlineBlock({ text, firstReleased, updated }: Props) {
  return (
    <header className="headline">
      {text.marks.paid !== "none" && (
        <p className="paid-mark">{text.marks.paid === "advertisement" ? "广告" : "公益"}</p>
      )}
      {text.kicker && <p className="kicker">{text.kicker}</p>}
      <h1>{text.headline}</h1>
      {text.deck && <p className="deck">{text.deck}</p>}
      <ul className="meta" aria-label="发布信息">
        {firstReleased && (
          <li>
            <time dateTime={firstReleased.iso}>{firstReleased.text}</time>
          </li>
        )}
        {updated && (
          <li>
            <time dateTime={updated.iso}>{`更新于 ${updated.text}`}</time>
          </li>
        )}
        {text.source.name && (
          <li>
            <Source source={text.source} />
          </li>
        )}
        {inOrder(text.byline, (line) => (
          <li>{creditText(line)}</li>
        ))}
      </ul>
    </header>
  );
}

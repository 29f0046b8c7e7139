/** 热榜: as a list in its order, as a page, and as the link that public/reader.js fills beside an article. */
import { inOrder } from "@/components/article/in-order";
import { Headline } from "@/components/site/entry-list";
import { Listing } from "@/components/site/listing";
import { filledByScript } from "@/components/site/tools";
import type { ListEntry } from "@/newsroom/articles/article-page";
import type { HotPage, Shown } from "@/newsroom/articles/public-page";

/** The list with its numbers. */
export function Ranked({ entries }: { entries: readonly ListEntry[] }) {
  return (
    <ol className="ranked">
      {inOrder(entries, (entry) => (
        <li>
          <Headline entry={entry} />
        </li>
      ))}
    </ol>
  );
}

/** The page of the list, with what it is and since when it stands. */
export function HotPageView({ page }: { page: Shown<HotPage> }) {
  const { confirmed, entries } = page;
  return (
    <Listing page={page} name="热榜">
      {confirmed && entries.length > 0 ? (
        <>
          <p className="total">
            {"24小时内读者读得最多的稿件，经编辑确认，"}
            <time dateTime={confirmed.iso}>{confirmed.text}</time>
          </p>
          <Ranked entries={entries} />
        </>
      ) : (
        <p className="nothing">这里暂时没有热榜。</p>
      )}
    </Listing>
  );
}

/** Beside an article. `article` is what the script tells the house was read; the list is never part of the page itself. */
export function HotLink({ article, root }: { article: number; root: string }) {
  return (
    <aside className="related hot" aria-label="热榜">
      <h2>
        <a href={`${root}hot/`}>热榜</a>
      </h2>
      <div data-hot={article} data-root={root} {...filledByScript} />
    </aside>
  );
}

/** Lists beside the channels: what carries a keyword or a writer's name, and what was put right. */
import { inOrder } from "@/components/article/in-order";
import { EntriesByDay, Headline } from "@/components/site/entry-list";
import { Listing } from "@/components/site/listing";
import type { CorrectionsPage, Shown, WordPage } from "@/newsroom/articles/public-page";

/** 标签 or 作者: headlines by day, and where the older ones are found. */
export function WordPageView({ page }: { page: Shown<WordPage> }) {
  const { name, entries, more } = page;
  return (
    <Listing page={page} name={name}>
      <p className="total">{`${more ? "最近" : "共"} ${entries.length} 篇`}</p>
      <EntriesByDay entries={entries} />
      {more && (
        <p className="search-more">
          <a className="turn" href={more}>
            搜索更多
          </a>
        </p>
      )}
    </Listing>
  );
}

/** 更正: each with its day, the article it is about, and its words. */
export function CorrectionsPageView({ page }: { page: Shown<CorrectionsPage> }) {
  const { corrections } = page;
  return (
    <Listing page={page} name="更正">
      {corrections.length === 0 && <p className="nothing">这里还没有更正说明。</p>}
      <ul className="put-right">
        {inOrder(corrections, ({ at, note, entry }) => (
          <li>
            <time dateTime={at.iso}>{at.text.slice(0, 10)}</time>
            <p className="put-right-headline">
              <Headline entry={entry} />
            </p>
            <p>{note}</p>
          </li>
        ))}
      </ul>
    </Listing>
  );
}

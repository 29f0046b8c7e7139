import { inOrder } from "@/components/article/in-order";
import type { ListEntry } from "@/newsroom/articles/article-page";

/** A day with no more stays in one column; of a longer one each row says the day there, for one of them begins the second. */
const mostWhole = 10;

/** Headlines, newest first, under the day each went out on. */
export function EntriesByDay({ entries }: { entries: readonly ListEntry[] }) {
  if (entries.length === 0) return <p className="nothing">这里还没有稿件。</p>;
  return (
    <div className="days">
      {inOrder(byDay(entries), ({ day, entries: of }) => (
        <section className={of.length > mostWhole ? undefined : "whole"}>
          <h2>
            <time dateTime={day}>{day}</time>
          </h2>
          <ul className="entries">
            {inOrder(of, (entry) => (
              <li>
                <time dateTime={entry.released.iso}>
                  {of.length > mostWhole && <span className="row-day">{entry.released.text.slice(5, 11)}</span>}
                  {entry.released.text.slice(11)}
                </time>{" "}
                <span className="entry-line">
                  <Headline entry={entry} />{" "}
                  {entry.channel && <span className="entry-channel">{entry.channel.name}</span>}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Headlines with month and day, in the little room of a block. */
export function BlockEntries({ entries }: { entries: readonly ListEntry[] }) {
  return (
    <ul className="entries">
      {inOrder(entries, (entry) => (
        <li>
          <time dateTime={entry.released.iso}>{entry.released.text.slice(5, 10)}</time>{" "}
          <span className="entry-line">
            <Headline entry={entry} />
          </span>
        </li>
      ))}
    </ul>
  );
}

const paidWords = { advertisement: "广告", public_service: "公益" };

/** The link of an entry; what is paid for says so before it. */
export function Headline({ entry: { headline, address, paid } }: { entry: ListEntry }) {
  return (
    <>
      <PaidMark paid={paid} />
      <a href={address}>{headline}</a>
    </>
  );
}

/** 广告 or 公益 before a headline somebody paid for. */
export function PaidMark({ paid }: Pick<ListEntry, "paid">) {
  if (paid === "none") return null;
  return (
    <>
      <span className="entry-paid">{paidWords[paid]}</span>{" "}
    </>
  );
}

function byDay(entries: readonly ListEntry[]): { day: string; entries: ListEntry[] }[] {
  const days = new Map<string, ListEntry[]>();
  for (const entry of entries) {
    const day = entry.released.text.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, of]) => ({ day, entries: of }));
}

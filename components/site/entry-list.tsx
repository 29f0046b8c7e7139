import { inOrder } from "@/components/article/in-order";
import type { ListEntry } from "@/newsroom/articles/article-page";

/** Headlines, newest first, under the day each went out on. */
export function EntriesByDay({ entries }: { entries: readonly ListEntry[] }) {
  if (entries.length === 0) return <p className="nothing">这里还没有稿件。</p>;
  return (
    <div className="days">
      {inOrder(byDay(entries), ({ day, entries: of }) => (
        <section aria-label={day}>
          <h2>
            <time dateTime={day}>{day}</time>
          </h2>
          <ul className="entries">
            {inOrder(of, ({ headline, address, released, channel }) => (
              <li>
                <time dateTime={released.iso}>{released.text.slice(11)}</time> <a href={address}>{headline}</a>{" "}
                {channel && <span className="entry-channel">{channel.name}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
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

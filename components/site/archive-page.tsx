import { inLine, inOrder } from "@/components/article/in-order";
import { EntriesByDay } from "@/components/site/entry-list";
import { Listing } from "@/components/site/listing";
import type { PageLink } from "@/newsroom/articles/article-page";
import type { ArchiveLink, ArchivePage, Shown } from "@/newsroom/articles/public-page";

/** A month or day of a channel: all its headlines, or its days where they are too many for one page. */
export function ArchivePageView({ page }: { page: Shown<ArchivePage> }) {
  const { name, count, days, entries, earlier, later } = page;
  return (
    <Listing page={page} name={name} below={<Turns earlier={earlier} later={later} />}>
      <p className="total">{`共 ${count} 篇${days.length > 0 ? "，按日查看" : ""}`}</p>
      {days.length > 0 ? <ArchiveLinks links={days} /> : <EntriesByDay entries={entries} />}
    </Listing>
  );
}

/** 往期: every month of a channel, under its year. */
export function ArchiveIndex({ months }: { months: readonly ArchiveLink[] }) {
  if (months.length === 0) return null;
  return (
    <nav className="archive" aria-label="往期">
      <h2>往期</h2>
      <dl>
        {inOrder(byYear(months), ({ year, months: of }) => (
          <>
            <dt>{year}</dt>
            <dd>
              <ArchiveLinks links={of.map((month) => ({ ...month, shown: month.name.slice(year.length) }))} />
            </dd>
          </>
        ))}
      </dl>
    </nav>
  );
}

/** `shown`: what of the name stands there where the rest is said above; by its links alone each is still told apart. */
function ArchiveLinks({ links }: { links: readonly (ArchiveLink & { shown?: string })[] }) {
  return (
    <ul className="archive-links">
      {inLine(links, ({ name, shown, address, count }) => (
        <li>
          <a href={address} aria-label={shown && name}>
            {shown ?? name}
          </a>{" "}
          <span className="count">{`${count}篇`}</span>
        </li>
      ))}
    </ul>
  );
}

function Turns({ earlier, later }: { earlier: PageLink | null; later: PageLink | null }) {
  const either = earlier ?? later;
  if (!either) return null;
  return (
    <nav className="turns" aria-label={either.name.endsWith("日") ? "前后日期" : "前后月份"}>
      <ul>
        {inLine([earlier && { ...earlier, rel: "prev" }, later && { ...later, rel: "next" }], (link) =>
          link ? (
            <li>
              <a className="turn" href={link.address} rel={link.rel}>
                {`${link.rel === "prev" ? "更早" : "更晚"}：${link.name}`}
              </a>
            </li>
          ) : null,
        )}
      </ul>
    </nav>
  );
}

function byYear(months: readonly ArchiveLink[]): { year: string; months: ArchiveLink[] }[] {
  const years = new Map<string, ArchiveLink[]>();
  for (const month of months) {
    const year = month.name.slice(0, month.name.indexOf("年") + 1);
    years.set(year, [...(years.get(year) ?? []), month]);
  }
  return [...years].map(([year, of]) => ({ year, months: of }));
}

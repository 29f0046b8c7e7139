/** 往期: the live articles of a channel by the month and day each first went out on, for anybody. */
import { and, eq, gt, gte, isNotNull, lt, max, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, auditEvents, releases } from "@/db/schema";
import type { Period } from "@/newsroom/addresses";
import type { ListEntry } from "@/newsroom/articles/article-page";
import { allRows, entryOf, listedIn, liveRows } from "@/newsroom/articles/lists";
import type { ChannelTree } from "@/newsroom/channels/published";
import { dayOf } from "@/newsroom/shanghai";

/** A month or day with how many live articles of the channel it has, never 0. */
export type PeriodCount = Period & { count: number };

/** Whose archive: a channel with all below it. */
export type Shelf = { tree: ChannelTree; channelId: number };

/** By channel: its months as they were after an audit event, without which nothing public changes, in a tree of channels. */
const knownMonths = new Map<number, { after: number; tree: string; months: Promise<PeriodCount[]> }>();
/** After so many changed months everything is counted anew. */
const mostRecounted = 24;

/**
 * The months of the channel that have articles, newest first. Counted once for each change, however many ask, and after a
 * change only the months of the articles that changed.
 */
export async function monthsOf(shelf: Shelf): Promise<PeriodCount[]> {
  const { tree, channelId } = shelf;
  const [newest] = await db()
    .select({ seq: max(auditEvents.seq) })
    .from(auditEvents);
  const after = newest?.seq ?? 0;
  // The tree may have been read before the event that changed it.
  const under = [...tree.idsUnder(channelId), "hidden", ...tree.hiddenIds].join(" ");
  const known = knownMonths.get(channelId);
  if (known?.after === after && known.tree === under) return known.months;
  const isSameTree = known?.tree === under && known.after < after;
  const months = isSameTree ? recounted(shelf, known.months, known.after) : countMonths(shelf);
  knownMonths.set(channelId, { after, tree: under, months });
  months.catch(() => knownMonths.delete(channelId));
  return months;
}

async function recounted(shelf: Shelf, before: Promise<PeriodCount[]>, after: number): Promise<PeriodCount[]> {
  const [known, changed] = await Promise.all([before, monthsChangedAfter(after)]);
  if (changed.length > mostRecounted) return countMonths(shelf);
  const counts = new Map(known.map(({ month, count }) => [month, count]));
  for (const month of changed) {
    const days = await daysOf(shelf, month);
    counts.set(
      month,
      days.reduce((sum, { count }) => sum + count, 0),
    );
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([month, count]) => ({ month, day: null, count }))
    .sort((one, other) => (one.month < other.month ? 1 : -1));
}

/** Of the first releases of all articles that anything happened to. */
async function monthsChangedAfter(seq: number): Promise<string[]> {
  const rows = await db()
    .selectDistinct({
      month: sql<string>`to_char(${articles.firstReleasedAt} at time zone 'Asia/Shanghai', 'YYYY-MM')`,
    })
    .from(auditEvents)
    .innerJoin(articles, eq(articles.number, auditEvents.articleNumber))
    .where(and(gt(auditEvents.seq, seq), isNotNull(articles.firstReleasedAt)));
  return rows.map(({ month }) => month);
}

/**
 * The first moments of the months between the oldest and the newest that is live, for the head of a query; each article falls
 * between two of them, which is found cheaper than a calendar for every one.
 */
export const withMonths = sql`with months as (
  select array_agg(month at time zone 'Asia/Shanghai' order by month) as starts
  from (
    select min(first_released_at) at time zone 'Asia/Shanghai' as first,
      max(first_released_at) at time zone 'Asia/Shanghai' as last
    from articles where public_state = 'live'
  ) as live, generate_series(date_trunc('month', first), last, interval '1 month') as month
)`;
/** The place of an article among them, and the month at a place, `2023-07`. */
export const monthPlace = sql`width_bucket(${articles.firstReleasedAt}, (select starts from months))`;
export const monthAtPlace = sql`to_char((select starts from months)[place] at time zone 'Asia/Shanghai', 'YYYY-MM')`;

/** One pass over indexes alone, yet over all that is live. */
async function countMonths({ tree, channelId }: Shelf): Promise<PeriodCount[]> {
  const rows = await db().execute<{ month: string; count: number }>(sql`
    ${withMonths}, counted as (
      select ${monthPlace} as place, count(*)::integer as count
      from ${articles} join ${releases} on ${releases.id} = ${articles.liveReleaseId}
      where ${articles.publicState} = 'live' and ${listedIn(tree, channelId) ?? sql`true`}
      group by 1
    )
    select ${monthAtPlace} as month, count from counted order by place desc`);
  return rows.map(({ month, count }) => ({ month, day: null, count }));
}

/** The days of a month that have articles, newest first. */
export async function daysOf({ tree, channelId }: Shelf, month: string): Promise<PeriodCount[]> {
  const day = sql<string>`to_char(${articles.firstReleasedAt} at time zone 'Asia/Shanghai', 'DD')`;
  const rows = await db()
    .select({ day, count: sql<number>`count(*)::integer` })
    .from(articles)
    .innerJoin(releases, eq(releases.id, articles.liveReleaseId))
    .where(and(eq(articles.publicState, "live"), within({ month, day: null }), listedIn(tree, channelId)))
    .groupBy(sql`1`)
    .orderBy(sql`1 desc`);
  return rows.map((row) => ({ ...row, month }));
}

/** All of a month or day, newest first. */
export async function entriesIn({ tree, channelId }: Shelf, period: Period): Promise<ListEntry[]> {
  const rows = await allRows(tree, channelId, within(period));
  return rows.map((row) => entryOf(row, tree));
}

/** The nearest months, or days, of the channel that have articles; null where it is the first or the newest. */
export async function neighboursOf(
  { tree, channelId }: Shelf,
  period: Period,
): Promise<{ earlier: Period | null; later: Period | null }> {
  const { from, to } = boundsOf(period);
  const [[earlier], [later]] = await Promise.all([
    liveRows(tree, { limit: 1, channelId, where: lt(articles.firstReleasedAt, from) }),
    liveRows(tree, { limit: 1, channelId, where: gte(articles.firstReleasedAt, to), oldestFirst: true }),
  ]);
  const periodAt = (row: { firstReleasedAt: Date | null } | undefined): Period | null => {
    if (!row?.firstReleasedAt) return null;
    const day = dayOf(row.firstReleasedAt);
    return { month: day.slice(0, 7), day: period.day && day.slice(8) };
  };
  return { earlier: periodAt(earlier), later: periodAt(later) };
}

/** Whether the channel has anything in a month or day. */
export async function hasEntriesIn({ tree, channelId }: Shelf, period: Period): Promise<boolean> {
  const rows = await liveRows(tree, { limit: 1, channelId, where: within(period) });
  return rows.length > 0;
}

/** The articles that first went out in a month or day. */
export function within(period: Period): SQL | undefined {
  const { from, to } = boundsOf(period);
  return and(gte(articles.firstReleasedAt, from), lt(articles.firstReleasedAt, to));
}

/** The first moment of a month or day in Asia/Shanghai, and the first after it. */
function boundsOf({ month, day }: Period): { from: SQL; to: SQL } {
  const first = sql`${`${month}-${day ?? "01"}`}::timestamp`;
  const length = day ? sql`interval '1 day'` : sql`interval '1 month'`;
  return {
    from: sql`(${first} at time zone 'Asia/Shanghai')`,
    to: sql`((${first} + ${length}) at time zone 'Asia/Shanghai')`,
  };
}

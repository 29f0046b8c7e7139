/**
 * Which live articles have the words of a query. They are looked for among the newest first, where a common word fills
 * a page at once, and among all only where those are too few: then the word is rare, and the index answers quickly. It
 * knows words, channels and periods together, so it never reads what lies outside of them.
 */
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { intArray } from "@/newsroom/articles/rights-in-sql";
import { now } from "@/newsroom/clock/now";
import type { Word } from "@/newsroom/search/grams";
import { doesHave, lexemesOf, mayHave } from "@/newsroom/search/in-sql";

/** Among so many of the newest articles the hits of a page are looked for first. */
const windowLength = 1_000;
/** Among so many those that are compared by relevance. */
const wideWindow = 20_000;
/** Among so many of the newest articles hits are counted first: a common word has more than are counted there. */
const countedWindow = 5_000;
/** By relevance so many of the newest hits are compared. */
export const mostCompared = 2_000;
export const mostCounted = 1_000;

/** The 30 days by which the index knows when something went out. */
const period = 2_592_000_000;

/** `channelIds`: null: any. `source`: a part of its name, in lower case and NFKC. `to` is no longer within. */
export type HitFilter = {
  words: readonly Word[];
  channelIds: readonly number[] | null;
  hiddenIds: readonly number[];
  from: Date | null;
  to: Date | null;
  source: readonly Word[];
};
/** The last hit of the page before; `rank` in order of relevance. */
export type Cursor = { rank: string | null; at: string; number: number };
export type Hit = { number: number; cursor: Cursor };

/** The next `limit` hits, newest first. */
export async function newestHits(tx: Tx, filter: HitFilter, after: Cursor | null, limit: number): Promise<Hit[]> {
  const beyond = after
    ? sql`(first_released_at, article_number) < (${after.at}::timestamptz, ${after.number}::bigint)`
    : always;
  const to = after ? justAfter(after.at) : null;
  const asked = { ...filter, to: earlier(filter.to, to) };
  return lookedFor(tx, asked, { window: windowLength, enough: limit }, ({ found }) =>
    hitsOf(
      tx,
      sql`${found} select article_number as number, ${moment} as at, null as rank
        from (select * from found where ${beyond} order by first_released_at desc, article_number desc offset 0) as sorted
        where ${doesHave(filter.words)} limit ${limit}`,
    ),
  );
}

/** Where the hits after a live article begin, in order of time; null where it is live no more. */
export async function cursorOf(tx: Tx, number: number): Promise<Cursor | null> {
  const [row] = await tx.execute<{ at: string }>(
    sql`select ${moment} as at from search_entries where article_number = ${number}`,
  );
  return row ? { rank: null, at: row.at, number } : null;
}

/** The next `limit` of the newest hits, those first in which the words weigh most. */
export async function weightiestHits(tx: Tx, filter: HitFilter, after: Cursor | null, limit: number): Promise<Hit[]> {
  const beyond = after
    ? sql`(rank, first_released_at, article_number)
        < (${after.rank}::real, ${after.at}::timestamptz, ${after.number}::bigint)`
    : always;
  return lookedFor(tx, filter, { window: wideWindow, enough: 1 }, ({ found, isLast }) =>
    // Weighing takes long, so it waits until the newest hits are together.
    hitsOf(
      tx,
      sql`${found}, newest as materialized (
          select * from (select * from found order by first_released_at desc, article_number desc offset 0) as sorted
          where ${doesHave(filter.words)} limit ${mostCompared}
        ), ranked as (
          select *, ts_rank('{0.05, 0.2, 0.4, 1}', words, ${lexemesOf(filter.words)}::tsquery, 1) as rank from newest
          where (select count(*) from newest) >= ${isLast ? 0 : mostCompared}
        )
        select article_number as number, ${moment} as at, rank::text from ranked where ${beyond}
        order by ranked.rank desc, first_released_at desc, article_number desc limit ${limit}`,
    ),
  );
}

/** How many hits there are, up to one more than `mostCounted`. */
export function hitCount(tx: Tx, filter: HitFilter): Promise<number> {
  return countFrom(tx, filter, filter.from);
}

/** The same of words that fill a page, which are likely to be common: of those the newest articles have enough. */
export async function commonCount(tx: Tx, filter: HitFilter): Promise<number> {
  const since = await beginOf(tx, filter.to, countedWindow);
  const among = since ? await countFrom(tx, filter, later(filter.from, since)) : 0;
  return among > mostCounted ? among : hitCount(tx, filter);
}

async function countFrom(tx: Tx, filter: HitFilter, periodsFrom: Date | null): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(sql`
    ${foundIn(filter, periodsFrom)} select count(*)::integer as count
    from (select from found where ${doesHave(filter.words)} limit ${mostCounted + 1}) as first_hits`);
  return row?.count ?? 0;
}

const always = sql`true`;
const moment = sql`to_char(first_released_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

type Place = { found: SQL; isLast: boolean };

/** Asks for `enough` hits in the window, and where it has fewer, everywhere. */
async function lookedFor(
  tx: Tx,
  filter: HitFilter,
  { window, enough }: { window: number; enough: number },
  ask: (place: Place) => Promise<Hit[]>,
): Promise<Hit[]> {
  const since = await beginOf(tx, filter.to, window);
  if (since) {
    const hits = await ask({ found: foundIn(filter, later(filter.from, since)), isLast: false });
    if (hits.length >= enough) return hits;
  }
  return ask({ found: foundIn(filter, filter.from), isLast: true });
}

/** When the `window`-th newest before `to` went out; null where there are fewer. */
async function beginOf(tx: Tx, to: Date | null, window: number): Promise<Date | null> {
  // Written out inside, it would be of every row that is passed over.
  const [row] = await tx.execute<{ at: string }>(sql`
    select ${moment} as at from (
      select first_released_at from search_entries
      where ${to ? sql`first_released_at < ${to.toISOString()}::timestamptz` : always}
      order by first_released_at desc, article_number desc offset ${sql.raw(String(window))} limit 1
    ) as nth`);
  return row ? new Date(row.at) : null;
}

/** The entries that may be hits, by the index from the period of `periodsFrom` on. */
function foundIn(filter: HitFilter, periodsFrom: Date | null): SQL {
  const { words, source, channelIds, hiddenIds, from, to } = filter;
  const indexed = [
    mayHave([...words, ...source]),
    ...(channelIds ? [sql`channel_ids && ${intArray(channelIds)}`] : []),
    ...(periodsFrom ? [sql`periods && ${intArray(periodsBetween(periodsFrom, to ?? now()))}`] : []),
  ];
  const asked = [
    ...(hiddenIds.length > 0 ? [sql`channel_id <> all(${intArray(hiddenIds)})`] : []),
    ...(from ? [sql`first_released_at >= ${from.toISOString()}::timestamptz`] : []),
    ...(to ? [sql`first_released_at < ${to.toISOString()}::timestamptz`] : []),
    ...source.map(({ text }) => sql`strpos(source, ${text}) > 0`),
  ];
  // The offset keeps what is asked of each row out of what is asked of the index.
  return sql`with found as (
      select * from (
        select article_number, first_released_at, channel_id, source, words, long_text from search_entries
        where ${sql.join(indexed, sql` and `)} offset 0
      ) as entries where ${sql.join([always, ...asked], sql` and `)}
    )`;
}

/** One more than now: a release may carry the next minute's time. */
function periodsBetween(from: Date, to: Date): number[] {
  const [first, last] = [from, to].map((at) => Math.floor(at.getTime() / period));
  return Array.from({ length: Math.max(0, (last ?? 0) - (first ?? 0) + 2) }, (_, place) => (first ?? 0) + place);
}

async function hitsOf(tx: Tx, query: SQL): Promise<Hit[]> {
  const rows = await tx.execute<{ number: string; at: string; rank: string | null }>(query);
  return rows.map(({ number, at, rank }) => ({ number: Number(number), cursor: { rank, at, number: Number(number) } }));
}

/** The next millisecond: what `at` says beyond that is asked of each row. */
function justAfter(at: string): Date {
  return new Date(Date.parse(at) + 1);
}

function earlier(one: Date | null, other: Date | null): Date | null {
  return one && other ? (one < other ? one : other) : (one ?? other);
}

function later(one: Date | null, other: Date | null): Date | null {
  return one && other ? (one > other ? one : other) : (one ?? other);
}

/** Lists of live articles, newest first, for anybody. A piece of a hidden channel is in none of them. */
import { and, arrayOverlaps, asc, desc, eq, inArray, ne, notInArray, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, type Release, releases } from "@/db/schema";
import { articleAddress } from "@/newsroom/addresses";
import type { ListEntry } from "@/newsroom/articles/article-page";
import { paidMarks } from "@/newsroom/articles/content";
import type { ChannelTree } from "@/newsroom/channels/published";
import { momentOf } from "@/newsroom/shanghai";

/** Among so many of the newest a list is looked for first: nearly every channel fills its page from them. */
const windowLength = 1000;

/**
 * Which live articles: `channelId`: in this channel and below it; `where`: of the column of `articles` it names;
 * `released`: of those of `releases`, by an index of theirs; with `noAds` 广告 is left out.
 */
export type ListWish = {
  limit: number;
  channelId?: number;
  where?: SQL;
  released?: SQL;
  oldestFirst?: boolean;
  noAds?: boolean;
};

/** The newest live articles, in a channel and below it where one is named. */
export async function newestEntries(tree: ChannelTree, limit: number, channelId?: number): Promise<ListEntry[]> {
  return (await liveRows(tree, { limit, channelId })).map((row) => entryOf(row, tree));
}

/** Those of the named articles that are live now, by number. */
export async function entriesByNumber(tree: ChannelTree, numbers: readonly number[]): Promise<Map<number, ListEntry>> {
  if (numbers.length === 0) return new Map();
  const rows = await db()
    .select(columns)
    .from(articles)
    .innerJoin(releases, eq(releases.id, articles.liveReleaseId))
    .where(and(eq(articles.publicState, "live"), inArray(articles.number, [...numbers]), listedIn(tree, undefined)));
  return new Map(rows.map((row) => [row.number, entryOf(row, tree)]));
}

/** Every row of a channel, or of all, that `where` leaves, newest first; for what is small by itself, such as a month. */
export function allRows(tree: ChannelTree, channelId: number | undefined, where: SQL | undefined): Promise<Row[]> {
  return db()
    .select(columns)
    .from(articles)
    .innerJoin(releases, eq(releases.id, articles.liveReleaseId))
    .where(and(eq(articles.publicState, "live"), where, listedIn(tree, channelId)))
    .orderBy(desc(articles.firstReleasedAt), desc(articles.number));
}

/** The rows of a list, whose limit decides where they are looked for. */
export async function liveRows(tree: ChannelTree, wish: ListWish): Promise<Row[]> {
  const rows = await amongNewest(tree, wish);
  const isNarrow = wish.channelId !== undefined || wish.released !== undefined;
  return rows.length < wish.limit && isNarrow ? amongAll(tree, wish) : rows;
}

/** In a channel and below it; the release says where, and a piece whose own channel is hidden is nowhere. */
export function listedIn(tree: ChannelTree, channelId: number | undefined): SQL | undefined {
  return and(
    channelId === undefined ? undefined : arrayOverlaps(releases.channelIds, tree.idsUnder(channelId)),
    tree.hiddenIds.length > 0 ? notInArray(releases.channelId, tree.hiddenIds) : undefined,
  );
}

/** A row as a list shows it. */
export function entryOf(row: Row, tree: ChannelTree): ListEntry {
  const first = row.firstReleasedAt ?? row.releasedAt;
  return {
    headline: row.shortHeadline || row.headline,
    address: articleAddress(row.number, first),
    released: momentOf(first),
    channel: tree.path(row.channelId).at(-1) ?? null,
    paid: paidMarks.find((mark) => mark === row.paid) ?? "none",
  };
}

/** What `entryOf` makes an entry of. */
export type Row = { number: number; firstReleasedAt: Date | null } & Pick<
  Release,
  "headline" | "shortHeadline" | "channelId" | "releasedAt" | "paid"
>;

const ofRelease = {
  headline: releases.headline,
  shortHeadline: releases.shortHeadline,
  channelId: releases.channelId,
  releasedAt: releases.releasedAt,
  paid: releases.paid,
};
export const columns = { number: articles.number, firstReleasedAt: articles.firstReleasedAt, ...ofRelease };
const isNoAd = ne(releases.paid, "advertisement" satisfies (typeof paidMarks)[number]);

/** Walks back from the newest, and stops at the limit or at the window's end: quick where a channel is lively. */
function amongNewest(tree: ChannelTree, { limit, channelId, where, released, oldestFirst, noAds }: ListWish) {
  const direction = oldestFirst ? asc : desc;
  const newest = db()
    .select({
      number: articles.number,
      firstReleasedAt: articles.firstReleasedAt,
      liveReleaseId: articles.liveReleaseId,
    })
    .from(articles)
    .where(and(eq(articles.publicState, "live"), where))
    .orderBy(direction(articles.firstReleasedAt), direction(articles.number))
    .limit(Math.max(windowLength, limit))
    .as("newest");
  return db()
    .select({
      number: newest.number,
      firstReleasedAt: newest.firstReleasedAt,
      ...ofRelease,
    })
    .from(newest)
    .innerJoin(releases, eq(releases.id, newest.liveReleaseId))
    .where(and(listedIn(tree, channelId), released, noAds ? isNoAd : undefined))
    .orderBy(direction(newest.firstReleasedAt), direction(newest.number))
    .limit(limit);
}

/** Begins at the releases of the channel or word: quick where they are few, or all of them old. */
function amongAll(tree: ChannelTree, { limit, channelId, where, released, oldestFirst, noAds }: ListWish) {
  const direction = oldestFirst ? asc : desc;
  return (
    db()
      .select(columns)
      .from(releases)
      // Either condition says it; with both the database sees that it need not walk through all that is live.
      .innerJoin(articles, and(eq(articles.liveReleaseId, releases.id), eq(articles.number, releases.articleNumber)))
      .where(
        and(eq(articles.publicState, "live"), where, released, listedIn(tree, channelId), noAds ? isNoAd : undefined),
      )
      .orderBy(direction(articles.firstReleasedAt), direction(articles.number))
      .limit(limit)
  );
}

/** Lists of live articles, newest first, for anybody. */
import { and, arrayOverlaps, desc, eq, inArray, notInArray, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, type Release, releases } from "@/db/schema";
import { articleAddress } from "@/newsroom/addresses";
import type { ListEntry } from "@/newsroom/articles/article-page";
import type { ChannelTree } from "@/newsroom/channels/published";
import { momentOf } from "@/newsroom/shanghai";

/** The newest live articles, in a channel and below it where one is named; pieces of hidden channels are in no list. */
export async function newestEntries(tree: ChannelTree, limit: number, channelId?: number): Promise<ListEntry[]> {
  const rows = await liveRows(
    and(
      channelId === undefined ? undefined : arrayOverlaps(releases.channelIds, tree.idsUnder(channelId)),
      tree.hiddenIds.length > 0 ? notInArray(releases.channelId, tree.hiddenIds) : undefined,
    ),
    limit,
  );
  return rows.map((row) => entryOf(row, tree));
}

/** Those of the named articles that are live now, in the order of their names. */
export async function entriesOf(tree: ChannelTree, numbers: readonly number[]): Promise<ListEntry[]> {
  if (numbers.length === 0) return [];
  const rows = await liveRows(inArray(articles.number, [...numbers]), numbers.length);
  return numbers.flatMap((number) => {
    const row = rows.find((candidate) => candidate.number === number);
    return row ? [entryOf(row, tree)] : [];
  });
}

type Row = { number: number; firstReleasedAt: Date | null } & Pick<
  Release,
  "headline" | "shortHeadline" | "channelId" | "releasedAt"
>;

function liveRows(where: SQL | undefined, limit: number): Promise<Row[]> {
  return db()
    .select({
      number: articles.number,
      firstReleasedAt: articles.firstReleasedAt,
      headline: releases.headline,
      shortHeadline: releases.shortHeadline,
      channelId: releases.channelId,
      releasedAt: releases.releasedAt,
    })
    .from(articles)
    .innerJoin(releases, eq(releases.id, articles.liveReleaseId))
    .where(and(eq(articles.publicState, "live"), where))
    .orderBy(desc(articles.firstReleasedAt), desc(articles.number))
    .limit(limit);
}

function entryOf(row: Row, tree: ChannelTree): ListEntry {
  const first = row.firstReleasedAt ?? row.releasedAt;
  return {
    headline: row.shortHeadline || row.headline,
    address: articleAddress(row.number, first),
    released: momentOf(first),
    channel: tree.path(row.channelId).at(-1) ?? null,
  };
}

/** What was read most in the last 24 hours, of all that may stand in 热榜. */
import { and, desc, eq, gte, inArray, isNotNull, notInArray, sql } from "drizzle-orm";
import { db, type Querier } from "@/db/client";
import { articleReads, articles, releases } from "@/db/schema";
import type { ChannelTree } from "@/newsroom/channels/published";
import { now } from "@/newsroom/clock/now";
import { isLive, isSeen } from "@/newsroom/placements/front-rows";
import { noticeNumbers } from "@/newsroom/placements/layout-in-force";

/** So many are offered to whoever confirms. */
const offered = 30;
const hourMs = 3_600_000;

/** A live piece with the words readers would get, the fingerprint of its text, and how often it was read. */
export type ReadPiece = { number: number; headline: string; channel: string; fingerprint: string; reads: number };

/**
 * The most read first; those of `numbers`, read or not, where they are named. Nothing paid for, nothing about minors,
 * nothing of a hidden channel, no 紧急通知.
 */
export async function mostRead(
  tree: ChannelTree,
  { numbers, querier = db() }: { numbers?: readonly number[]; querier?: Querier } = {},
): Promise<ReadPiece[]> {
  if (numbers?.length === 0) return [];
  const counted = querier
    .select({ number: articleReads.articleNumber, reads: sql<number>`sum(${articleReads.reads})::integer`.as("sum") })
    .from(articleReads)
    .where(gte(articleReads.hour, firstHour()))
    .groupBy(articleReads.articleNumber)
    .as("counted");
  const notices = await noticeNumbers(tree, null, querier);
  const rows = await querier
    .select({
      number: articles.number,
      headline: sql<string>`coalesce(nullif(${releases.shortHeadline}, ''), ${releases.headline})`,
      channelId: releases.channelId,
      fingerprint: releases.fingerprint,
      reads: sql<number>`coalesce(${counted.reads}, 0)`,
    })
    .from(articles)
    .innerJoin(releases, isLive(null))
    .leftJoin(counted, eq(counted.number, articles.number))
    .where(
      and(
        numbers ? inArray(articles.number, [...numbers]) : isNotNull(counted.reads),
        eq(releases.paid, "none"),
        eq(releases.minors, false),
        notices.length > 0 ? notInArray(articles.number, notices) : undefined,
        isSeen(tree),
      ),
    )
    .orderBy(sql`coalesce(${counted.reads}, 0) desc`, desc(articles.firstReleasedAt), desc(articles.number))
    .limit(numbers?.length ?? offered);
  return rows.map(({ channelId, ...piece }) => ({ ...piece, channel: tree.path(channelId).at(-1)?.name ?? "" }));
}

/** Of the last 24, the hour they began in included. */
function firstHour(): Date {
  const before = now().getTime() - 24 * hourMs;
  return new Date(before - (before % hourMs));
}

/** Which topics readers find: those whose introduction is live in a channel with a page. */
import { and, desc, eq, isNull, or } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, releases, topics } from "@/db/schema";
import type { ChannelTree } from "@/newsroom/channels/published";
import { isSeen } from "@/newsroom/placements/front-rows";

/** Every topic with a page, the newest first. */
export function liveTopics(tree: ChannelTree): Promise<{ number: number; slug: string }[]> {
  return db()
    .select({ number: topics.articleNumber, slug: topics.slug })
    .from(topics)
    .innerJoin(articles, and(eq(articles.number, topics.articleNumber), eq(articles.publicState, "live")))
    .innerJoin(releases, eq(releases.id, articles.liveReleaseId))
    .where(isSeen(tree))
    .orderBy(desc(topics.openedAt), desc(topics.articleNumber));
}

/** The topic of this slug, `isLive` unless its introduction was withdrawn; undefined where a channel without a page has it. */
export async function topicAt(
  slug: string,
  tree: ChannelTree,
): Promise<{ number: number; isLive: boolean } | undefined> {
  const seen = isSeen(tree);
  const [row] = await db()
    .select({ number: topics.articleNumber, publicState: articles.publicState })
    .from(topics)
    .innerJoin(articles, eq(articles.number, topics.articleNumber))
    .leftJoin(releases, eq(releases.id, articles.liveReleaseId))
    .where(and(eq(topics.slug, slug), seen && or(isNull(releases.id), seen)));
  return row && row.publicState !== "unreleased"
    ? { number: row.number, isLive: row.publicState === "live" }
    : undefined;
}

/** 设为专题: gives a live article an address of its own as the introduction of a topic. Nothing takes it away again. */
import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { articles, releases, topics } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { publishedChannels } from "@/newsroom/channels/published";
import { now } from "@/newsroom/clock/now";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { channelOf } from "@/newsroom/placements/take-layout";
import { askToPush } from "@/newsroom/push/ask";
import { Refusal } from "@/newsroom/refusal";

export type TopicWish = { articleNumber: number; slug: string };

/** Opens it under `/topics/<slug>/`; throws a Refusal. Who may compose the pages of the article's channel may. */
export async function openTopic(actor: Actor, { articleNumber, slug }: TopicWish): Promise<void> {
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(slug)) throw new Refusal("invalid", "slug_shape", { field: "slug" });
  await db().transaction(async (tx) => {
    const channelId = await liveChannel(tx, articleNumber);
    demand(await rightsOf(tx, actor), "front.compose", await channelOf(tx, { kind: "topic", articleNumber }));
    if (channelId === null) throw new Refusal("conflict", "topic_not_live");
    const { hiddenIds } = await publishedChannels(tx);
    if (hiddenIds.includes(channelId)) throw new Refusal("conflict", "topic_hidden");
    await insertOnce(tx, { articleNumber, slug, openedBy: actor.id, openedAt: now() });
    await askToPush(tx, articleNumber);
    await recordEvents(tx, { kind: "topic.opened", actorId: actor.id, articleNumber, details: { slug } });
  });
}

/** Takes the article, so that nobody withdraws it meanwhile; the channel of what is live, else null. */
async function liveChannel(tx: Tx, articleNumber: number): Promise<number | null> {
  const [article] = await tx.select().from(articles).where(eq(articles.number, articleNumber)).for("update");
  if (!article?.liveReleaseId) return null;
  const [live] = await tx
    .select({ channelId: releases.channelId })
    .from(releases)
    .where(eq(releases.id, article.liveReleaseId));
  return live?.channelId ?? null;
}

/** Of two who want one slug at once, the second is told. */
async function insertOnce(tx: Tx, row: typeof topics.$inferInsert): Promise<void> {
  const opened = await tx.insert(topics).values(row).onConflictDoNothing().returning();
  if (opened.length > 0) return;
  const [same] = await tx.select().from(topics).where(eq(topics.articleNumber, row.articleNumber));
  if (same) throw new Refusal("conflict", "topic_open_already", { slug: same.slug });
  throw new Refusal("conflict", "topic_slug_taken", { field: "slug", slug: row.slug });
}

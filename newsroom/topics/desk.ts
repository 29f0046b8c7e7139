/** The topic of an article for those who work on it. */
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, topics } from "@/db/schema";
import { topicAddress } from "@/newsroom/addresses";
import { type Actor, can, rightsOf } from "@/newsroom/permissions";
import { channelOf } from "@/newsroom/placements/take-layout";

/** The address of the topic that the article introduces, or that this person may open one with it; null for neither. */
export async function topicForDesk(actor: Actor, articleNumber: number): Promise<{ address: string | null } | null> {
  const [row] = await db()
    .select({ slug: topics.slug })
    .from(articles)
    .leftJoin(topics, eq(topics.articleNumber, articles.number))
    .where(and(eq(articles.number, articleNumber), eq(articles.publicState, "live")));
  if (!row) return null;
  if (row.slug !== null) return { address: topicAddress(row.slug) };
  const channelId = await channelOf(db(), { kind: "topic", articleNumber });
  return can(await rightsOf(db(), actor), "front.compose", channelId) ? { address: null } : null;
}

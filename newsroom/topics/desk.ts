/** The topic of an article for those who work on it. */
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, topics } from "@/db/schema";
import { topicAddress } from "@/newsroom/addresses";
import { type Actor, rightsOf } from "@/newsroom/permissions";
import { type Front, frontKey } from "@/newsroom/placements/layout";
import { channelOf, frontRights } from "@/newsroom/placements/take-layout";

/**
 * The address of the topic that the article introduces, or that this person may open one with it; null for neither. `front`:
 * the key of the topic's page, for whoever composes or releases it.
 */
export async function topicForDesk(
  actor: Actor,
  articleNumber: number,
): Promise<{ address: string | null; front?: string } | null> {
  const [row] = await db()
    .select({ slug: topics.slug })
    .from(articles)
    .leftJoin(topics, eq(topics.articleNumber, articles.number))
    .where(and(eq(articles.number, articleNumber), eq(articles.publicState, "live")));
  if (!row) return null;
  const front: Front = { kind: "topic", articleNumber };
  const may = frontRights(await rightsOf(db(), actor), await channelOf(db(), front));
  if (row.slug === null) return may.compose ? { address: null } : null;
  return { address: topicAddress(row.slug), ...(may.compose || may.release ? { front: frontKey(front) } : {}) };
}

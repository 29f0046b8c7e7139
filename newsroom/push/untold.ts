/** What a search engine does not know yet of an article: the difference between what it was told and what readers find. */
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, type PushEngine, type PushOccasion, pushes, releases, topics } from "@/db/schema";
import { absoluteAddress, articleAddress, topicAddress } from "@/newsroom/addresses";
import { publishedChannels } from "@/newsroom/channels/published";
import { settings } from "@/settings";

/** `releaseId` null: nothing stands there any more. */
export type Untold = { address: string; releaseId: number | null; occasion: PushOccasion };

/**
 * The whole addresses of an article, its own and its topic's, of which the engine was told something else or nothing.
 * Nothing of 广告 and of what stands in a hidden channel, because no list of ours leads there either; but an engine that
 * knows such a page is told when it is gone.
 */
export async function untold(engine: PushEngine, articleNumber: number): Promise<Untold[]> {
  const article = await standing(articleNumber);
  if (!article?.firstReleasedAt) return [];
  const { hiddenIds } = await publishedChannels();
  const isHidden = article.channelId !== null && hiddenIds.includes(article.channelId);
  const isListed = article.paid !== "advertisement" && !isHidden;
  const { firstReleasedAt, slug, releaseId } = article;
  const paths = [articleAddress(articleNumber, firstReleasedAt), ...(slug === null ? [] : [topicAddress(slug)])];
  const addresses = paths.map((path) => absoluteAddress(settings().siteUrl, path));
  const known = await knownTo(engine, addresses);
  return addresses
    .filter((address) => known.get(address) !== releaseId)
    .filter((address) => isListed || (releaseId === null && known.has(address)))
    .map((address) => ({ address, releaseId, occasion: occasionOf(known.get(address), article) }));
}

type Standing = NonNullable<Awaited<ReturnType<typeof standing>>>;

/** What is known of it by its live release, or the one that was withdrawn last. */
async function standing(articleNumber: number) {
  const [article] = await db()
    .select({
      firstReleasedAt: articles.firstReleasedAt,
      releaseId: articles.liveReleaseId,
      kind: releases.kind,
      paid: releases.paid,
      channelId: releases.channelId,
      slug: topics.slug,
    })
    .from(articles)
    .innerJoin(
      releases,
      eq(
        releases.id,
        sql`coalesce(${articles.liveReleaseId}, (select release_id from withdrawals
          where withdrawals.article_number = ${articles.number} order by withdrawals.id desc limit 1))`,
      ),
    )
    .leftJoin(topics, eq(topics.articleNumber, articles.number))
    .where(eq(articles.number, articleNumber));
  return article;
}

/** Of each address the release the engine knows, null where it knows that there is none; absent: it was never told. */
async function knownTo(engine: PushEngine, addresses: readonly string[]): Promise<Map<string, number | null>> {
  const rows = await db()
    .selectDistinctOn([pushes.address], { address: pushes.address, releaseId: pushes.releaseId })
    .from(pushes)
    .where(and(eq(pushes.engine, engine), eq(pushes.outcome, "accepted"), inArray(pushes.address, [...addresses])))
    .orderBy(pushes.address, desc(pushes.id));
  return new Map(rows.map(({ address, releaseId }) => [address, releaseId]));
}

/** An engine that was never told may have found the page by itself. */
function occasionOf(known: number | null | undefined, { releaseId, kind }: Standing): PushOccasion {
  if (releaseId === null) return "gone";
  if (known === undefined) return kind === "first" ? "new" : "changed";
  return known === null ? "back" : "changed";
}

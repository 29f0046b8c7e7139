/** 相关新闻: chosen once, when a piece is released, and frozen with the release. */
import { and, arrayOverlaps, desc, eq, lt, ne, notInArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { articles, channels, type Related, releases } from "@/db/schema";

const most = 6;

/** What the choice follows from: the piece that is being released, its keywords and main channel, and when. */
export type RelatedWish = { articleNumber: number; keywords: string[]; channelId: number | null; before: Date };

/** Up to six older live pieces: those that share most keywords first, newest first among equals, then the channel's newest. */
export async function chooseRelated(tx: Tx, wish: RelatedWish): Promise<Related[]> {
  const shared = wish.keywords.length > 0 ? await byKeywords(tx, wish) : [];
  if (shared.length === most || wish.channelId === null) return shared.map(asRelated);
  const further = await choose(tx, wish, {
    where: and(
      eq(releases.channelId, wish.channelId),
      shared.length > 0 ? notInArray(articles.number, shared) : undefined,
    ),
    limit: most - shared.length,
  });
  return [...shared, ...further].map(asRelated);
}

function byKeywords(tx: Tx, wish: RelatedWish): Promise<number[]> {
  const wanted = sql`array[${sql.join(
    wish.keywords.map((word) => sql`${word}`),
    sql`, `,
  )}]::text[]`;
  return choose(tx, wish, {
    where: arrayOverlaps(releases.keywords, wish.keywords),
    first: sql`cardinality(array(select unnest(${releases.keywords}) intersect select unnest(${wanted}))) desc`,
    limit: most,
  });
}

async function choose(
  tx: Tx,
  { articleNumber, before }: RelatedWish,
  choice: { where: SQL | undefined; first?: SQL; limit: number },
): Promise<number[]> {
  const rows = await tx
    .select({ number: articles.number })
    .from(articles)
    .innerJoin(releases, eq(releases.id, articles.liveReleaseId))
    .innerJoin(channels, eq(channels.id, releases.channelId))
    .where(
      and(
        eq(articles.publicState, "live"),
        ne(articles.number, articleNumber),
        lt(articles.firstReleasedAt, before),
        eq(channels.hidden, false),
        choice.where,
      ),
    )
    .orderBy(...(choice.first ? [choice.first] : []), desc(articles.firstReleasedAt), desc(articles.number))
    .limit(choice.limit);
  return rows.map(({ number }) => number);
}

function asRelated(articleNumber: number): Related {
  return { articleNumber };
}

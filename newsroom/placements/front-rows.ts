/** Released texts for front pages, as they are live now or were at a moment past. */
import { and, eq, inArray, lte, notInArray, type SQL, sql } from "drizzle-orm";
import { db, type Querier } from "@/db/client";
import { articles, assets, type Cover, releases, topics } from "@/db/schema";
import type { ChannelTree } from "@/newsroom/channels/published";

/** Null is now, by the live pointers; a moment past is told by releases and withdrawals. */
export type When = Date | null;

/** A released text as front pages need it. */
export type FrontRow = {
  number: number;
  firstReleasedAt: Date;
  headline: string;
  shortHeadline: string;
  frontHeadline: string;
  summary: string;
  channelId: number | null;
  paid: string;
  minors: boolean;
  cover: Cover | null;
  /** Of the cover; null where the house does not keep it. */
  mediaType: string | null;
  /** The slug of the topic it introduces. */
  topic: string | null;
};

/** Those of the named articles that are live in a channel with a page, by number. */
export async function rowsOf(
  numbers: readonly number[],
  tree: ChannelTree,
  when: When,
  querier: Querier = db(),
): Promise<Map<number, FrontRow>> {
  if (numbers.length === 0) return new Map();
  const rows = await querier
    .select({
      number: articles.number,
      firstReleasedAt: articles.firstReleasedAt,
      headline: releases.headline,
      shortHeadline: releases.shortHeadline,
      frontHeadline: releases.frontHeadline,
      summary: releases.summary,
      channelId: releases.channelId,
      paid: releases.paid,
      minors: releases.minors,
      cover: releases.cover,
      mediaType: assets.mediaType,
      topic: topics.slug,
    })
    .from(articles)
    .innerJoin(releases, isLive(when))
    .leftJoin(assets, sql`${assets.sha256} = decode(${releases.cover} ->> 'sha256', 'hex')`)
    .leftJoin(topics, eq(topics.articleNumber, articles.number))
    .where(and(inArray(articles.number, [...numbers]), isSeen(tree)));
  return new Map(
    rows.flatMap(({ firstReleasedAt, ...row }) =>
      firstReleasedAt ? [[row.number, { firstReleasedAt, ...row }] as const] : [],
    ),
  );
}

/** The release is the one readers get, or got at a moment past. */
export function isLive(when: When): SQL | undefined {
  if (when === null) return and(eq(articles.publicState, "live"), eq(releases.id, articles.liveReleaseId));
  const at = sql`${when.toISOString()}::timestamptz`;
  return and(
    eq(releases.articleNumber, articles.number),
    lte(releases.releasedAt, when),
    sql`not exists (select from releases later where later.article_number = ${articles.number}
      and later.id > ${releases.id} and later.released_at <= ${at})`,
    // What is 封存 is read where each reading is logged.
    sql`not exists (select from content_seals where content_seals.fingerprint = ${releases.fingerprint})`,
    sql`not exists (select from withdrawals left join reinstatements on withdrawal_id = withdrawals.id
      where withdrawals.release_id = ${releases.id} and withdrawn_at <= ${at}
        and (confirmed_at is null or confirmed_at > ${at}))`,
  );
}

/** What is in a channel that has a page. */
export function isSeen(tree: ChannelTree): SQL | undefined {
  return tree.hiddenIds.length > 0 ? notInArray(releases.channelId, tree.hiddenIds) : undefined;
}

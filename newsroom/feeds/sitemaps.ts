/** What search engines are told of: every live article of a channel with a page, by the month it first went out. */
import { and, asc, desc, eq, gte, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, releases } from "@/db/schema";
import {
  absoluteAddress,
  archiveAddress,
  articleAddress,
  channelAddress,
  correctionsAddress,
  homeAddress,
  hotAddress,
  topicAddress,
  topicsAddress,
} from "@/newsroom/addresses";
import { monthAtPlace, monthPlace, within, withMonths } from "@/newsroom/articles/archive";
import type { Frame } from "@/newsroom/articles/list-pages";
import { listedIn, liveRows } from "@/newsroom/articles/lists";
import type { ChannelTree } from "@/newsroom/channels/published";
import { now } from "@/newsroom/clock/now";
import type { NewsSitemap, Robots, Sitemap, SitemapEntry, SitemapIndex } from "@/newsroom/feeds/files";
import { fileAddress, monthSitemapAddress } from "@/newsroom/file-addresses";
import { momentOf } from "@/newsroom/shanghai";
import { liveTopics } from "@/newsroom/topics/live";

/** sitemaps.org: no file has more addresses. */
const largest = 50_000;
/** Google News: articles of the last two days, at most a thousand. */
const news = { ageMs: 48 * 3_600_000, limit: 1000 };

/** The sitemaps there are, the pages' first, then the months from the first on. */
export async function sitemapIndex({ tree, origin }: Frame): Promise<SitemapIndex> {
  const maps = [{ address: fileAddress("pagesSitemap"), modified: null }, ...(await monthSitemaps(tree))];
  return {
    kind: "sitemaps",
    sitemaps: maps.map(({ address, modified }) => ({ address: absoluteAddress(origin, address), modified })),
  };
}

/** Every part of every month, from the first on; addresses are paths. */
export async function monthSitemaps(tree: ChannelTree): Promise<SitemapEntry[]> {
  const months = await db().execute<{ month: string; count: number; modified: string }>(sql`
    ${withMonths}, counted as (
      select ${monthPlace} as place, count(*)::integer as count, max(${releases.releasedAt}) as modified
      from ${articles} join ${releases} on ${releases.id} = ${articles.liveReleaseId}
      where ${articles.publicState} = 'live' and ${listedIn(tree, undefined) ?? sql`true`}
      group by 1
    )
    select ${monthAtPlace} as month, count, modified from counted order by place`);
  return months.flatMap(({ month: name, count: size, modified }) =>
    Array.from({ length: Math.ceil(size / largest) }, (_, place) => ({
      address: monthSitemapAddress(name, place + 1),
      modified: momentOf(new Date(modified)).iso,
    })),
  );
}

/**
 * One part of what first went out in a month, oldest first so that nothing moves from one part to another; undefined
 * where there is nothing. `size`: the most of a part.
 */
export async function monthSitemap(
  { month: name, part }: { month: string; part: number },
  { tree, origin }: Frame,
  size = largest,
): Promise<Sitemap | undefined> {
  const rows = await db()
    .select({
      number: articles.number,
      firstReleasedAt: articles.firstReleasedAt,
      releasedAt: releases.releasedAt,
    })
    .from(articles)
    .innerJoin(releases, eq(releases.id, articles.liveReleaseId))
    .where(and(eq(articles.publicState, "live"), within({ month: name, day: null }), listedIn(tree, undefined)))
    .orderBy(asc(articles.firstReleasedAt), asc(articles.number))
    .limit(size)
    .offset((part - 1) * size);
  const pages = rows.map(({ number, firstReleasedAt, releasedAt }) => ({
    address: absoluteAddress(origin, articleAddress(number, firstReleasedAt ?? releasedAt)),
    modified: momentOf(releasedAt).iso,
  }));
  return pages.length > 0 ? { kind: "sitemap", pages } : undefined;
}

/** The pages that list: home, the topics, the corrections, 热榜, the channels, the months of their archives. */
export async function pagesSitemap({ site, tree, origin }: Frame): Promise<Sitemap> {
  const filled = await db().execute<{ month: string; channelId: number }>(sql`
    ${withMonths}, filled as (
      select distinct ${monthPlace} as place, unnest(${releases.channelIds}) as channel
      from ${articles} join ${releases} on ${releases.id} = ${articles.liveReleaseId}
      where ${articles.publicState} = 'live' and ${listedIn(tree, undefined) ?? sql`true`}
    )
    select ${monthAtPlace} as month, channel as "channelId" from filled order by place desc`);
  const topics = await liveTopics(tree);
  const channels = tree
    .all()
    .flatMap(({ id, slugs }) => [
      channelAddress(slugs),
      ...monthsUnder(tree, id, filled).map((name) => archiveAddress(slugs, { month: name, day: null })),
    ]);
  const paths = [
    homeAddress,
    topicsAddress,
    ...topics.map(({ slug }) => topicAddress(slug)),
    correctionsAddress,
    ...(site.hotList ? [hotAddress] : []),
    ...channels,
  ];
  return {
    kind: "sitemap",
    pages: paths.map((path) => ({ address: absoluteAddress(origin, path), modified: null })),
  };
}

function monthsUnder(tree: ChannelTree, id: number, filled: readonly { month: string; channelId: number }[]) {
  const under = new Set(tree.idsUnder(id));
  return [...new Set(filled.filter(({ channelId }) => under.has(channelId)).map(({ month: name }) => name))];
}

/** What first went out in the last two days, newest first, 广告 left out. */
export async function newsSitemap({ site, tree, origin }: Frame): Promise<NewsSitemap> {
  const where = gte(articles.firstReleasedAt, oldestNews());
  const rows = await liveRows(tree, { limit: news.limit, where, noAds: true });
  return {
    kind: "newsSitemap",
    publication: site.name,
    articles: rows.map(({ number, headline, firstReleasedAt, releasedAt }) => ({
      address: absoluteAddress(origin, articleAddress(number, firstReleasedAt ?? releasedAt)),
      headline,
      released: momentOf(firstReleasedAt ?? releasedAt).iso,
    })),
  };
}

/** When the last article became too old to be news; null where none has. */
export async function newsAgedAt(): Promise<Date | null> {
  const [aged] = await db()
    .select({ at: articles.firstReleasedAt })
    .from(articles)
    .where(and(eq(articles.publicState, "live"), lt(articles.firstReleasedAt, oldestNews())))
    .orderBy(desc(articles.firstReleasedAt))
    .limit(1);
  return aged?.at ? new Date(aged.at.getTime() + news.ageMs) : null;
}

function oldestNews(): Date {
  return new Date(now().getTime() - news.ageMs);
}

/** Robots may read all that readers may; searching and signing in are for people. */
export function robots({ origin }: Frame): Robots {
  return {
    kind: "robots",
    closed: ["/admin/", "/api/", "/link/", "/search", "/care/search"],
    sitemaps: [fileAddress("sitemaps"), fileAddress("newsSitemap")].map((path) => absoluteAddress(origin, path)),
  };
}

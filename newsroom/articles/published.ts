/** What anybody may read. Everything here begins at a live release; no draft can be reached from this file. */
import { and, asc, eq, gt, inArray, lte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, assets, contents, releases } from "@/db/schema";
import { type ArticlePage, articlePage } from "@/newsroom/articles/article-page";
import { picturesOf } from "@/newsroom/articles/body";
import { type Content, contentFrom } from "@/newsroom/articles/content";
import { archivePage, channelPage, type Frame, homePage } from "@/newsroom/articles/list-pages";
import { entriesOf } from "@/newsroom/articles/lists";
import { type Located, locate } from "@/newsroom/articles/locate";
import type { PublicPage, StatusPage } from "@/newsroom/articles/public-page";
import { publishedChannels } from "@/newsroom/channels/published";
import { publishedSettings } from "@/newsroom/house/published";
import type { SiteSettings } from "@/newsroom/house/site-settings";
import { searchPage } from "@/newsroom/search/published";
import type { Parameters } from "@/newsroom/search/wish";
import { settings } from "@/settings";

/** The answer to a reader who asks for a path. */
export type PublicAnswer =
  | { status: 200; page: Exclude<PublicPage, StatusPage> }
  | { status: 301; to: string }
  | { status: 404 | 410; page: StatusPage };

/**
 * The page at a path (percent-encoded, without query), read afresh; what is not live is 404 or 410, whoever asks. Of the
 * query only the search page takes notice.
 */
export async function publishedPage(path: string, query: Parameters = {}): Promise<PublicAnswer> {
  const found = await locate(path);
  if (found.status === 301) return found;

  const [site, tree] = await Promise.all([publishedSettings(), publishedChannels()]);
  const frame = { site, tree, origin: settings().siteUrl };
  if (found.status === 404) return statusAnswer("missing", site);
  if (found.status === 410) return statusAnswer(found.announced ? "withdrawn" : "gone", site);
  if (found.kind === "home") return { status: 200, page: await homePage(frame) };
  if (found.kind === "search") return { status: 200, page: await searchPage(query, frame) };

  const page = await pageOf(found, frame);
  // Withdrawn between the two questions: the second answer counts.
  return page ? { status: 200, page } : statusAnswer(found.kind === "article" ? "gone" : "missing", site);
}

function pageOf(found: Exclude<Extract<Located, { status: 200 }>, { kind: "home" | "search" }>, frame: Frame) {
  switch (found.kind) {
    case "article":
      return liveArticlePage(found.number, frame);
    case "channel":
      return channelPage(found.slugs, frame);
    case "archive":
      return archivePage(found.slugs, found.period, frame);
  }
}

const statusTitles = { missing: "页面不存在", gone: "页面已撤下", withdrawn: "本文已撤回" };

function statusAnswer(kind: StatusPage["kind"], site: SiteSettings): PublicAnswer {
  return { status: kind === "missing" ? 404 : 410, page: { kind, site, title: `${statusTitles[kind]}_${site.name}` } };
}

async function liveArticlePage(number: number, { site, tree, origin }: Frame): Promise<ArticlePage | undefined> {
  const [live] = await db()
    .select({ release: releases, firstReleasedAt: articles.firstReleasedAt, bytes: contents.bytes })
    .from(articles)
    .innerJoin(releases, eq(releases.id, articles.liveReleaseId))
    .innerJoin(contents, eq(contents.fingerprint, releases.fingerprint))
    .where(and(eq(articles.number, number), eq(articles.publicState, "live")));
  if (!live?.firstReleasedAt) return undefined;

  const content = contentFrom(live.bytes);
  const [history, related, mediaTypes] = await Promise.all([
    releasesUpTo(number, live.release.id),
    entriesOf(
      tree,
      live.release.related.map(({ articleNumber }) => articleNumber),
    ),
    mediaTypesOf(content),
  ]);
  return articlePage(
    {
      number,
      firstReleasedAt: live.firstReleasedAt,
      content,
      credits: live.release.credits,
      history,
      channels: tree.path(live.release.channelId),
      related,
      mediaTypes,
    },
    site,
    origin,
  );
}

/** What was withdrawn and not put back comes before readers no more, its 更正说明 and those it showed included. */
function releasesUpTo(number: number, releaseId: number) {
  const withdrawn = sql`(select coalesce(max(release_id), 0) from withdrawals
    left join reinstatements on withdrawal_id = withdrawals.id
    where withdrawals.article_number = ${number} and confirmed_at is null)`;
  return db()
    .select({ kind: releases.kind, releasedAt: releases.releasedAt, correctionNote: releases.correctionNote })
    .from(releases)
    .where(and(eq(releases.articleNumber, number), lte(releases.id, releaseId), gt(releases.id, withdrawn)))
    .orderBy(asc(releases.id));
}

async function mediaTypesOf(content: Content): Promise<Map<string, string>> {
  const wanted = picturesOf(content.body).map(({ sha256 }) => sha256);
  if (wanted.length === 0) return new Map();
  const rows = await db()
    .select({ sha256: assets.sha256, mediaType: assets.mediaType })
    .from(assets)
    .where(inArray(assets.sha256, wanted));
  return new Map(rows.map((row) => [row.sha256, row.mediaType]));
}

/** Live articles with all their pages need, read for one or for many in the same few queries. */
import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, assets, contents, type Release, releases, topics } from "@/db/schema";
import { type ArticlePage, articlePage, type FilesOf } from "@/newsroom/articles/article-page";
import { picturesOf } from "@/newsroom/articles/body";
import { type Content, contentFrom } from "@/newsroom/articles/content";
import { newestWithdrawn } from "@/newsroom/articles/corrections";
import type { Frame } from "@/newsroom/articles/list-pages";
import { entriesByNumber } from "@/newsroom/articles/lists";
import { canDrawCards } from "@/newsroom/feeds/card-picture";
import { wholePicture } from "@/newsroom/media/copies";

/** An article with its live release and the text that was approved for it. */
export type LiveArticleRow = {
  number: number;
  firstReleasedAt: Date;
  release: Release;
  content: Content;
  topic: string | null;
};

/** The whole page of an article that is live. */
export async function liveArticlePage(number: number, frame: Frame): Promise<ArticlePage | undefined> {
  const [page] = await wholePages(await liveArticles([number]), frame);
  return page;
}

/** The whole pages of live articles, in their order, in the same few queries for one or for many. */
export async function wholePages(rows: readonly LiveArticleRow[], frame: Frame): Promise<ArticlePage[]> {
  const wanted = rows.map(({ release }) => release.related.map(({ articleNumber }) => articleNumber));
  const [pages, entries] = await Promise.all([
    pagesOf(rows, frame),
    entriesByNumber(frame.tree, [...new Set(wanted.flat())]),
  ]);
  return pages.map((page, place) => ({
    ...page,
    related: (wanted[place] ?? []).flatMap((number) => entries.get(number) ?? []),
  }));
}

/** Those of the named articles that are live now, in the order of their names. */
export async function liveArticles(numbers: readonly number[]): Promise<LiveArticleRow[]> {
  if (numbers.length === 0) return [];
  const rows = await db()
    .select({
      number: articles.number,
      firstReleasedAt: articles.firstReleasedAt,
      release: releases,
      bytes: contents.bytes,
      topic: topics.slug,
    })
    .from(articles)
    .innerJoin(releases, eq(releases.id, articles.liveReleaseId))
    .innerJoin(contents, eq(contents.fingerprint, releases.fingerprint))
    .leftJoin(topics, eq(topics.articleNumber, articles.number))
    .where(and(inArray(articles.number, [...numbers]), eq(articles.publicState, "live")));
  const found = new Map(rows.map((row) => [row.number, row]));
  return numbers.flatMap((number) => {
    const row = found.get(number);
    if (!row?.firstReleasedAt) return [];
    const { firstReleasedAt, release, bytes, topic } = row;
    return [{ number, firstReleasedAt, release, content: contentFrom(bytes), topic }];
  });
}

/** The pages of live articles, in their order, without related news. */
export async function pagesOf(
  rows: readonly LiveArticleRow[],
  { site, tree, origin }: Pick<Frame, "site" | "tree" | "origin">,
): Promise<ArticlePage[]> {
  const [history, filesOf, drawsCards] = await Promise.all([
    releasesOf(rows.map(({ number }) => number)),
    publicFiles(rows.map(({ content }) => content)),
    canDrawCards(),
  ]);
  return rows.map(({ number, firstReleasedAt, release, content, topic }) =>
    articlePage(
      {
        number,
        firstReleasedAt,
        content,
        credits: release.credits,
        history: history.filter(({ articleNumber, id }) => articleNumber === number && id <= release.id),
        channels: tree.path(release.channelId),
        related: [],
        topic,
        filesOf,
        drawsCards,
      },
      site,
      origin,
    ),
  );
}

/** What was withdrawn and not put back comes before readers no more, its 更正说明 and those it showed included. */
async function releasesOf(numbers: number[]) {
  if (numbers.length === 0) return [];
  const { id, articleNumber, kind, releasedAt, correctionNote } = releases;
  return db()
    .select({ id, articleNumber, kind, releasedAt, correctionNote })
    .from(releases)
    .where(and(inArray(articleNumber, numbers), gt(id, newestWithdrawn(articleNumber))))
    .orderBy(asc(id));
}

/** The copies readers get of the pictures in these texts. */
async function publicFiles(texts: readonly Content[]): Promise<FilesOf> {
  const wanted = texts.flatMap(({ body }) => picturesOf(body).map(({ sha256 }) => sha256));
  if (wanted.length === 0) return () => null;
  const rows = await db()
    .select({ sha256: assets.sha256, mediaType: assets.mediaType, width: assets.width, height: assets.height })
    .from(assets)
    .where(inArray(assets.sha256, [...new Set(wanted)]));
  const kept = new Map(rows.map((row) => [row.sha256, wholePicture(row)]));
  return ({ sha256 }) => kept.get(sha256) ?? null;
}

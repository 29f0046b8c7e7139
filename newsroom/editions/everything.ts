/** Every address there is, part by part: what a whole build prints. */
import { and, asc, eq, gt, inArray, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, assets, editionPages, printedPages, releaseAssets, releases } from "@/db/schema";
import { archiveAddress, articleAddress, modeOf, parseAddress, type WordRoom, wordAddress } from "@/newsroom/addresses";
import { daysOf, monthsOf } from "@/newsroom/articles/archive";
import { publishedChannels } from "@/newsroom/channels/published";
import { isNewest } from "@/newsroom/editions/standing";
import { parseFileAddress } from "@/newsroom/file-addresses";
import { publishedSettings } from "@/newsroom/house/published";
import { copiesOf } from "@/newsroom/media/copies";
import { mediaAddress } from "@/newsroom/picture-addresses";

/** Articles that are or were public, the newest number first below `below`, each with its address. */
export async function publicArticles(below: number, limit: number): Promise<{ number: number; address: string }[]> {
  const rows = await db()
    .select({ number: articles.number, firstReleasedAt: articles.firstReleasedAt })
    .from(articles)
    .where(and(lt(articles.number, below), sql`${articles.publicState} <> 'unreleased'`))
    .orderBy(sql`${articles.number} desc`)
    .limit(limit);
  return rows.flatMap(({ number, firstReleasedAt }) =>
    firstReleasedAt ? [{ number, address: articleAddress(number, firstReleasedAt) }] : [],
  );
}

/** Months and days of a channel that have something. */
export async function archivesOf(channelId: number): Promise<string[]> {
  const tree = await publishedChannels();
  const slugs = tree.all().find(({ id }) => id === channelId)?.slugs;
  if (!slugs) return [];
  const shelf = { tree, channelId };
  const months = await monthsOf(shelf);
  const found: string[] = [];
  for (const month of months) {
    found.push(archiveAddress(slugs, month));
    for (const day of await daysOf(shelf, month.month)) found.push(archiveAddress(slugs, day));
  }
  return found;
}

/** Pages of words in their order, after one. */
export async function wordPages(
  room: WordRoom,
  after: string,
  limit: number,
): Promise<{ word: string; address: string }[]> {
  const column = room === "tags" ? releases.keywords : releases.writers;
  const rows = await db().execute<{ word: string }>(sql`
    select distinct word collate "C" as word
    from ${articles} join ${releases} on ${releases.id} = ${articles.liveReleaseId}, unnest(${column}) as word
    where ${articles.publicState} = 'live' and word collate "C" > ${after}
    order by 1 limit ${limit}`);
  return rows.map(({ word }) => ({ word, address: wordAddress(room, word) }));
}

/** Addresses of the copies of pictures that live releases show, in the order of their hashes, after one. */
export async function pictureAddresses(
  after: string,
  limit: number,
): Promise<{ sha256: string; addresses: string[] }[]> {
  const shown = db()
    .select({ sha256: releaseAssets.sha256 })
    .from(releaseAssets)
    .innerJoin(articles, eq(articles.liveReleaseId, releaseAssets.releaseId));
  const { otherMedia } = await publishedSettings();
  const ofHouse = otherMedia.map(({ sha256 }) => sha256);
  const rows = await db()
    .select()
    .from(assets)
    .where(
      and(
        after === "" ? undefined : gt(assets.sha256, after),
        sql`(${inArray(assets.sha256, shown)} or ${ofHouse.length > 0 ? inArray(assets.sha256, ofHouse) : sql`false`})`,
      ),
    )
    .orderBy(asc(assets.sha256))
    .limit(limit);
  return rows.map((kept) => ({
    sha256: kept.sha256,
    addresses: copiesOf(kept).map(({ sha256, type, size }) => mediaAddress(sha256, type, size)),
  }));
}

/** Addresses printed before an event and not looked at since, after one: what no part of a build named. */
export async function notSeenSince(
  event: number,
  after: string,
  limit: number,
): Promise<{ path: string; address: string }[]> {
  const rows = await db()
    .select({ path: printedPages.path })
    .from(printedPages)
    .innerJoin(editionPages, isNewest)
    .where(and(lt(printedPages.asOf, event), gt(printedPages.path, after), sql`${editionPages.status} <> 404`))
    .orderBy(asc(printedPages.path))
    .limit(limit);
  return rows.map(({ path }) => ({ path, address: modeOf(path).address }));
}

/** Where pages and feeds of channels stand, and of their months and days, in the order of the addresses; also of those hidden since. */
export async function printedChannels(): Promise<{ address: string; slugs: string[] }[]> {
  const rows = await db()
    .select({ path: printedPages.path })
    .from(printedPages)
    .innerJoin(editionPages, isNewest)
    .where(
      sql`${printedPages.path} ~ '^(/[a-z][a-z0-9-]*){1,8}/([0-9]{4}-[0-9]{2}/([0-9]{2}/)?|rss\\.xml|atom\\.xml|feed\\.json)?$' and ${editionPages.status} = 200`,
    )
    .orderBy(asc(printedPages.path));
  return rows.flatMap(({ path }) => {
    const address = parseAddress(path);
    if (address?.kind === "channel" || address?.kind === "archive") return [{ address: path, slugs: address.slugs }];
    const file = parseFileAddress(path);
    return file?.kind === "feed" ? [{ address: path, slugs: file.slugs }] : [];
  });
}

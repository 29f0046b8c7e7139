/** What machines may read. Everything here begins at a live release, as the pages do. */

import { absoluteAddress } from "@/newsroom/addresses";
import { frameNow } from "@/newsroom/articles/frame-now";
import type { Frame } from "@/newsroom/articles/list-pages";
import { liveArticlePage } from "@/newsroom/articles/live-articles";
import { locate } from "@/newsroom/articles/locate";
import type { PublicPage } from "@/newsroom/articles/public-page";
import { newestPublicEvent, siteChangedAt } from "@/newsroom/feeds/changed";
import { feed } from "@/newsroom/feeds/feed";
import type { MachineFile } from "@/newsroom/feeds/files";
import { remembering } from "@/newsroom/feeds/remembering";
import { monthSitemap, newsAgedAt, newsSitemap, pagesSitemap, robots, sitemapIndex } from "@/newsroom/feeds/sitemaps";
import {
  type ArticleFileAddress,
  cardAddress,
  type FileAddress,
  ninjsAddress,
  parseFileAddress,
} from "@/newsroom/file-addresses";
import { hotFile } from "@/newsroom/hot/published";

/** The answer to a machine that asks for a path; `changedAt`: the file has been as it is since then, null: nobody knows. */
export type FileAnswer =
  | { status: 200; file: MachineFile; changedAt: Date | null }
  | { status: 301; to: string }
  | { status: 404 | 410 };

/** The file at a path, read afresh. */
export async function publishedFile(path: string): Promise<FileAnswer> {
  const address = parseFileAddress(path);
  if (!address) return { status: 404 };
  if ("page" in address) return articleFile(address, path);

  // Asked first: what changes while the file is read only makes it look older than it is.
  const [changedAt, after] = await Promise.all([changedAtOf(address.kind), newestPublicEvent()]);
  const file = await fileAt(address, await frameNow(), after);
  return file ? { status: 200, file, changedAt } : { status: 404 };
}

async function changedAtOf(kind: FileAddress["kind"]): Promise<Date | null> {
  // 热榜 changes with the clock too.
  if (kind === "hot") return null;
  const moments = await Promise.all([siteChangedAt(), kind === "newsSitemap" ? newsAgedAt() : null]);
  const known = moments.flatMap((at) => at?.getTime() ?? []);
  return known.length > 0 ? new Date(Math.max(...known)) : null;
}

// These two look at every article there is.
const knownIndex = remembering(sitemapIndex);
const knownPages = remembering(pagesSitemap);

function fileAt(address: Exclude<FileAddress, ArticleFileAddress>, frame: Frame, after: number) {
  switch (address.kind) {
    case "feed":
      return feed(address, frame);
    case "sitemaps":
      return knownIndex(frame, after);
    case "monthSitemap":
      return monthSitemap(address, frame);
    case "pagesSitemap":
      return knownPages(frame, after);
    case "newsSitemap":
      return newsSitemap(frame);
    case "robots":
      return robots(frame);
    case "hot":
      return hotFile(frame);
    case "indexNowKey":
      return address;
  }
}

/** The data or the card of an article: there where its page is there, gone where it is gone. */
async function articleFile({ kind, page: pageAddress }: ArticleFileAddress, path: string): Promise<FileAnswer> {
  const found = await locate(pageAddress);
  if (found.status === 301) return { status: 301, to: (kind === "ninjs" ? ninjsAddress : cardAddress)(found.to) };
  if (found.status !== 200 || found.kind !== "article") return { status: found.status === 410 ? 410 : 404 };
  const [changedAt, frame] = [await siteChangedAt(), await frameNow()];
  const page = await liveArticlePage(found.number, frame);
  const answer = page ? articleFileOf(path, { status: 200, page }, frame.origin) : { status: 410 as const };
  return answer.status === 200 ? { ...answer, changedAt } : answer;
}

/** The data or the card of an article at a path, from what stands at the article's own address. */
export function articleFileOf(
  path: string,
  found: { status: 200; page: PublicPage } | { status: 404 | 410 },
  origin: string,
): { status: 200; file: MachineFile } | { status: 404 | 410 } {
  if (found.status !== 200) return { status: found.status };
  const { page } = found;
  const address = parseFileAddress(path);
  if (page.kind !== "article" || !address || !("page" in address)) return { status: 404 };
  if (address.kind === "ninjs") return { status: 200, file: { kind: "ninjs", page } };
  // The card of an article that has a picture, or of a machine without letters, nobody is led to.
  if (page.share?.address !== absoluteAddress(origin, path)) return { status: 404 };
  return { status: 200, file: { kind: "card", headline: page.text.headline, siteName: page.site.name } };
}

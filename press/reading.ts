import { parseAddress } from "@/newsroom/addresses";
import { frameNow } from "@/newsroom/articles/frame-now";
import type { Frame } from "@/newsroom/articles/list-pages";
import { publishedArticles } from "@/newsroom/articles/published";
import type { Feed } from "@/newsroom/feeds/files";
import { parseFileAddress } from "@/newsroom/file-addresses";
import { publicPictures } from "@/newsroom/media/published";
import { articleOfQr, parseMediaAddress } from "@/newsroom/picture-addresses";
import { greyNow } from "@/newsroom/placements/published";
import { introductions } from "@/newsroom/topics/introductions";

/**
 * What the pages printed together share, read once: the frame, 灰色模式, and the articles among them, by the addresses of
 * their pages.
 */
export type Reading = {
  frame: Frame;
  grey: Awaited<ReturnType<typeof greyNow>>;
  articles: Awaited<ReturnType<typeof publishedArticles>>;
  /** Those of the pictures asked for that something public shows. */
  pictures: Awaited<ReturnType<typeof publicPictures>>;
  /** The articles that introduce topics, by their slugs. */
  introductions: ReadonlyMap<string, number>;
  /** The feed of a channel (its slugs joined by a slash), whose formats differ in nothing else. */
  feeds: Map<string, Promise<Feed | undefined>>;
};

/** Reads what these addresses share. */
export async function readTogether(addresses: readonly string[]): Promise<Reading> {
  const pages = new Set(addresses.flatMap((address) => articleBehind(address) ?? []));
  const named = addresses.flatMap((address) => {
    const parsed = parseMediaAddress(address);
    return parsed ? [parsed.sha256] : [];
  });
  const read = frameNow();
  // Asked together, they cost one way to the database and back.
  const [frame, grey, articles, pictures, introduced] = await Promise.all([
    read,
    greyNow(),
    publishedArticles([...pages], read),
    read.then(({ site }) => publicPictures([...new Set(named)], site)),
    introductions(),
  ]);
  return { frame, grey, articles, pictures, introductions: introduced, feeds: new Map() };
}

/** The address of the article whose page, data, card or code stands at an address; null for what is no article's. */
export function articleBehind(address: string): string | null {
  if (parseAddress(address)?.kind === "article") return address;
  const file = parseFileAddress(address);
  return file && "page" in file ? file.page : articleOfQr(address);
}

/** The number an article's address names. */
export function numberIn(article: string | null): number | null {
  const parsed = article === null ? null : parseAddress(article);
  return parsed?.kind === "article" ? parsed.number : null;
}

/** The addresses of what machines read: feeds, sitemaps, data and pictures of articles. Made and read here, nowhere else. */
import { channelAddress, homeAddress } from "@/newsroom/addresses";
import { isReserved } from "@/newsroom/reserved-segments";
import { settings } from "@/settings";

/** How a feed is written. */
export const feedFormats = ["rss", "atom", "json"] as const;
export type FeedFormat = (typeof feedFormats)[number];
/** Files of which the site has one. */
type OnlyFile = keyof typeof files;

/** The data or the picture of the article at `page`: where that leads, its files lead too. */
export type ArticleFileAddress = { kind: "ninjs" | "card"; page: string };

/** A file for machines. */
export type FileAddress =
  | ArticleFileAddress
  | { kind: OnlyFile }
  | { kind: "indexNowKey"; key: string }
  | { kind: "feed"; format: FeedFormat; slugs: string[] }
  | { kind: "monthSitemap"; month: string; part: number };

const files = {
  sitemaps: "/sitemap.xml",
  pagesSitemap: "/sitemap/pages.xml",
  newsSitemap: "/news-sitemap.xml",
  robots: "/robots.txt",
  hot: "/hot.json",
} as const;
const feeds: Record<FeedFormat, string> = { rss: "rss.xml", atom: "atom.xml", json: "feed.json" };

const feedPattern = /^((?:\/[a-z][a-z0-9-]{0,39}){0,8}\/)(rss\.xml|atom\.xml|feed\.json)$/;
const monthSitemapPattern = /^\/sitemap\/((?:19|2[01])\d\d-(?:0[1-9]|1[0-2]))(?:-([2-9]|[1-9]\d{1,3}))?\.xml$/;
const ninjsPattern = /^(\/\d{4}-\d{2}\/\d{2}\/content_[1-9]\d{0,14})\.json$/;
const cardPattern = /^\/share(\/\d{4}-\d{2}\/\d{2}\/content_[1-9]\d{0,14})\.png$/;

/** `/robots.txt` and its like. */
export function fileAddress(kind: OnlyFile): string {
  return files[kind];
}

/** `/rss.xml`, `/news/county/atom.xml`: the newest of the site, or of the channel at these slugs and below it. */
export function feedAddress(slugs: readonly string[], format: FeedFormat): string {
  return `${slugs.length > 0 ? channelAddress(slugs) : homeAddress}${feeds[format]}`;
}

/** The same in every format. */
export function feedAddresses(slugs: readonly string[]): string[] {
  return feedFormats.map((format) => feedAddress(slugs, format));
}

/** `/sitemap/2023-07.xml`; what does not fit in stands in `/sitemap/2023-07-2.xml` and so on. */
export function monthSitemapAddress(month: string, part: number): string {
  return `/sitemap/${month}${part > 1 ? `-${part}` : ""}.xml`;
}

/** `/2023-07/22/content_100001.json`, beside the page at `page`. */
export function ninjsAddress(page: string): string {
  return page.replace(/\.html$/, ".json");
}

/** `/share/2023-07/22/content_100001.png`: the picture that stands for an article without one of its own. */
export function cardAddress(page: string): string {
  return `/share${page.replace(/\.html$/, ".png")}`;
}

/** `/{key}.txt`: where IndexNow looks whether whoever tells it something may. */
export function indexNowKeyAddress(key: string): string {
  return `/${key}.txt`;
}

/** The file a path names by its form alone, or null; the key's is the one the environment names. */
export function parseFileAddress(path: string): FileAddress | null {
  const { indexNow } = settings();
  if (indexNow && path === indexNowKeyAddress(indexNow.key)) return { kind: "indexNowKey", key: indexNow.key };
  for (const kind of Object.keys(files) as OnlyFile[]) if (path === files[kind]) return { kind }; // its own keys
  const month = monthSitemapPattern.exec(path);
  if (month?.[1]) return { kind: "monthSitemap", month: month[1], part: Number(month[2] ?? 1) };
  const data = ninjsPattern.exec(path)?.[1];
  if (data) return { kind: "ninjs", page: `${data}.html` };
  const card = cardPattern.exec(path)?.[1];
  return card ? { kind: "card", page: `${card}.html` } : parseFeed(path);
}

function parseFeed(path: string): FileAddress | null {
  const [, channel = "", name] = feedPattern.exec(path) ?? [];
  const format = feedFormats.find((each) => feeds[each] === name);
  const slugs = channel.split("/").filter(Boolean);
  return format && !isReserved(slugs[0] ?? "") ? { kind: "feed", format, slugs } : null;
}

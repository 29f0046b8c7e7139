/** Every public address is made and read here, and nowhere else. */
import { dayOf } from "@/newsroom/shanghai";

/** A month of an archive, `2023-07`, or with a day one day of it, `22`. */
export type Period = { month: string; day: string | null };

/** What a public address points at. `day` is the date the address claims, `2023-07-22`. */
export type PublicAddress =
  | { kind: "home" }
  | { kind: "search" }
  | { kind: "article"; number: number; day: string }
  | { kind: "channel"; slugs: string[] }
  | { kind: "archive"; slugs: string[]; period: Period }
  | { kind: "media"; sha256: string; extension: string };

/**
 * First segments that belong to the house: no channel may be called so. The later ones are kept for pages to come,
 * because an address, once public, is never given to something else.
 */
export const reservedSegments: readonly string[] = [
  "_next",
  "admin",
  "api",
  "link",
  "media",
  "static",
  "public",
  "icons",
  "reader",
  "site",
  "home",
  "index",
  "search",
  "care",
  "feeds",
  "rss",
  "atom",
  "sitemap",
  "news-sitemap",
  "robots",
  "hot",
  "health",
  "login",
  "link",
  "reports",
  "corrections",
  "topics",
  "tags",
  "authors",
  "editions",
  "site.css",
  "favicon.svg",
  "reader.js",
];

/** Files of `public/`, at the root of the site. */
export const stylesheetAddress = "/site.css";
export const iconAddress = "/favicon.svg";
export const homeAddress = "/";
export const searchAddress = "/search";

const extensions: Record<string, string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/gif": "gif",
};

const articlePattern = /^\/(\d{4}-\d{2})\/(\d{2})\/content_([1-9]\d{0,14})\.html$/;
const channelPattern = /^(?:\/[a-z][a-z0-9-]{0,39}){1,8}\/?$/;
/** No slug is made of digits alone, so no channel can stand in a month's place. */
const archivePattern =
  /^((?:\/[a-z][a-z0-9-]{0,39}){1,8})\/((?:19|2[01])\d\d-(?:0[1-9]|1[0-2]))(?:\/(0[1-9]|[12]\d|3[01]))?\/?$/;
const mediaPattern = /^\/media\/([0-9a-f]{64})\.(jpg|png|webp|gif)$/;

/** `/2023-07/22/content_100001.html`: the number, below the day of the first release in Asia/Shanghai. */
export function articleAddress(number: number, firstReleasedAt: Date): string {
  const day = dayOf(firstReleasedAt);
  return `/${day.slice(0, 7)}/${day.slice(8)}/content_${number}.html`;
}

/** `/news/county/`: the slugs from the top of the tree down. */
export function channelAddress(slugs: readonly string[]): string {
  return `/${slugs.join("/")}/`;
}

/** `/news/2023-07/` and `/news/2023-07/22/`: what first went out in that time in Asia/Shanghai. */
export function archiveAddress(slugs: readonly string[], { month, day }: Period): string {
  return channelAddress([...slugs, month, ...(day ? [day] : [])]);
}

/** `/media/{sha256}.jpg`; throws for a type the house does not keep. */
export function mediaAddress(sha256: string, mediaType: string): string {
  const extension = extensions[mediaType];
  if (!extension) throw new Error(`no address for a file of type ${mediaType}`);
  return `/media/${sha256}.${extension}`;
}

/** The whole address for machines elsewhere; `origin` has no slash at its end. */
export function absoluteAddress(origin: string, path: string): string {
  return `${origin}${path}`;
}

/** True when no channel may have this slug at the top of the tree. */
export function isReserved(segment: string): boolean {
  return reservedSegments.includes(segment);
}

/** The path a list of segments stands for, as our addresses write it: files bare, everything else with a slash. */
export function addressOf(segments: readonly string[]): string {
  const last = segments.at(-1);
  if (last === undefined) return homeAddress;
  return `/${segments.join("/")}${last.includes(".") ? "" : "/"}`;
}

/** What a path points at by its form alone, or null when none of our addresses looks so. */
export function parseAddress(path: string): PublicAddress | null {
  if (path === homeAddress) return { kind: "home" };
  if (path === searchAddress || path === `${searchAddress}/`) return { kind: "search" };

  const article = articlePattern.exec(path);
  if (article) return { kind: "article", number: Number(article[3]), day: `${article[1]}-${article[2]}` };

  const media = mediaPattern.exec(path);
  if (media?.[1] && media[2]) return { kind: "media", sha256: media[1], extension: media[2] };

  const archive = archivePattern.exec(path);
  if (!archive && !channelPattern.test(path)) return null;
  const slugs = (archive?.[1] ?? path).split("/").filter(Boolean);
  if (isReserved(slugs[0] ?? "")) return null;
  if (!archive) return { kind: "channel", slugs };
  const period = { month: archive[2] ?? "", day: archive[3] ?? null };
  return isOnCalendar(period) ? { kind: "archive", slugs, period } : null;
}

/** No 31 June. */
function isOnCalendar({ month, day }: Period): boolean {
  return day === null || new Date(`${month}-${day}T00:00:00Z`).getUTCDate() === Number(day);
}

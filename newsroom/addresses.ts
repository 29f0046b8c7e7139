/**
 * Every public address of a page is made and read here; those of pictures in picture-addresses.ts, of files for machines in
 * file-addresses.ts.
 */
import { isReserved } from "@/newsroom/reserved-segments";
import { dayOf } from "@/newsroom/shanghai";

/** A month of an archive, `2023-07`, or with a day one day of it, `22`. */
export type Period = { month: string; day: string | null };

/** What is listed by a word: 标签 by a keyword, 作者 by a name. */
export type WordRoom = "tags" | "authors";

/** What a public address points at. `day` is the date the address claims, `2023-07-22`. */
export type PublicAddress =
  | { kind: "home" }
  | { kind: "search" }
  | { kind: "article"; number: number; day: string }
  | { kind: "channel"; slugs: string[] }
  | { kind: "archive"; slugs: string[]; period: Period }
  | { kind: "topics" }
  | { kind: "topic"; slug: string }
  | { kind: "word"; room: WordRoom; word: string }
  | { kind: "corrections" }
  | { kind: "hot" };

/** How a page is read: as it was laid out, or in 长者模式, where every page has a second address below `/care/`. */
export type Mode = "standard" | "care";

/** Below these every segment is somebody's word. */
const roomsOfWords: readonly string[] = ["tags", "authors"] satisfies WordRoom[];

/** Files of `public/`, at the root of the site. */
export const stylesheetAddresses: Record<Mode, string> = { standard: "/site.css", care: "/care.css" };
export const stylesheets: readonly string[] = Object.values(stylesheetAddresses);
export const scriptAddress = "/reader.js";
export const iconAddress = "/favicon.svg";
/** Where public/reader.js has a page signed for WeChat. */
export const wechatAddress = "/api/wechat-signature";
export const homeAddress = "/";
export const topicsAddress = "/topics/";
export const correctionsAddress = "/corrections/";
/** 热榜; and, below it, where public/reader.js tells that an article was read. */
export const hotAddress = "/hot/";
export const readHandler = "/hot/read";
/** Where the forms of 举报纠错 are sent. */
export const reportHandlers: readonly string[] = ["/reports/send", "/reports/find"];
export const searchAddress = "/search";

const articlePattern = /^\/(\d{4}-\d{2})\/(\d{2})\/content_([1-9]\d{0,14})\.html$/;
const channelPattern = /^(?:\/[a-z][a-z0-9-]{0,39}){1,8}\/?$/;
/** No slug is made of digits alone, so no channel can stand in a month's place. */
const archivePattern =
  /^((?:\/[a-z][a-z0-9-]{0,39}){1,8})\/((?:19|2[01])\d\d-(?:0[1-9]|1[0-2]))(?:\/(0[1-9]|[12]\d|3[01]))?\/?$/;
const topicPattern = /^\/topics\/([a-z][a-z0-9-]{0,39})\/?$/;
const wordPattern = /^\/(tags|authors)\/([^/]+)\/?$/;
const careRoot = "/care";
/** Below these stands no page for readers. */
const roomsWithoutPages: readonly string[] = ["_next", "admin", "api", "link", "media", "qr", "care"];
const filePattern = /\.(?:xml|json|txt|css|js|svg|ico|png|jpe?g|gif|webp|pdf)$/i;

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

/** `/topics/typhoon-2026/` */
export function topicAddress(slug: string): string {
  return `/topics/${slug}/`;
}

/**
 * `/tags/%E6%B5%B7%E5%B8%A6/`, in composed form (NFC); "" for a word that no path can hold: a slash would be two
 * segments, a dot or two would be none, and what is spelled half one way and half another nobody finds again.
 */
export function wordAddress(room: WordRoom, word: string): string {
  return isSegment(word) && spellingsOf(word).includes(word)
    ? `/${room}/${encodeURIComponent(word.normalize("NFC"))}/`
    : "";
}

/** The composed and the decomposed form of a word: one address stands for both. */
export function spellingsOf(word: string): string[] {
  return [word.normalize("NFC"), word.normalize("NFD")];
}

/** Where everything with a word in it is found. */
export function searchFor(word: string): string {
  return `/search?${new URLSearchParams({ q: word })}`;
}

/** The mode a path (a query may follow) asks for, and the first address of the page it asks for. */
export function modeOf(path: string): { mode: Mode; address: string } {
  const address = path.slice(careRoot.length);
  return path.startsWith(careRoot) && (address === "" || isPageAddress(address))
    ? { mode: "care", address }
    : { mode: "standard", address: path };
}

/** Where a link to `address` leads whoever reads in `mode`: a page of ours keeps the mode, all else stays as it is. */
export function inMode(mode: Mode, address: string): string {
  return mode === "care" && isPageAddress(address) ? `${careRoot}${address}` : address;
}

function isPageAddress(address: string): boolean {
  const [path = ""] = address.split(/[?#]/);
  return /^\/(?!\/)/.test(path) && !roomsWithoutPages.includes(path.split("/")[1] ?? "") && !filePattern.test(path);
}

/** `/reports/new?kind=correction&about=%2F2023-07%2F22%2Fcontent_1.html`: the form, about the page at a path of this site. */
export function reportFormAddress(kind: "report" | "correction", about: string): string {
  return `/reports/new?${new URLSearchParams({ kind, about })}`;
}

/** The page after sending; `carried` names the receipt to this house alone. */
export function receiptAddress(carried: string): string {
  return `/reports/received?for=${carried}`;
}

/** The whole address for machines elsewhere; `origin` has no slash at its end. */
export function absoluteAddress(origin: string, path: string): string {
  return `${origin}${path}`;
}

/** The path a list of segments stands for, as our addresses write it: files bare, everything else with a slash. */
export function addressOf(segments: readonly string[]): string {
  const [first, last] = [segments[0], segments.at(-1)];
  if (first === undefined || last === undefined) return homeAddress;
  // A dot in somebody's name makes no file of it.
  const isFile = last.includes(".") && !roomsOfWords.includes(first);
  return `/${segments.join("/")}${isFile ? "" : "/"}`;
}

/** What a path points at by its form alone, or null when none of our addresses looks so. */
export function parseAddress(path: string): PublicAddress | null {
  if (path === homeAddress) return { kind: "home" };
  if (path === searchAddress || path === `${searchAddress}/`) return { kind: "search" };

  const article = articlePattern.exec(path);
  if (article) return { kind: "article", number: Number(article[3]), day: `${article[1]}-${article[2]}` };

  const room = parseRoom(path);
  if (room) return room;

  const archive = archivePattern.exec(path);
  if (!archive && !channelPattern.test(path)) return null;
  const slugs = (archive?.[1] ?? path).split("/").filter(Boolean);
  if (isReserved(slugs[0] ?? "")) return null;
  if (!archive) return { kind: "channel", slugs };
  const period = { month: archive[2] ?? "", day: archive[3] ?? null };
  return isOnCalendar(period) ? { kind: "archive", slugs, period } : null;
}

function parseRoom(path: string): PublicAddress | null {
  if (`${path.replace(/\/$/, "")}/` === topicsAddress) return { kind: "topics" };
  if (`${path.replace(/\/$/, "")}/` === correctionsAddress) return { kind: "corrections" };
  if (`${path.replace(/\/$/, "")}/` === hotAddress) return { kind: "hot" };

  const topic = topicPattern.exec(path);
  if (topic?.[1]) return { kind: "topic", slug: topic[1] };

  const found = wordPattern.exec(path);
  const word = found?.[2] && decoded(found[2])?.normalize("NFC");
  if (!word || !isSegment(word)) return null;
  return { kind: "word", room: found[1] === "tags" ? "tags" : "authors", word };
}

/** Null for what no encoding of any text is. */
function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/** Servers and browsers on the way read slashes of both kinds, dots and control characters in their own ways. */
function isSegment(word: string): boolean {
  return word.isWellFormed() && !/[/\\\p{Cc}]/u.test(word) && !["", ".", ".."].includes(word);
}

/** No 31 June. */
function isOnCalendar({ month, day }: Period): boolean {
  return day === null || new Date(`${month}-${day}T00:00:00Z`).getUTCDate() === Number(day);
}

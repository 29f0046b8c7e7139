import { parseFileAddress } from "@/newsroom/file-addresses";
import { pageKeeping, pictureKeeping } from "@/newsroom/reader-headers";

const utf8 = "; charset=utf-8";
const feeds: Record<string, string> = {
  "rss.xml": `application/rss+xml${utf8}`,
  "atom.xml": `application/atom+xml${utf8}`,
  "feed.json": `application/feed+json${utf8}`,
};
const types: Record<string, string> = {
  html: `text/html${utf8}`,
  xml: `application/xml${utf8}`,
  json: `application/json${utf8}`,
  txt: `text/plain${utf8}`,
  css: `text/css${utf8}`,
  js: `text/javascript${utf8}`,
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
  gif: "image/gif",
};

/** The media type of what is printed at a path. */
export function typeOf(path: string): string {
  if (path.endsWith("/")) return `text/html${utf8}`;
  const name = path.slice(path.lastIndexOf("/") + 1);
  return feeds[name] ?? types[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}

/**
 * Whether what is printed at a path is kept compressed too: text that readers load, or that is asked for again and again.
 * The data of an article is fetched once by a machine, if at all; with the forms of all of them a build takes 7 % longer.
 */
export function isCompressed(path: string): boolean {
  return /(?:\/|\.(?:html|xml|json|txt|css|js|svg))$/.test(path) && parseFileAddress(path)?.kind !== "ninjs";
}

/** How long what is printed at a path may be kept without asking again. */
export function keepingOf(path: string): string {
  return path.startsWith("/media/") ? pictureKeeping : pageKeeping;
}

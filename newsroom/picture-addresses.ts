/** Every public address of a picture, and of the QR code of an article, is made and read here. */
import { parseAddress } from "@/newsroom/addresses";

/** A copy of a picture: whole and so wide at most; or, with a height, cut to fill both. */
export type PictureSize = { width: number; height: number | null };

/** A picture's address, read: whose bytes, in which format, and which of its copies. */
export type PictureAddress = { sha256: string; extension: string; size: PictureSize | null };

const extensions: Record<string, string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/gif": "gif",
  "image/avif": "avif",
};

const mediaPattern = /^\/media\/([0-9a-f]{64})(?:-([1-9]\d{1,3})(?:x([1-9]\d{1,3}))?)?\.(avif|jpg|png|webp|gif)$/;
const qrPattern = /^\/qr(\/.*)\.png$/;

/** `/media/{sha256}.jpg`, and of its copies `/media/{sha256}-960.avif` and `…-480x320.jpg`; throws for a type that is none. */
export function mediaAddress(sha256: string, mediaType: string, size: PictureSize | null = null): string {
  const extension = extensions[mediaType];
  if (!extension) throw new Error(`no address for a file of type ${mediaType}`);
  const copy = size ? `-${size.width}${size.height ? `x${size.height}` : ""}` : "";
  return `/media/${sha256}${copy}.${extension}`;
}

/** What a path points at among pictures, or null when it looks like none of their addresses. */
export function parseMediaAddress(path: string): PictureAddress | null {
  const media = mediaPattern.exec(path);
  if (!media?.[1] || !media[4]) return null;
  const size = media[2] ? { width: Number(media[2]), height: media[3] ? Number(media[3]) : null } : null;
  return { sha256: media[1], extension: media[4], size };
}

/** `/qr/2023-07/22/content_100001.png`: the QR code of an article, from the article's address. */
export function qrAddress(article: string): string {
  return `/qr${article.replace(/html$/, "png")}`;
}

/** The address of the article whose QR code stands at a path, or null. */
export function articleOfQr(path: string): string | null {
  const article = `${qrPattern.exec(path)?.[1]}.html`;
  return parseAddress(article)?.kind === "article" ? article : null;
}

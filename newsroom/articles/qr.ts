import { encode } from "uqr";
import { absoluteAddress, parseAddress } from "@/newsroom/addresses";
import { locate } from "@/newsroom/articles/locate";
import { squaresPng } from "@/newsroom/articles/squares-png";
import { articleOfQr, qrAddress } from "@/newsroom/picture-addresses";
import { settings } from "@/settings";

/** The answer to whoever asks for a QR code: the same as for its article, so that none leads to what is not there. */
export type QrAnswer = { status: 200; png: Buffer<ArrayBuffer> } | { status: 301; to: string } | { status: 404 | 410 };

/** The QR code at a path, of a live article alone. */
export async function publishedQr(path: string): Promise<QrAnswer> {
  const article = articleOfQr(path);
  if (!article) return { status: 404 };
  const found = await locate(article);
  if (found.status === 301) {
    return parseAddress(found.to)?.kind === "article" ? { status: 301, to: qrAddress(found.to) } : { status: 404 };
  }
  if (found.status !== 200) return { status: found.status };
  return { status: 200, png: qrCode(article) };
}

/** The modules of quiet around a code that ISO/IEC 18004 asks for. */
const quiet = 4;
/** Any of the eight can be read. To find which has the lowest penalty takes eight times as long as to draw one. */
const mask = 2;

/** The code that leads to the article at an address, as PNG, which a phone can keep among its pictures. */
export function qrCode(article: string): Buffer<ArrayBuffer> {
  const address = absoluteAddress(settings().siteUrl, article);
  return squaresPng(encode(address, { ecc: "M", border: 0, maskPattern: mask }).data, { margin: quiet });
}

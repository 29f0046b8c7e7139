import { renderSVG } from "uqr";
import { absoluteAddress, articleOfQr, parseAddress, qrAddress } from "@/newsroom/addresses";
import { locate } from "@/newsroom/articles/locate";
import { settings } from "@/settings";

/** The answer to whoever asks for a QR code: the same as for its article, so that none leads to what is not there. */
export type QrAnswer = { status: 200; svg: string } | { status: 301; to: string } | { status: 404 | 410 };

/** The QR code at a path, of a live article alone; ISO/IEC 18004 asks for four modules of quiet around it. */
export async function publishedQr(path: string): Promise<QrAnswer> {
  const article = articleOfQr(path);
  if (!article) return { status: 404 };
  const found = await locate(article);
  if (found.status === 301) {
    return parseAddress(found.to)?.kind === "article" ? { status: 301, to: qrAddress(found.to) } : { status: 404 };
  }
  if (found.status !== 200) return { status: found.status };
  const svg = renderSVG(absoluteAddress(settings().siteUrl, article), { ecc: "M", border: 4, pixelSize: 1 });
  return { status: 200, svg };
}

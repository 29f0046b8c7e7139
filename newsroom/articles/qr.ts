import { encode } from "uqr";
import { absoluteAddress, parseAddress } from "@/newsroom/addresses";
import { locate } from "@/newsroom/articles/locate";
import { articleOfQr, qrAddress } from "@/newsroom/picture-addresses";
import { settings } from "@/settings";

/** The answer to whoever asks for a QR code: the same as for its article, so that none leads to what is not there. */
export type QrAnswer = { status: 200; svg: string } | { status: 301; to: string } | { status: 404 | 410 };

/** The QR code at a path, of a live article alone. */
export async function publishedQr(path: string): Promise<QrAnswer> {
  const article = articleOfQr(path);
  if (!article) return { status: 404 };
  const found = await locate(article);
  if (found.status === 301) {
    return parseAddress(found.to)?.kind === "article" ? { status: 301, to: qrAddress(found.to) } : { status: 404 };
  }
  if (found.status !== 200) return { status: found.status };
  return { status: 200, svg: qrCode(article) };
}

/** The modules of quiet around a code that ISO/IEC 18004 asks for. */
const quiet = 4;
/** Any of the eight can be read. To find which has the lowest penalty takes eight times as long as to draw one. */
const mask = 2;

/** The code that leads to the article at an address, as SVG: a rectangle for every run of dark modules. */
export function qrCode(article: string): string {
  const address = absoluteAddress(settings().siteUrl, article);
  const { size: inner, data } = encode(address, { ecc: "M", border: 0, maskPattern: mask });
  const size = inner + 2 * quiet;
  const runs = data.flatMap((row, y) =>
    runsOf(row).map(({ x, length }) => `M${x + quiet} ${y + quiet}h${length}v1h-${length}z`),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">`,
    `<rect fill="white" width="${size}" height="${size}"/><path fill="black" d="${runs.join("")}"/></svg>`,
  ].join("");
}

function runsOf(row: readonly boolean[]): { x: number; length: number }[] {
  const runs: { x: number; length: number }[] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last && last.x + last.length === x) last.length += 1;
    else runs.push({ x, length: 1 });
  });
  return runs;
}

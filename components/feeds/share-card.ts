import { element, type Markup, xmlDocument } from "@/components/feeds/xml";
import type { Card } from "@/newsroom/feeds/files";

const width = 1200;
const height = 630;
const margin = 90;
/** From large to small: the first size in which the headline has room is taken. */
const sizes = [
  { size: 84, lines: 3 },
  { size: 68, lines: 4 },
  { size: 56, lines: 5 },
  { size: 46, lines: 6 },
];
const fonts = "'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Zen Hei', sans-serif";

/** The picture that stands for an article without one where it is shared: headline and site name, 1200 by 630. */
export function shareCard({ headline, siteName }: Card): string {
  const { size, lines } = laidOut(headline);
  return xmlDocument(
    element(
      "svg",
      { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}`, "xml:lang": "zh-CN" },
      element("rect", { width, height, fill: "#ffffff" }),
      element("rect", { width, height: 16, fill: "#a61b22" }),
      lines.map((words, place) =>
        written(words, { y: margin + 30 + size + place * size * 1.4, size, weight: 700, fill: "#1a1a1a" }),
      ),
      element("rect", { x: margin, y: height - 130, width: 64, height: 6, fill: "#a61b22" }),
      written(siteName, { y: height - 64, size: 40, weight: 400, fill: "#4a4a4a" }),
    ),
  );
}

function written(words: string, look: { y: number; size: number; weight: number; fill: string }): Markup {
  const { y, size, weight, fill } = look;
  return element("text", { x: margin, y, "font-size": size, "font-weight": weight, "font-family": fonts, fill }, words);
}

/** The headline in lines of a size; what has no room even in the smallest ends in an ellipsis. */
function laidOut(headline: string): { size: number; lines: string[] } {
  const tries = sizes.map(({ size, lines }) => ({ size, most: lines, lines: linesOf(headline, size) }));
  const fit = tries.find(({ most, lines }) => lines.length <= most) ?? tries.at(-1);
  if (!fit) return { size: 0, lines: [] };
  if (fit.lines.length <= fit.most) return fit;
  const shown = fit.lines.slice(0, fit.most);
  return { size: fit.size, lines: [...shown.slice(0, -1), `${[...(shown.at(-1) ?? "")].slice(0, -1).join("")}…`] };
}

/** Broken between any two Han characters, and within a word of other letters only where it is long. */
function linesOf(text: string, size: number): string[] {
  const room = (width - 2 * margin) / size;
  const lines = [""];
  for (const part of text.match(/(?:(?!\p{Script=Han})[\p{L}\p{N}.%'-]){1,14}|./gu) ?? []) {
    const last = lines.at(-1) ?? "";
    if (breadth(last + part) <= room || (last !== "" && closing.test(part) && breadth(last) <= room)) {
      lines[lines.length - 1] = last + part;
    } else lines.push(part.trimStart());
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}

/** What may not begin a line hangs over its end. */
const closing = /^[，。、；：？！”’）》〉】」』…,.;:?!)]$/u;

/** In widths of a Han character. */
function breadth(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u0020-\u02ff]/.test(character) ? 0.6 : 1), 0);
}

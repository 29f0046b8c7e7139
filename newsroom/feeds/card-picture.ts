/** Drawn pictures for sharing: an SVG becomes a PNG with the machine's fonts. The last ones are kept in memory. */
import sharp from "sharp";
import { openLog } from "@/log";

const missing =
  "No font for Chinese on this machine, so articles without a picture have none where they are shared: " +
  "install one (Debian: fonts-noto-cjk) and start again.";
const mostKept = 64;

let known: Promise<boolean> | undefined;

/** Whether this machine has letters for Chinese. Found out once; where it has none, the log says so. */
export function canDrawCards(): Promise<boolean> {
  known ??= hasChineseFont().then(
    (has) => {
      if (!has) openLog("application").warn(missing);
      return has;
    },
    (error: unknown) => {
      openLog("application").error({ err: error }, "cannot find out whether cards can be drawn");
      known = undefined;
      return false;
    },
  );
  return known;
}

/** The least lately asked for comes first. */
const kept = new Map<string, Promise<Buffer>>();
let lastDrawn: Promise<unknown> = Promise.resolve();

/** The picture as PNG, drawn where it is not kept, one after the other: drawing is work for the whole machine. */
export function cardPicture(svg: string): Promise<Buffer> {
  const picture = kept.get(svg) ?? drawn(svg);
  kept.delete(svg);
  kept.set(svg, picture);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return picture;
}

function drawn(svg: string): Promise<Buffer> {
  const picture = lastDrawn.then(() => sharp(Buffer.from(svg)).png({ palette: true }).toBuffer());
  lastDrawn = picture.catch(() => kept.delete(svg));
  return picture;
}

/** 一 is one flat stroke. Without a font for it a box stands in its place, or nothing at all. */
async function hasChineseFont(): Promise<boolean> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200" xml:lang="zh-CN">
    <text x="50" y="150" font-size="100" font-family="sans-serif">一</text></svg>`;
  const { info } = await sharp(Buffer.from(svg)).trim().toBuffer({ resolveWithObject: true });
  return info.height * 4 < info.width;
}

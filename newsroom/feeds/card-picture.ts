/** Drawn pictures for sharing: an SVG becomes a PNG with the machine's fonts, and is kept by what it was made from. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { openLog } from "@/log";
import { writeWhole } from "@/newsroom/media/files";
import { settings } from "@/settings";

const missing =
  "No font for Chinese on this machine, so articles without a picture have none where they are shared: " +
  "install one (Debian: fonts-noto-cjk) and start again.";

let known: Promise<boolean> | undefined;

/** Whether this machine has letters for Chinese. Found out once; where it has none, the log says so. */
export function canDrawCards(): Promise<boolean> {
  known ??= hasChineseFont().then((has) => {
    if (!has) openLog("application").warn(missing);
    return has;
  });
  return known;
}

/** The picture as PNG, drawn where it is not kept yet. */
export async function cardPicture(svg: string): Promise<Buffer> {
  const name = createHash("sha256").update(svg).digest("hex");
  const path = join(settings().dataDir, "cards", name.slice(0, 2), `${name}.png`);
  const kept = await readFile(path).catch(unlessMissing);
  if (kept) return kept;
  const drawn = await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
  await writeWhole(path, drawn);
  return drawn;
}

function unlessMissing(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}

/** 一 is one flat stroke. Without a font for it a box stands in its place, or nothing at all. */
async function hasChineseFont(): Promise<boolean> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200" xml:lang="zh-CN">
    <text x="50" y="150" font-size="100" font-family="sans-serif">一</text></svg>`;
  const { info } = await sharp(Buffer.from(svg)).trim().toBuffer({ resolveWithObject: true });
  return info.height * 4 < info.width;
}

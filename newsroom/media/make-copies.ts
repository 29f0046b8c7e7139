/** Copies of pictures are made once, from the kept bytes, and lie beside them for ever. */
import { existsSync } from "node:fs";
import { eq, inArray } from "drizzle-orm";
import sharp, { type Sharp } from "sharp";
import { db, type Tx } from "@/db/client";
import { assets } from "@/db/schema";
import { enqueue } from "@/newsroom/clock/enqueue";
import { now } from "@/newsroom/clock/now";
import { type Copy, copiesOf, widest } from "@/newsroom/media/copies";
import { assetFile, copyFile, readIfThere, writeWhole } from "@/newsroom/media/files";
import { framesOnly } from "@/newsroom/media/gif";
import { labelsOf } from "@/newsroom/media/labels";

/** What a picture may unfold to: more would take the memory of the whole machine. */
export const mostPoints = 100_000_000;

/** Broken ends are painted as browsers paint them: reviewers saw the same. */
const reading = { failOn: "none", limitInputPixels: mostPoints } as const;

/** The bytes of a copy, made now if nobody has yet; null when the picture's own bytes are not there. */
export async function copyBytes(copy: Copy): Promise<Buffer | null> {
  return (await readIfThere(copyFile(copy))) ?? (await oneByOne(() => make(copy)));
}

/**
 * Has the copies made that are not there, of each of these pictures: those of a house that was put back from its backups, which
 * have none, and those a newer version of the house shows.
 */
export async function askForCopies(hashes: readonly string[]): Promise<void> {
  const kept = await db()
    .select()
    .from(assets)
    .where(inArray(assets.sha256, [...hashes]));
  const lacking = kept.filter((each) => !copiesOf(each).every((copy) => existsSync(copyFile(copy))));
  if (lacking.length === 0) return;
  await db().transaction(async (tx) => {
    for (const { sha256 } of lacking) await askForCopiesOf(tx, sha256);
  });
}

/** In a queue of its own: whatever is kept, a release at its time waits for none of it. */
export async function askForCopiesOf(tx: Tx, sha256: string): Promise<void> {
  await enqueue(tx, "picture_copies", { sha256 }, now(), {
    key: `copies:${sha256}`,
    queue: "pictures",
    mostAttempts: 8,
  });
}

/** Makes every copy of a kept picture that is not there yet, and has them printed. Throws where its own bytes are gone. */
export async function makeCopiesOf({ sha256 }: { sha256: string }): Promise<void> {
  const [kept] = await db().select().from(assets).where(eq(assets.sha256, sha256));
  for (const copy of kept ? copiesOf(kept) : []) {
    if (!(await copyBytes(copy))) throw new Error(`the bytes of the picture ${sha256} are not there`);
  }
  const wish = { key: `print:${sha256}`, queue: "print-pictures", mostAttempts: 8 };
  await db().transaction((tx) => enqueue(tx, "print_picture", { sha256 }, now(), wish));
}

/**
 * The size in which a picture's copies are drawn. Null for what no copy can be made of: it only begins like a picture, or
 * it moves and is no GIF.
 */
export async function paintedSize(bytes: Buffer): Promise<{ width: number; height: number } | null> {
  try {
    const { pages = 1, format, autoOrient } = await sharp(bytes, reading).metadata();
    const moves = format === "gif" ? framesOnly(bytes) === null : pages > 1 || isMovingPng(bytes);
    if (moves) return null;
    await sharp(bytes, reading).resize({ width: 16, height: 16 }).toBuffer();
    return autoOrient;
  } catch {
    return null;
  }
}

/** PNG (W3C, third edition) 11.3.6: the chunk that says so stands before the picture. */
function isMovingPng(bytes: Buffer): boolean {
  return bytes.subarray(0, Math.max(0, bytes.indexOf("IDAT"))).includes("acTL");
}

async function make(copy: Copy): Promise<Buffer | null> {
  // Somebody may have made it while this one waited.
  const there = await readIfThere(copyFile(copy));
  if (there) return there;
  const bytes = await readIfThere(assetFile(copy.sha256));
  if (!bytes) return null;
  const made = copy.type === "image/gif" ? framesOnly(bytes) : await paint(bytes, copy);
  if (!made) throw new Error(`the picture ${copy.sha256} is no whole GIF`);
  await writeWhole(copyFile(copy), made);
  return made;
}

async function paint(bytes: Buffer, copy: Copy): Promise<Buffer> {
  const labels = labelsOf(await sharp(bytes, reading).metadata());
  const sized = resized(sharp(bytes, reading).autoOrient(), copy);
  return encoded(labels ? sized.withXmp(labels) : sized, copy).toBuffer();
}

function resized(picture: Sharp, { size }: Copy): Sharp {
  if (!size?.height) return picture.resize({ width: size?.width ?? widest, withoutEnlargement: true });
  return picture.resize({ width: size.width, height: size.height, fit: "cover", position: "attention" });
}

/** Effort 3 of AVIF is a third of the time of effort 4 for a fifteenth more bytes. */
const avif = { quality: 55, effort: 3 };
/** What leads a list is to come in the first packets of a connection: about 14 KB (RFC 6928) at 720 points. */
const avifOfCover = { quality: 42, effort: 3, chromaSubsampling: "4:2:0" };

function encoded(picture: Sharp, { type, size }: Copy): Sharp {
  switch (type) {
    case "image/avif":
      return picture.avif(size?.height ? avifOfCover : avif);
    case "image/webp":
      return picture.webp({ quality: 78 });
    case "image/png":
      return picture.png({ compressionLevel: 9 });
    case "image/jpeg":
      return picture.flatten({ background: "white" }).jpeg({ quality: 80, mozjpeg: true });
    default:
      throw new Error(`no copy is of type ${type}`);
  }
}

/** Painting is work for the whole machine: one copy after the other. */
let last: Promise<unknown> = Promise.resolve();
function oneByOne<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = last.then(work);
  last = result.catch(() => undefined);
  return result;
}

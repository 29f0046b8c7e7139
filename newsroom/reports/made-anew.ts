import sharp from "sharp";
import { pictureFacts } from "@/newsroom/media/picture";
import { Refusal } from "@/newsroom/refusal";

/** A picture sent along may weigh this much. */
export const maxReportPicture = 5_000_000;
/** A telephone's picture has up to fifty million points; a small file can claim many more. */
const mostPoints = 60_000_000;
const longestSide = 2400;

/** The painting that was begun last, by anybody. */
let last: Promise<unknown> = Promise.resolve();

/**
 * A reader's picture painted again: no place, no device, no name of a telephone's owner stays in it, and nothing that only
 * pretends to be a picture. One at a time: each takes a quarter of a gigabyte. Throws `Refusal("invalid", "report_picture_large" | "report_picture")`.
 */
export async function pictureMadeAnew(bytes: Buffer): Promise<{ mediaType: string; bytes: Buffer }> {
  if (bytes.length > maxReportPicture) {
    throw new Refusal("invalid", "report_picture_large", { field: "picture", limit: maxReportPicture / 1_000_000 });
  }
  const facts = pictureFacts(bytes);
  if (!facts || facts.mediaType === "image/gif" || facts.width * facts.height > mostPoints) throw notAPicture();
  const painting = last.then(() => painted(bytes));
  // The next waits for the end of this one, however it ends.
  last = painting.catch(() => undefined);
  return { mediaType: "image/jpeg", bytes: await painting };
}

async function painted(bytes: Buffer): Promise<Buffer> {
  try {
    return await sharp(bytes, { limitInputPixels: mostPoints })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 82 })
      .toBuffer();
  } catch {
    // It begins like a picture and is none.
    throw notAPicture();
  }
}

function notAPicture(): Refusal {
  return new Refusal("invalid", "report_picture", { field: "picture" });
}

import { createHash } from "node:crypto";
import { db } from "@/db/client";
import { assets } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";
import { assetFile, writeWhole } from "@/newsroom/media/files";
import { askForCopiesOf, mostPoints, paintedSize } from "@/newsroom/media/make-copies";
import { pictureFacts } from "@/newsroom/media/picture";
import { type Actor, can, demand, type Rights, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

/** A picture may weigh this much. */
export const maxPictureBytes = 20_000_000;
/** No side longer than a body can name. */
const longestSide = 50_000;

export type KeptPicture = { sha256: string; width: number; height: number };

/**
 * Keeps a picture under the SHA-256 of its bytes, whatever it was called; the same bytes again are the same picture.
 * The bytes stay as they came, with all they carry (EXIF too), because their hash is what reviewers approve. What readers
 * get are copies, which the worker makes.
 */
export async function keepPicture(actor: Actor, bytes: Buffer): Promise<KeptPicture> {
  // Nothing is written for someone who may not write.
  demandPlaceFor(await rightsOf(db(), actor));
  if (bytes.length > maxPictureBytes) throw new Refusal("invalid", "picture_too_large", { limit: 20 });
  const facts = pictureFacts(bytes);
  if (!facts) throw new Refusal("invalid", "not_a_picture");
  const { mediaType } = facts;
  if (Math.max(facts.width, facts.height) > longestSide) {
    throw new Refusal("invalid", "picture_too_wide", { limit: longestSide });
  }
  if (facts.width * facts.height > mostPoints) {
    throw new Refusal("invalid", "picture_too_fine", { limit: mostPoints / 1_000_000 });
  }
  const size = await paintedSize(bytes);
  if (!size) throw new Refusal("invalid", "picture_broken");
  const { width, height } = size;

  const sha256 = createHash("sha256").update(bytes).digest("hex");
  // The file first: a row without its bytes would be a hole in a page.
  await writeWhole(assetFile(sha256), bytes);
  await db().transaction(async (tx) => {
    demandPlaceFor(await rightsOf(tx, actor));
    const kept = await tx
      .insert(assets)
      .values({ sha256, mediaType, width, height, size: bytes.length, uploadedBy: actor.id, uploadedAt: now() })
      .onConflictDoNothing()
      .returning({ sha256: assets.sha256 });
    if (kept.length === 0) return;
    await recordEvents(tx, { kind: "media.kept", actorId: actor.id, details: { sha256, size: bytes.length } });
    await askForCopiesOf(tx, sha256);
  });
  return { sha256, width, height };
}

/** Pictures are for texts, and for what the site says of itself. */
function demandPlaceFor(rights: Rights): void {
  if (!can(rights, "settings.propose")) demand(rights, "article.create");
}

import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { assets } from "@/db/schema";
import { type Body, type Picture, picturesOf } from "@/newsroom/articles/body";
import { legalNames, type Named } from "@/newsroom/people/names";

/** A picture with all that is said of it, and who brought it into the house: the one to ask about its rights. */
export type ReviewedPicture = Picture["attrs"] & { brought: { by: Named; at: Date } | null };

/** The pictures of a body in order. */
export async function reviewedPictures(body: Body): Promise<ReviewedPicture[]> {
  const pictures = picturesOf(body);
  if (pictures.length === 0) return [];
  const kept = await db()
    .select({ sha256: assets.sha256, by: assets.uploadedBy, at: assets.uploadedAt })
    .from(assets)
    .where(
      inArray(
        assets.sha256,
        pictures.map(({ sha256 }) => sha256),
      ),
    );
  const named = await legalNames(
    db(),
    kept.map(({ by }) => by),
  );
  return pictures.map((picture) => {
    const asset = kept.find(({ sha256 }) => sha256 === picture.sha256);
    return { ...picture, brought: asset ? { by: named(asset.by), at: asset.at } : null };
  });
}

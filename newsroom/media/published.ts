import { and, eq, exists, inArray, or } from "drizzle-orm";
import { db } from "@/db/client";
import { type Asset, articles, assets, releaseAssets } from "@/db/schema";
import { publishedSettings } from "@/newsroom/house/published";
import type { SiteSettings } from "@/newsroom/house/site-settings";
import { type Copy, copiesOf } from "@/newsroom/media/copies";
import { mediaAddress, parseMediaAddress } from "@/newsroom/picture-addresses";

/**
 * What anybody may fetch at a path, under its own name alone: a copy of a picture that a live release shows, or of one that
 * the settings in force name, which the chief confirmed; else null.
 */
export async function publishedCopy(path: string): Promise<Copy | null> {
  const address = parseMediaAddress(path);
  return address && copyAt(path, await publicPictures([address.sha256], await publishedSettings()));
}

/** The copy at a path, of one of these pictures. */
export function copyAt(path: string, pictures: ReadonlyMap<string, Asset>): Copy | null {
  const kept = pictures.get(parseMediaAddress(path)?.sha256 ?? "");
  const copies = kept ? copiesOf(kept) : [];
  return copies.find(({ sha256, type, size }) => mediaAddress(sha256, type, size) === path) ?? null;
}

/** Those of the named pictures that something public shows, by their hash. */
export async function publicPictures(
  named: readonly string[],
  { otherMedia }: Pick<SiteSettings, "otherMedia">,
): Promise<Map<string, Asset>> {
  if (named.length === 0) return new Map();
  const ofTheHouse = otherMedia.map(({ sha256 }) => sha256).filter((sha256) => named.includes(sha256));
  const shown = db()
    .select({ sha256: releaseAssets.sha256 })
    .from(releaseAssets)
    .innerJoin(articles, and(eq(articles.liveReleaseId, releaseAssets.releaseId), eq(articles.publicState, "live")))
    .where(eq(releaseAssets.sha256, assets.sha256));
  const rows = await db()
    .select()
    .from(assets)
    .where(
      and(
        inArray(assets.sha256, [...named]),
        ofTheHouse.length > 0 ? or(exists(shown), inArray(assets.sha256, ofTheHouse)) : exists(shown),
      ),
    );
  return new Map(rows.map((asset) => [asset.sha256, asset]));
}

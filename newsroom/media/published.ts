import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, assets, releaseAssets } from "@/db/schema";
import { mediaAddress, parseAddress } from "@/newsroom/addresses";

/** What anybody may fetch at a path: a picture that a live release shows, under its own name; else null. */
export async function publishedAsset(path: string): Promise<{ sha256: string; mediaType: string } | null> {
  const address = parseAddress(path);
  if (address?.kind !== "media") return null;
  const [asset] = await db()
    .select({ sha256: assets.sha256, mediaType: assets.mediaType })
    .from(releaseAssets)
    .innerJoin(articles, and(eq(articles.liveReleaseId, releaseAssets.releaseId), eq(articles.publicState, "live")))
    .innerJoin(assets, eq(assets.sha256, releaseAssets.sha256))
    .where(eq(releaseAssets.sha256, address.sha256))
    .limit(1);
  return asset && mediaAddress(asset.sha256, asset.mediaType) === path ? asset : null;
}

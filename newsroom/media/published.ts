import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, assets, releaseAssets } from "@/db/schema";
import { mediaAddress, parseAddress } from "@/newsroom/addresses";
import { publishedSettings } from "@/newsroom/house/published";

type PublicAsset = { sha256: string; mediaType: string };

/**
 * What anybody may fetch at a path, under its own name alone: a picture that a live release shows, or one that the
 * settings in force name, which the chief confirmed; else null.
 */
export async function publishedAsset(path: string): Promise<PublicAsset | null> {
  const address = parseAddress(path);
  if (address?.kind !== "media") return null;
  const asset = (await ofLiveRelease(address.sha256)) ?? (await ofTheHouse(address.sha256));
  return asset && mediaAddress(asset.sha256, asset.mediaType) === path ? asset : null;
}

async function ofLiveRelease(sha256: string): Promise<PublicAsset | undefined> {
  const [asset] = await db()
    .select({ sha256: assets.sha256, mediaType: assets.mediaType })
    .from(releaseAssets)
    .innerJoin(articles, and(eq(articles.liveReleaseId, releaseAssets.releaseId), eq(articles.publicState, "live")))
    .innerJoin(assets, eq(assets.sha256, releaseAssets.sha256))
    .where(eq(releaseAssets.sha256, sha256))
    .limit(1);
  return asset;
}

async function ofTheHouse(sha256: string): Promise<PublicAsset | undefined> {
  const { otherMedia } = await publishedSettings();
  if (!otherMedia.some((medium) => medium.sha256 === sha256)) return undefined;
  const [asset] = await db()
    .select({ sha256: assets.sha256, mediaType: assets.mediaType })
    .from(assets)
    .where(eq(assets.sha256, sha256));
  return asset;
}

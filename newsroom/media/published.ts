import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { type Asset, articles, assets, releaseAssets } from "@/db/schema";
import { mediaAddress, parseAddress } from "@/newsroom/addresses";
import { publishedSettings } from "@/newsroom/house/published";
import { type Copy, copiesOf } from "@/newsroom/media/copies";

/**
 * What anybody may fetch at a path, under its own name alone: a copy of a picture that a live release shows, or of one that
 * the settings in force name, which the chief confirmed; else null.
 */
export async function publishedCopy(path: string): Promise<Copy | null> {
  const address = parseAddress(path);
  if (address?.kind !== "media") return null;
  const kept = (await ofLiveRelease(address.sha256)) ?? (await ofTheHouse(address.sha256));
  const copies = kept ? copiesOf(kept) : [];
  return copies.find(({ sha256, type, size }) => mediaAddress(sha256, type, size) === path) ?? null;
}

async function ofLiveRelease(sha256: string): Promise<Asset | undefined> {
  const [row] = await db()
    .select({ asset: assets })
    .from(releaseAssets)
    .innerJoin(articles, and(eq(articles.liveReleaseId, releaseAssets.releaseId), eq(articles.publicState, "live")))
    .innerJoin(assets, eq(assets.sha256, releaseAssets.sha256))
    .where(eq(releaseAssets.sha256, sha256))
    .limit(1);
  return row?.asset;
}

async function ofTheHouse(sha256: string): Promise<Asset | undefined> {
  const { otherMedia } = await publishedSettings();
  if (!otherMedia.some((medium) => medium.sha256 === sha256)) return undefined;
  const [asset] = await db().select().from(assets).where(eq(assets.sha256, sha256));
  return asset;
}

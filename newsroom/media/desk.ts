import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { assets } from "@/db/schema";
import type { Actor } from "@/newsroom/permissions";

/** The media type of an asset, for anybody of the house; null when there is none of this name (64 hex digits). */
export async function assetForDesk(_: Actor, sha256: string): Promise<{ mediaType: string } | null> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
  const [asset] = await db().select({ mediaType: assets.mediaType }).from(assets).where(eq(assets.sha256, sha256));
  return asset ?? null;
}

import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, releases } from "@/db/schema";
import { absoluteAddress, articleAddress } from "@/newsroom/addresses";
import { settings } from "@/settings";

/** Where readers find what was just released. */
export type JustReleased = { number: number; headline: string; address: string };

/** The address of a live article, whole, with the headline readers see; null where it is not live. */
export async function justReleased(number: number): Promise<JustReleased | null> {
  const [row] = await db()
    .select({ headline: releases.headline, firstReleasedAt: articles.firstReleasedAt })
    .from(articles)
    .innerJoin(releases, eq(releases.id, articles.liveReleaseId))
    .where(and(eq(articles.number, number), eq(articles.publicState, "live")));
  if (!row?.firstReleasedAt) return null;
  return {
    number,
    headline: row.headline,
    address: absoluteAddress(settings().siteUrl, articleAddress(number, row.firstReleasedAt)),
  };
}

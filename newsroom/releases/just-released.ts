import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, releases } from "@/db/schema";
import { absoluteAddress, articleAddress } from "@/newsroom/addresses";
import { settings } from "@/settings";

/** Where readers find what was just released. */
export type JustReleased = { number: number; headline: string; address: string };

/** The addresses of these articles, whole, with the headlines readers see, by number; what is not live is left out. */
export async function justReleased(numbers: readonly number[]): Promise<Map<number, JustReleased>> {
  const rows = await db()
    .select({ number: articles.number, headline: releases.headline, firstReleasedAt: articles.firstReleasedAt })
    .from(articles)
    .innerJoin(releases, eq(releases.id, articles.liveReleaseId))
    .where(and(inArray(articles.number, [...numbers]), eq(articles.publicState, "live")));
  const released = new Map<number, JustReleased>();
  for (const { number, headline, firstReleasedAt } of rows) {
    if (!firstReleasedAt) continue;
    const address = absoluteAddress(settings().siteUrl, articleAddress(number, firstReleasedAt));
    released.set(number, { number, headline, address });
  }
  return released;
}

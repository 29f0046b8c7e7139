/** What tests of 热榜 need: the setting, reads as they would have been counted, and the list as its screen would send it. */
import { db } from "@/db/client";
import { articleReads, houseSettings } from "@/db/schema";
import type { ReadersHouse } from "@/newsroom/articles/readers.fixture";
import { publishedChannels } from "@/newsroom/channels/published";
import { now } from "@/newsroom/clock/now";
import type { ShownHotList } from "@/newsroom/hot/confirm";
import { mostRead } from "@/newsroom/hot/most-read";
import { publishedSettings } from "@/newsroom/house/published";

const hourMs = 3_600_000;

/** Turns 热榜 on, or off, in settings that are confirmed at once. */
export async function keepHotList({ desk }: ReadersHouse, hotList = true): Promise<void> {
  const at = new Date();
  const settings = { ...(await publishedSettings()), hotList };
  await db().insert(houseSettings).values({ settings, proposedAt: at, confirmedBy: desk.chief.id, confirmedAt: at });
}

/** So many reads of an article, so many hours ago. */
export async function wasRead(articleNumber: number, reads: number, hoursAgo = 0): Promise<void> {
  const at = now().getTime() - hoursAgo * hourMs;
  await db()
    .insert(articleReads)
    .values({ hour: new Date(at - (at % hourMs)), articleNumber, reads })
    .onConflictDoNothing();
}

/** The list of these, as it would be sent by somebody who has their texts on screen. */
export async function shownList(numbers: readonly number[], more: Partial<ShownHotList> = {}): Promise<ShownHotList> {
  const found = await mostRead(await publishedChannels(), { numbers });
  const pieces = numbers.map((number) => ({
    number,
    fingerprint: found.find((piece) => piece.number === number)?.fingerprint ?? "0".repeat(64),
  }));
  return { pieces, pinned: 0, drops: [], ...more };
}

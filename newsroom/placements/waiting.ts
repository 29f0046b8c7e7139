/** How much of 首页编排 waits for a person. */
import { and, isNotNull, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { layouts } from "@/db/schema";
import { can, type Rights } from "@/newsroom/permissions";
import { channelOf, frontOf } from "@/newsroom/placements/take-layout";

/** How many layouts were sent that this person may release: of pages in their hands, and not composed by them. */
export async function layoutsWaiting(rights: Rights): Promise<number> {
  if (!can(rights, "front.release")) return 0;
  const sent = await db()
    .select({ front: layouts.front, composers: layouts.composers })
    .from(layouts)
    .where(and(isNull(layouts.endedAt), isNotNull(layouts.sentAt)));
  const others = sent.filter(({ composers }) => !composers.includes(rights.personId));
  const channelIds = await Promise.all(others.map(({ front }) => channelOf(db(), frontOf(front))));
  return channelIds.filter((channelId) => can(rights, "front.release", channelId)).length;
}

/** What of 首页编排 waits for a person. */
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { layouts, people } from "@/db/schema";
import { can, type Rights } from "@/newsroom/permissions";
import { channelOf, frontOf } from "@/newsroom/placements/take-layout";

/** A layout that was sent to its release; `front` is the key of its page. */
export type WaitingLayout = { id: number; front: string; sentAt: Date; by: string };

/** The layouts that were sent and this person may release: of pages in their hands, and not composed by them. */
export async function layoutsWaiting(rights: Rights): Promise<WaitingLayout[]> {
  if (!can(rights, "front.release")) return [];
  const sent = await db()
    .select({
      id: layouts.id,
      front: layouts.front,
      composers: layouts.composers,
      sentAt: layouts.sentAt,
      by: people.legalName,
    })
    .from(layouts)
    .innerJoin(people, eq(people.id, layouts.sentBy))
    .where(and(isNull(layouts.endedAt), isNotNull(layouts.sentAt)));
  const others = sent.filter(({ composers }) => !composers.includes(rights.personId));
  const channelIds = await Promise.all(others.map(({ front }) => channelOf(db(), frontOf(front))));
  return others.flatMap(({ id, front, sentAt, by }, at) =>
    sentAt && can(rights, "front.release", channelIds[at]) ? [{ id, front, sentAt, by }] : [],
  );
}

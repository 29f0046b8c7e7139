/** How far the press and the fronts are, for whoever runs the house. */
import { and, asc, desc, getTableColumns, gt, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEvents, editions, type Front, fronts, pageFailures } from "@/db/schema";
import { publicKinds } from "@/newsroom/editions/causes";
import { momentNow, unconfirmed } from "@/newsroom/editions/fronts";
import { progress } from "@/newsroom/editions/progress";

/** `behind`: so many events changed what readers find and are not printed; `isBegun`: a whole build was begun. */
export type PressNow = {
  edition: number;
  at: Date | null;
  behind: number;
  failures: FailedPage[];
  isBegun: boolean;
};

export async function pressNow(): Promise<PressNow> {
  const { clockThrough } = await progress();
  const [newest, behind, failures] = await Promise.all([newestEdition(), eventsNotPrinted(), failedPages()]);
  return { edition: newest?.number ?? 0, at: newest?.at ?? null, behind, failures, isBegun: clockThrough !== null };
}

/** Null before the first. */
export async function newestEdition(): Promise<{ number: number; at: Date } | null> {
  const [newest] = await db()
    .select({ number: editions.number, at: editions.at })
    .from(editions)
    .orderBy(desc(editions.number))
    .limit(1);
  return newest ?? null;
}

/** How many audit events readers are to see and do not yet. */
export async function eventsNotPrinted(): Promise<number> {
  const { eventsThrough } = await progress();
  return db().$count(auditEvents, and(gt(auditEvents.seq, eventsThrough), inArray(auditEvents.kind, [...publicKinds])));
}

export type FailedPage = { path: string; said: string; at: Date };

/** Pages that could not be printed, those that wait longest first; all of them unless told how many. */
export async function failedPages(limit?: number): Promise<FailedPage[]> {
  const { path, said, at } = pageFailures;
  const rows = db().select({ path, said, at }).from(pageFailures).orderBy(asc(at), asc(path)).$dynamic();
  return limit === undefined ? rows : rows.limit(limit);
}

/** A front says every few seconds how far it is; one not heard of for so long is gone, or cut off. */
export const isFrontGone = sql<boolean>`${fronts.seenAt} < clock_timestamp() - interval '60 seconds'`;

/** Every front there is, by name. */
export async function knownFronts(): Promise<(Front & { isGone: boolean })[]> {
  return db()
    .select({ ...getTableColumns(fronts), isGone: isFrontGone })
    .from(fronts)
    .orderBy(asc(fronts.name));
}

/** `waiting`: it does not show everything that happened yet. */
export type FrontNow = { name: string; edition: number; isServing: boolean; waiting: boolean; seenAt: Date };

export async function frontsNow(): Promise<FrontNow[]> {
  const [rows, waiting] = await Promise.all([knownFronts(), momentNow().then(unconfirmed)]);
  return rows.map(({ name, edition, seenAt }) => ({
    name,
    edition,
    seenAt,
    isServing: edition > 0,
    waiting: waiting.includes(name),
  }));
}

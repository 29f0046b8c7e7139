/** When everything was printed anew last, and what that changed. */
import { and, countDistinct, desc, eq, gte, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { auditEvents, editionPages, editions } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";

/** `pages`: so many addresses have other bytes since. */
export type EndedBuild = { at: Date; pages: number };

const entryShape = z.object({ details: z.object({ pages: z.number(), since: z.number().optional() }) });

/** Writes down, once, that a whole build has come to its end; `since` is the newest audit event before it began. */
export async function recordBuildEnd(since: number): Promise<void> {
  // The next one begins after this entry.
  if ((await lastEntry())?.since === since) return;
  await db().transaction(async (tx) => {
    const [changed] = await tx
      .select({ pages: countDistinct(editionPages.path) })
      .from(editionPages)
      .innerJoin(editions, eq(editions.number, editionPages.edition))
      .where(and(eq(editions.cause, "build"), gte(editions.eventSeq, since)));
    await recordEvents(tx, { kind: "edition.built", actorId: null, details: { pages: changed?.pages ?? 0, since } });
  });
}

/** Null where none has ended since it is written down. */
export async function lastBuild(): Promise<EndedBuild | null> {
  const last = await lastEntry();
  return last && { at: last.at, pages: last.pages };
}

async function lastEntry(): Promise<(EndedBuild & { since?: number | undefined }) | null> {
  const [event] = await db()
    .select({ at: auditEvents.at, entry: auditEvents.entry })
    .from(auditEvents)
    // By the index of the log: a noun has an order of its own.
    .where(and(sql`split_part(${auditEvents.kind}, '.', 1) = 'edition'`, eq(auditEvents.kind, "edition.built")))
    .orderBy(desc(auditEvents.at), desc(auditEvents.seq))
    .limit(1);
  return event ? { at: event.at, ...entryShape.parse(JSON.parse(event.entry)).details } : null;
}

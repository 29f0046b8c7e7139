import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { auditEvents } from "@/db/schema";
import { legalNames, type Named } from "@/newsroom/people/names";

/** One entry of the 操作日志 about an article. */
export type EventLine = {
  seq: number;
  kind: string;
  /** Null: the house itself. */
  actor: Named | null;
  at: Date;
  details: Record<string, string | number | boolean | null>;
  /** The event's place in the chain. */
  hash: string;
};

const entryShape = z.object({
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

/** Every audit event of an article, oldest first. */
export async function eventsOf(articleNumber: number): Promise<EventLine[]> {
  const rows = await db()
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.articleNumber, articleNumber))
    .orderBy(asc(auditEvents.seq));
  const named = await legalNames(
    db(),
    rows.map(({ actorId }) => actorId),
  );
  return rows.map((row) => ({
    seq: row.seq,
    kind: row.kind,
    actor: row.actorId === null ? null : named(row.actorId),
    at: row.at,
    details: entryShape.parse(JSON.parse(row.entry)).details,
    hash: row.hash,
  }));
}

import { asc, gt } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEvents } from "@/db/schema";
import { chainHash, chainStart, macOf } from "@/newsroom/audit/record";

const batch = 5000;

/** What a look along the chain found: how many events, and the first that does not fit with the reason. */
export type ChainReport = {
  events: number;
  broken: { seq: number; why: "missing" | "previous" | "hash" | "mac" | "columns" } | null;
};

/** Reads the whole chain of audit events and names the first row that does not fit. Reads `batch` rows at a time. */
export async function verifyAuditChain(): Promise<ChainReport> {
  let seq = 0;
  let previous = chainStart;
  for (;;) {
    const rows = await db()
      .select()
      .from(auditEvents)
      .where(gt(auditEvents.seq, seq))
      .orderBy(asc(auditEvents.seq))
      .limit(batch);
    if (rows.length === 0) return { events: seq, broken: null };
    for (const row of rows) {
      const why = fault(row, seq, previous);
      if (why) return { events: seq, broken: { seq: why === "missing" ? seq + 1 : row.seq, why } };
      seq = row.seq;
      previous = row.hash;
    }
  }
}

function fault(row: typeof auditEvents.$inferSelect, before: number, previous: string) {
  if (row.seq !== before + 1) return "missing";
  if (row.previous !== previous) return "previous";
  if (row.hash !== chainHash(previous, row.entry)) return "hash";
  if (row.mac !== macOf(row.hash)) return "mac";
  const entry: { kind: string; actor: number | null; article: number | null; at: string } = JSON.parse(row.entry);
  const columnsFit =
    entry.kind === row.kind &&
    entry.actor === row.actorId &&
    entry.article === row.articleNumber &&
    new Date(entry.at).getTime() === row.at.getTime();
  return columnsFit ? null : "columns";
}

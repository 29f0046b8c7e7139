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
      const why = linkFault({ ...row, number: row.seq }, { number: seq, hash: previous }) ?? columnsFault(row);
      if (why) return { events: seq, broken: { seq: why === "missing" ? seq + 1 : row.seq, why } };
      seq = row.seq;
      previous = row.hash;
    }
  }
}

type Link = { number: number; entry: string; previous: string; hash: string; mac: string };

/** What of a link does not fit the one before it in a chain; null where all does. */
export function linkFault(link: Link, before: { number: number; hash: string }) {
  if (link.number !== before.number + 1) return "missing";
  if (link.previous !== before.hash) return "previous";
  if (link.hash !== chainHash(before.hash, link.entry)) return "hash";
  return link.mac === macOf(link.hash) ? null : "mac";
}

function columnsFault(row: typeof auditEvents.$inferSelect) {
  const entry: { kind: string; actor: number | null; article: number | null; at: string } = JSON.parse(row.entry);
  const columnsFit =
    entry.kind === row.kind &&
    entry.actor === row.actorId &&
    entry.article === row.articleNumber &&
    new Date(entry.at).getTime() === row.at.getTime();
  return columnsFit ? null : "columns";
}

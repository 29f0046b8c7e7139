/** 操作日志: what was done, by whom, chained so that a row changed or missing shows. */
import { createHash, createHmac } from "node:crypto";
import canonicalize from "canonicalize";
import { desc, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { auditEvents } from "@/db/schema";
import { now } from "@/newsroom/clock/now";
import { askToPrint } from "@/newsroom/editions/ask";
import { settings } from "@/settings";

/** The lock of the chain's end; the guard of the table takes the same one. */
const chainLock = 4115110;

/** What stands before the first event. */
export const chainStart = createHash("sha256").update("").digest("hex");

/** Details hold ids, fingerprints, names of states and of channels, times: never text of an article, never data of a reader. */
export type AuditEntry = {
  kind: `${string}.${string}`;
  /** Null: the house itself (its clock, a command). */
  actorId: number | null;
  articleNumber?: number;
  details?: Record<string, string | number | boolean | null>;
};

/**
 * Writes down what was done, in the transaction that did it, so neither can exist without the other, and has the
 * pages printed that it changed. It takes the chain's lock, so it is the last thing a transaction does; several events of one transaction go in one call.
 */
export async function recordEvents(tx: Tx, ...entries: AuditEntry[]): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${chainLock})`);
  const [newest] = await tx
    .select({ seq: auditEvents.seq, hash: auditEvents.hash })
    .from(auditEvents)
    .orderBy(desc(auditEvents.seq))
    .limit(1);
  const rows: ReturnType<typeof chained>[] = [];
  for (const entry of entries) rows.push(chained(rows.at(-1) ?? newest ?? { seq: 0, hash: chainStart }, entry, now()));
  if (rows.length === 0) return;
  await tx.insert(auditEvents).values(rows);
  await askToPrint(
    tx,
    entries.map(({ kind }) => kind),
  );
}

/** What happened at a moment as the row of the chain behind `last`. */
export function chained(
  last: { seq: number; hash: string },
  { kind, actorId, articleNumber, details = {} }: AuditEntry,
  at: Date,
) {
  const entry = canonicalize({ at: at.toISOString(), kind, actor: actorId, article: articleNumber ?? null, details });
  if (entry === undefined) throw new Error("an audit entry always has a JSON form");
  const hash = chainHash(last.hash, entry);
  return { seq: last.seq + 1, entry, previous: last.hash, hash, mac: macOf(hash) };
}

/** SHA-256 over the hash before (bytes) and the entry (UTF-8), hex. */
export function chainHash(previous: string, entry: string): string {
  return createHash("sha256").update(Buffer.from(previous, "hex")).update(entry, "utf8").digest("hex");
}

/** HMAC-SHA-256 of an event's hash under the house's audit key, hex. The key is in no database. */
export function macOf(hash: string): string {
  return createHmac("sha256", settings().auditKey).update(Buffer.from(hash, "hex")).digest("hex");
}

/** Whether the editions are what they were when they were printed: the chain, their pages, and what is said to stand now. */
import { asc, eq, gt, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEvents, type Edition, editionPages, editions } from "@/db/schema";
import { chainStart } from "@/newsroom/audit/record";
import { linkFault } from "@/newsroom/audit/verify";
import { digestOf } from "@/newsroom/editions/keep";

/** What does not fit: a number is skipped, the one before is another, its own hash or mac, its columns, its audit event, its pages. */
export type EditionFault = "missing" | "previous" | "hash" | "mac" | "columns" | "event" | "pages";

/** How many editions fit, and the first that does not. */
export type EditionsReport = { editions: number; broken: { number: number; why: EditionFault } | null };

type Entry = { number: number; cause: string; event: number; eventHash: string; at: string; pages: string };

const batch = 100;

/** Reads every edition with its pages, so many at a time, and names the first that does not fit. */
export async function verifyEditions(): Promise<EditionsReport> {
  let [number, previous] = [0, chainStart];
  for (;;) {
    const rows = await db()
      .select()
      .from(editions)
      .where(gt(editions.number, number))
      .orderBy(asc(editions.number))
      .limit(batch);
    if (rows.length === 0) return { editions: number, broken: null };
    const events = await hashesOf(rows.map(({ eventSeq }) => eventSeq));
    for (const row of rows) {
      const why = linkFault(row, { number, hash: previous }) ?? (await contentFault(row, events));
      if (why) return { editions: number, broken: { number: why === "missing" ? number + 1 : row.number, why } };
      [number, previous] = [row.number, row.hash];
    }
  }
}

async function contentFault(row: Edition, events: ReadonlyMap<number, string>): Promise<EditionFault | null> {
  const entry: Entry = JSON.parse(row.entry);
  const isAsSaid =
    entry.number === row.number &&
    entry.cause === row.cause &&
    entry.event === row.eventSeq &&
    new Date(entry.at).getTime() === row.at.getTime();
  if (!isAsSaid) return "columns";
  if (entry.eventHash !== (events.get(row.eventSeq) ?? "")) return "event";
  const pages = await db()
    .select({ path: editionPages.path, status: editionPages.status, sha256: editionPages.sha256 })
    .from(editionPages)
    .where(eq(editionPages.edition, row.number));
  return entry.pages === digestOf(pages) ? null : "pages";
}

async function hashesOf(seqs: readonly number[]): Promise<Map<number, string>> {
  const rows = await db()
    .select({ seq: auditEvents.seq, hash: auditEvents.hash })
    .from(auditEvents)
    .where(inArray(auditEvents.seq, [...new Set(seqs)]));
  return new Map(rows.map(({ seq, hash }) => [seq, hash]));
}

/** The first path for which something else is said to stand than its newest edition has; null where all fits. */
export async function wronglyStanding(): Promise<string | null> {
  const [row] = await db().execute<{ path: string }>(sql`
    select path from printed_pages
    full join (select path, max(edition) as newest from edition_pages group by path) as manifest using (path)
    where edition is distinct from newest order by path limit 1`);
  return row?.path ?? null;
}

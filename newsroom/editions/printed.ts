/** What is printed now, and where the log stands while pages are read. */
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { db, type Querier } from "@/db/client";
import { articles, auditEvents, editionPages, editions, press, printedPages } from "@/db/schema";

/** The newest audit event, and up to when the clock's turns were printed: asked before pages are read. */
export type Reading = { asOf: number; clock: Date | null };

/** What stands at a path, since which edition, and after which event it was read last. */
export type Known = { edition: number; asOf: number; status: number; sha256: string | null };

/** What the manifest says of these paths, and after which event each was read. */
export async function printedAt(querier: Querier, paths: readonly string[]): Promise<Map<string, Known>> {
  if (paths.length === 0) return new Map();
  const rows = await querier
    .select({
      path: printedPages.path,
      edition: printedPages.edition,
      event: editions.eventSeq,
      asOf: printedPages.asOf,
      status: editionPages.status,
      sha256: editionPages.sha256,
    })
    .from(printedPages)
    .innerJoin(
      editionPages,
      and(eq(editionPages.path, printedPages.path), eq(editionPages.edition, printedPages.edition)),
    )
    .innerJoin(editions, eq(editions.number, printedPages.edition))
    .where(inArray(printedPages.path, [...paths]));
  return new Map(rows.map(({ path, ...row }) => [path, row]));
}

/** Where the log and the printed clock stand now. */
export async function beginReading(): Promise<Reading> {
  const [asOf, [reached]] = await Promise.all([newestEvent(), db().select().from(press)]);
  return { asOf, clock: reached?.clockThrough ?? null };
}

/** The newest audit event, 0 in a house without one. */
export async function newestEvent(): Promise<number> {
  const [row] = await db().select({ seq: auditEvents.seq }).from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1);
  return row?.seq ?? 0;
}

/** Those of the named articles that readers get no more. */
export async function notLive(numbers: readonly number[]): Promise<Set<number>> {
  if (numbers.length === 0) return new Set();
  const rows = await db()
    .select({ number: articles.number })
    .from(articles)
    .where(and(inArray(articles.number, [...new Set(numbers)]), sql`${articles.publicState} <> 'live'`));
  return new Set(rows.map(({ number }) => number));
}

/** Which articles each of these printed pages leads to. */
export async function showingAt(paths: readonly string[]): Promise<Map<string, number[]>> {
  if (paths.length === 0) return new Map();
  const rows = await db()
    .select({ path: printedPages.path, shows: printedPages.shows })
    .from(printedPages)
    .where(inArray(printedPages.path, [...paths]));
  return new Map(rows.map(({ path, shows }) => [path, shows]));
}

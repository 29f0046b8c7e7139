/** What is printed now, and where the log stands while pages are read. */
import { setTimeout as pause } from "node:timers/promises";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { db, type Querier } from "@/db/client";
import { articles, auditEvents, editionPages, editions, press, printedPages } from "@/db/schema";
import { now } from "@/newsroom/clock/now";

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

/** Clocks of machines differ by so much at most, where they keep time. */
export const mostDifferenceMs = 5_000;

/**
 * Where the log and the printed clock stand now. What is read from then on is not of a moment before the clock's: where this
 * machine's is a little behind the one that was looked at last, it waits.
 */
export async function beginReading(): Promise<Reading> {
  const [[reached], asOf] = await Promise.all([db().select().from(press), newestEvent()]);
  const clock = reached?.clockThrough ?? null;
  const behindMs = clock ? clock.getTime() - now().getTime() : 0;
  if (behindMs <= 0 || behindMs > mostDifferenceMs) return { asOf, clock };
  await pause(behindMs);
  return beginReading();
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

/** What of the printed site goes with a destroyed text: named here, removed by the press on each machine. */
import { and, asc, eq, gt, gte, inArray, isNull, lt, lte, min, or, sql } from "drizzle-orm";
import { db, type Querier, type Tx } from "@/db/client";
import {
  auditEvents,
  destroyedBytes,
  editionPages,
  editions,
  printedPages,
  reinstatements,
  releases,
  withdrawals,
} from "@/db/schema";
import type { Fingerprint } from "@/newsroom/articles/content";
import { enqueue } from "@/newsroom/clock/enqueue";
import { now } from "@/newsroom/clock/now";
import { tellFronts } from "@/newsroom/editions/ask";
import { betweenEditions } from "@/newsroom/editions/between";
import { standingAmong } from "@/newsroom/editions/bytes";
import { isNewest } from "@/newsroom/editions/standing";

/** So many editions are looked through at once. */
const together = 20;

/** Has the printed bytes of a destroyed text removed, from an edition on; `again`: from which on once more, at the end. */
export async function askToDestroy(
  tx: Tx,
  {
    fingerprint,
    after = 0,
    again,
    inMs = 0,
  }: { fingerprint: Fingerprint; after?: number; again?: number; inMs?: number },
): Promise<void> {
  await enqueue(
    tx,
    "destroy_printed",
    { fingerprint, after, ...(again === undefined ? {} : { again }) },
    new Date(now().getTime() + inMs),
    {
      key: `destroy:${fingerprint}`,
      queue: "destroy",
      mostAttempts: 25,
    },
  );
}

/** A page that was printed while an article had the text. */
export type PrintedThen = { path: string; sha256: string; article: number | null };

/**
 * `articles`: those that had the text; `pages`: what was printed meanwhile, of some editions; `next`: after which edition
 * to go on, null at the end.
 */
export type PrintedMeanwhile = { articles: number[]; pages: PrintedThen[]; next: number | null };

/** What was printed while readers got a text, edition by edition. A text that never was public has no pages. */
export async function printedWith(fingerprint: Fingerprint, after: number): Promise<PrintedMeanwhile> {
  const times = await timesOf(fingerprint);
  const articles = [...new Set(times.map(({ article }) => article))];
  const [begin] = await db()
    .select({ number: min(editions.number) })
    .from(editions)
    .where(and(gt(editions.number, after), or(...times.map(within))));
  if (times.length === 0 || !begin?.number) return { articles, pages: [], next: null };
  const last = begin.number + together - 1;
  const rows = await db()
    .select({ path: editionPages.path, sha256: editionPages.sha256, article: editionPages.articleNumber })
    .from(editionPages)
    .innerJoin(editions, eq(editions.number, editionPages.edition))
    .where(
      and(
        gte(editionPages.edition, begin.number),
        lte(editionPages.edition, last),
        eq(editionPages.status, 200),
        or(...times.map(within)),
      ),
    );
  const pages = rows.flatMap(({ path, sha256, article }) => (sha256 ? [{ path, sha256, article }] : []));
  return { articles, pages, next: last };
}

/** `from`: the release of the text, with its audit event; `until`: pages read after this event do not show it. */
type Time = { article: number; from: Date; since: number | null; until: number | null };

/** A page may have been read a moment before its edition was made: the text may be in one that names an older event. */
function within({ from, since, until }: Time) {
  const hasBegun = or(gte(editions.at, from), since === null ? undefined : gte(editions.eventSeq, since));
  return until === null ? hasBegun : and(hasBegun, lt(editions.eventSeq, until));
}

/** From each release of the text until it was withdrawn for good, or another release took its place. */
async function timesOf(fingerprint: Fingerprint): Promise<Time[]> {
  const own = await db()
    .select({ id: releases.id, article: releases.articleNumber, from: releases.releasedAt })
    .from(releases)
    .where(eq(releases.fingerprint, fingerprint));
  return Promise.all(
    own.map(async ({ id, article, from }) => {
      const [[next], [gone], since] = await Promise.all([
        db()
          .select({ at: releases.releasedAt })
          .from(releases)
          .where(and(eq(releases.articleNumber, article), gt(releases.id, id)))
          .orderBy(asc(releases.id))
          .limit(1),
        db()
          .select({ at: withdrawals.withdrawnAt })
          .from(withdrawals)
          .leftJoin(reinstatements, eq(reinstatements.withdrawalId, withdrawals.id))
          .where(and(eq(withdrawals.releaseId, id), isNull(reinstatements.confirmedAt)))
          .limit(1),
        eventOf(article, "article.released", from),
      ]);
      const until = gone
        ? await eventOf(article, "article.withdrawn", gone.at)
        : next
          ? await eventOf(article, "article.released", next.at)
          : null;
      return { article, from, since, until };
    }),
  );
}

/** The audit event of an act on an article at a moment. */
async function eventOf(article: number, kind: string, at: Date): Promise<number | null> {
  const [event] = await db()
    .select({ seq: min(auditEvents.seq) })
    .from(auditEvents)
    .where(and(eq(auditEvents.articleNumber, article), eq(auditEvents.kind, kind), gte(auditEvents.at, at)));
  return event?.seq ?? null;
}

/** Pages that have any of these bytes and were not read since the text went: they are printed anew first. */
export async function waitingForPrinting(fingerprint: Fingerprint, hashes: readonly string[]): Promise<string[]> {
  if (hashes.length === 0) return [];
  const [went] = await db()
    .select({ seq: min(auditEvents.seq) })
    .from(auditEvents)
    .where(
      and(
        sql`split_part(${auditEvents.kind}, '.', 1) = 'content'`,
        eq(auditEvents.kind, "content.destroyed"),
        sql`${auditEvents.entry}::jsonb #>> '{details,fingerprint}' = ${fingerprint}`,
      ),
    );
  const waiting = await db()
    .select({ path: printedPages.path })
    .from(printedPages)
    .innerJoin(editionPages, isNewest)
    .where(and(inArray(editionPages.sha256, [...hashes]), lt(printedPages.asOf, went?.seq ?? 0)));
  return waiting.map(({ path }) => path);
}

/** Writes down that those of these bytes that no page has went with the text, and returns them; every front is told. */
export async function noteDestroyed(fingerprint: Fingerprint, hashes: readonly string[]): Promise<string[]> {
  if (hashes.length === 0) return [];
  return betweenEditions(async (tx) => {
    const standing = await standingAmong(hashes, tx);
    const going = hashes.filter((sha256) => !standing.has(sha256));
    if (going.length === 0) return [];
    await tx
      .insert(destroyedBytes)
      .values(going.map((sha256) => ({ sha256, fingerprint, at: now() })))
      .onConflictDoNothing();
    await tellFronts(tx);
    return going;
  });
}

/** Those of these contents that no edition names. */
export async function unnamedAmong(hashes: readonly string[], querier: Querier = db()): Promise<string[]> {
  if (hashes.length === 0) return [];
  const rows = await querier
    .selectDistinct({ sha256: editionPages.sha256 })
    .from(editionPages)
    .where(inArray(editionPages.sha256, [...hashes]));
  const named = new Set(rows.map(({ sha256 }) => sha256));
  return hashes.filter((sha256) => !named.has(sha256));
}

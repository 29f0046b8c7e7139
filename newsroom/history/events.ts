import { and, asc, desc, eq, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEvents, revisions } from "@/db/schema";
import { type Told, toldOf } from "@/newsroom/audit/told";
import { legalNames, type Named } from "@/newsroom/people/names";

/** One entry of the 操作日志 about an article, with what its ids stand for. */
export type EventLine = {
  seq: number;
  kind: string;
  /** Null: the house itself. */
  actor: Named | null;
  at: Date;
  told: Told;
  /** The text it is about, and the newest revision that has it. */
  fingerprint: string | null;
  revision: number | null;
  /** The event's place in the chain. */
  hash: string;
};

/** Some events of an article, newest first; `older` is where the next page begins, null at the end. */
export type EventPage = { events: EventLine[]; total: number; older: number | null; isFirst: boolean };

/** Events a page. */
export const eventsPerPage = 50;

/** A page of the audit events of an article, from the newest back; `before` is the `older` of the page before. */
export async function eventsOf(articleNumber: number, before: number | null = null): Promise<EventPage> {
  const ofArticle = eq(auditEvents.articleNumber, articleNumber);
  const [rows, [counted], newestWith] = await Promise.all([
    db()
      .select()
      .from(auditEvents)
      .where(before === null ? ofArticle : and(ofArticle, lt(auditEvents.seq, before)))
      .orderBy(desc(auditEvents.seq))
      .limit(eventsPerPage + 1),
    db()
      .select({ total: sql<number>`count(*)`.mapWith(Number) })
      .from(auditEvents)
      .where(ofArticle),
    revisionByText(articleNumber),
  ]);
  const page = rows.slice(0, eventsPerPage);
  const [told, named] = await Promise.all([
    toldOf(db(), page),
    legalNames(
      db(),
      page.map(({ actorId }) => actorId),
    ),
  ]);
  return {
    events: page.flatMap(({ seq, kind, actorId, at, hash }, place) => {
      const says = told[place];
      if (!says) return [];
      const { fingerprint, revision } = says;
      const text = typeof fingerprint === "string" ? fingerprint : null;
      return {
        seq,
        kind,
        actor: actorId === null ? null : named(actorId),
        at,
        told: says,
        fingerprint: text,
        revision: typeof revision === "number" ? revision : (newestWith.get(text ?? "") ?? null),
        hash,
      };
    }),
    total: counted?.total ?? 0,
    older: rows.length > eventsPerPage ? (page.at(-1)?.seq ?? null) : null,
    isFirst: before === null,
  };
}

/** The newest audit event of an article: with its hash, whoever holds a printed record can find it in the chain. */
export async function newestEventOf(articleNumber: number): Promise<{ seq: number; hash: string; at: Date } | null> {
  const [row] = await db()
    .select({ seq: auditEvents.seq, hash: auditEvents.hash, at: auditEvents.at })
    .from(auditEvents)
    .where(eq(auditEvents.articleNumber, articleNumber))
    .orderBy(desc(auditEvents.seq))
    .limit(1);
  return row ?? null;
}

async function revisionByText(articleNumber: number): Promise<Map<string, number>> {
  const rows = await db()
    .select({ number: revisions.number, fingerprint: revisions.fingerprint })
    .from(revisions)
    .where(eq(revisions.articleNumber, articleNumber))
    .orderBy(asc(revisions.number));
  return new Map(rows.map(({ number, fingerprint }) => [fingerprint, number]));
}

/** 操作日志 as people read it: newest first, narrowed to a person, an article, a kind of thing, some days. */
import { asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEvents, people } from "@/db/schema";
import { type EventGroup, nounsOf } from "@/newsroom/audit/groups";
import { type Told, toldOf } from "@/newsroom/audit/told";
import { legalNames, type Named } from "@/newsroom/people/names";
import { type Actor, can, rightsOf } from "@/newsroom/permissions";

/** `actor`: a person, or the house itself; `from` and `to` are days in Asia/Shanghai, both included. */
export type LogFilter = {
  actor?: number | "house" | undefined;
  article?: number | undefined;
  group?: EventGroup | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

/** One event. `actor` null: the house itself. `entry` is its canonical JSON, `hash` its place in the chain. */
export type LogEvent = {
  seq: number;
  at: Date;
  kind: string;
  actor: Named | null;
  articleNumber: number | null;
  entry: string;
  hash: string;
};
/** An event as it is read, with what its ids stand for. */
export type LogLine = Pick<LogEvent, "seq" | "at" | "kind" | "actor" | "articleNumber"> & { told: Told };

const pageLength = 50;
const day = 24 * 3_600_000;

/**
 * One page of the log, and everybody it can be narrowed to; `next` is the `before` of the page after, null on the last.
 * Null for whoever may not read the record of the whole house: a right over one channel shows its articles' histories.
 */
export async function auditLog(
  actor: Actor,
  filter: LogFilter,
  before?: number,
): Promise<{ lines: LogLine[]; next: number | null; people: Named[] } | null> {
  if (!(await mayReadLog(actor))) return null;
  const [events, everybody] = await Promise.all([
    logEvents(filter, { before, limit: pageLength + 1 }),
    db().select({ id: people.id, name: people.legalName }).from(people).orderBy(asc(people.legalName), asc(people.id)),
  ]);
  const page = events.slice(0, pageLength);
  const told = await toldOf(db(), page);
  return {
    lines: page.flatMap(({ entry: _, hash: __, ...event }, at) => {
      const says = told[at];
      return says ? [{ ...event, told: says }] : [];
    }),
    next: events.length > pageLength ? (page.at(-1)?.seq ?? null) : null,
    people: everybody,
  };
}

/** True for a chief, an administrator and an auditor of the whole house. */
export async function mayReadLog(actor: Actor): Promise<boolean> {
  return can(await rightsOf(db(), actor), "audit.read", null);
}

/** The newest `limit` events that fit, those after the event numbered `before` in this order; for whoever `mayReadLog`. */
export async function logEvents(
  filter: LogFilter,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<LogEvent[]> {
  const seqs = await seqsOf(filter, await beyond(before), limit);
  if (seqs.length === 0) return [];
  const rows = await db()
    .select()
    .from(auditEvents)
    .where(inArray(auditEvents.seq, seqs))
    .orderBy(desc(auditEvents.at), desc(auditEvents.seq));
  const named = await legalNames(
    db(),
    rows.map(({ actorId }) => actorId),
  );
  return rows.map(({ previous: _, mac: __, actorId, ...row }) => ({
    ...row,
    actor: actorId === null ? null : named(actorId),
  }));
}

/**
 * The numbers of the events, in order. Each noun has an order of its own in the index: the newest of each, then of all.
 * The nouns stand in the query itself, so that the planner knows which of them are rare.
 */
async function seqsOf(filter: LogFilter, cursor: SQL[], limit: number): Promise<number[]> {
  const conditions = [...conditionsOf(filter), ...cursor];
  const newest = (more: SQL[]) => {
    const all = [...conditions, ...more];
    const where = all.length === 0 ? sql`true` : sql.join(all, sql` and `);
    return sql`(select seq, at from audit_events where ${where} order by at desc, seq desc limit ${limit})`;
  };
  const parts = filter.group
    ? nounsOf(filter.group).map((noun) => newest([sql.raw(`split_part(kind, '.', 1) = '${noun}'`)]))
    : [newest([])];
  const rows = await db().execute<{ seq: string }>(
    sql`select seq from (${sql.join(parts, sql` union all `)}) event order by at desc, seq desc limit ${limit}`,
  );
  return rows.map(({ seq }) => Number(seq));
}

function conditionsOf({ actor, article, from, to }: LogFilter): SQL[] {
  return [
    ...(actor === undefined ? [] : [actor === "house" ? sql`actor_id is null` : sql`actor_id = ${actor}`]),
    ...(article === undefined ? [] : [sql`article_number = ${article}`]),
    ...(from === undefined ? [] : [sql`at >= ${startOf(from).toISOString()}`]),
    ...(to === undefined ? [] : [sql`at < ${new Date(startOf(to).getTime() + day).toISOString()}`]),
  ];
}

/** A page begins after an event, named by its number; one that is not there begins at the start. */
async function beyond(before: number | undefined): Promise<SQL[]> {
  if (before === undefined) return [];
  const [event] = await db().select({ at: auditEvents.at }).from(auditEvents).where(eq(auditEvents.seq, before));
  return event ? [sql`(at, seq) < (${event.at.toISOString()}::timestamptz, ${before}::bigint)`] : [];
}

/** The moment a day begins in Asia/Shanghai. */
function startOf(date: string): Date {
  return new Date(`${date}T00:00:00+08:00`);
}

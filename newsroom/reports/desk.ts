/** 举报纠错: the queue of what readers reported, for whoever handles or reads it. */
import { and, asc, desc, eq, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { db, type Querier } from "@/db/client";
import {
  articles,
  channels,
  people,
  type ReaderReport,
  type ReportClass,
  type ReportKind,
  type ReportState,
  readerReports,
  workingCopies,
} from "@/db/schema";
import { copyHeadline } from "@/newsroom/articles/head";
import { now } from "@/newsroom/clock/now";
import { type Actor, type Rights, rightsOf } from "@/newsroom/permissions";
import { hasWords } from "@/newsroom/reports/find";
import { handlesReport, hasReports, readsReport } from "@/newsroom/reports/rights";
import { inTime, TooSlow } from "@/newsroom/search/in-sql";

/** `state` undefined: all that is open, or with `text`, the words looked for, all there are; `isOverdue`: open after its deadline; `article`: reports on this one. */
export type ReportFilter = {
  state?: ReportState | undefined;
  kind?: ReportKind | undefined;
  class?: ReportClass | undefined;
  article?: number | undefined;
  isMine?: true | undefined;
  isOverdue?: true | undefined;
  text?: string | undefined;
};

export type ReportLine = Pick<
  ReaderReport,
  "number" | "kind" | "class" | "state" | "result" | "articleNumber" | "address" | "receivedAt" | "dueAt" | "closedAt"
> & {
  /** The beginning of what the reader wrote. */
  beginning: string;
  headline: string;
  channel: string | null;
  owner: string | null;
  isMine: boolean;
  isOverdue: boolean;
};

const pageLength = 50;

/** `next`: the `after` of the page after, null on the last; `isTooSlow`: the search was given up. */
export type ReportQueue = { lines: ReportLine[]; next: number | null; isTooSlow: boolean };

/**
 * One page: what is open by its deadline, what is closed, or found, the newest first; null for whoever has no business
 * with it.
 */
export async function reportsForDesk(actor: Actor, filter: ReportFilter, after?: number): Promise<ReportQueue | null> {
  const rights = await rightsOf(db(), actor);
  if (!hasReports(rights)) return null;
  const isNewestFirst = filter.state === "closed" || (filter.state === undefined && filter.text !== undefined);
  const order = isNewestFirst ? desc : asc;
  const find = (querier: Querier) =>
    lines(querier, rights)
      .where(and(readsReport(rights), ...conditionsOf(filter, actor), beyond(after, isNewestFirst)))
      .orderBy(order(readerReports.dueAt), order(readerReports.number))
      .limit(pageLength + 1);
  try {
    const found = await (filter.text === undefined ? find(db()) : inTime(find));
    const page = found.slice(0, pageLength);
    return { lines: page, next: found.length > pageLength ? (page.at(-1)?.number ?? null) : null, isTooSlow: false };
  } catch (error) {
    if (error instanceof TooSlow) return { lines: [], next: null, isTooSlow: true };
    throw error;
  }
}

/** Open reports that wait for this person: their own, and those nobody took; null: they never see any. */
export async function reportsWaiting(rights: Rights): Promise<number | null> {
  if (!hasReports(rights)) return null;
  const [row] = await db()
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(readerReports)
    .leftJoin(workingCopies, eq(workingCopies.articleNumber, readerReports.articleNumber))
    .where(
      and(
        isNull(readerReports.closedAt),
        handlesReport(rights),
        or(isNull(readerReports.ownerId), eq(readerReports.ownerId, rights.personId)),
      ),
    );
  return row?.count ?? 0;
}

/** How many open reports on an article this person may read. */
export async function openReportsOn(actor: Actor, articleNumber: number): Promise<number> {
  const rights = await rightsOf(db(), actor);
  const [row] = await db()
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(readerReports)
    .leftJoin(workingCopies, eq(workingCopies.articleNumber, readerReports.articleNumber))
    .where(and(isNull(readerReports.closedAt), eq(readerReports.articleNumber, articleNumber), readsReport(rights)));
  return row?.count ?? 0;
}

function lines(querier: Querier, rights: Rights) {
  const isOverdue = sql<boolean>`(${readerReports.closedAt} is null and ${readerReports.dueAt} < ${now().toISOString()}::timestamptz)`;
  return querier
    .select({
      number: readerReports.number,
      kind: readerReports.kind,
      class: readerReports.class,
      state: readerReports.state,
      result: readerReports.result,
      articleNumber: readerReports.articleNumber,
      address: readerReports.address,
      receivedAt: readerReports.receivedAt,
      dueAt: readerReports.dueAt,
      closedAt: readerReports.closedAt,
      beginning: sql<string>`left(${readerReports.text}, 120)`,
      headline: sql<string>`coalesce(${copyHeadline}, '')`,
      channel: channels.name,
      owner: people.legalName,
      isMine: sql<boolean>`coalesce(${readerReports.ownerId} = ${rights.personId}, false)`,
      isOverdue,
    })
    .from(readerReports)
    .leftJoin(articles, eq(articles.number, readerReports.articleNumber))
    .leftJoin(workingCopies, eq(workingCopies.articleNumber, readerReports.articleNumber))
    .leftJoin(channels, eq(channels.id, workingCopies.channelId))
    .leftJoin(people, eq(people.id, readerReports.ownerId))
    .$dynamic();
}

function conditionsOf(filter: ReportFilter, actor: Actor): (SQL | undefined)[] {
  return [
    filter.state && eq(readerReports.state, filter.state),
    filter.text === undefined ? undefined : hasWords(filter.text),
    filter.state || filter.text !== undefined ? undefined : ne(readerReports.state, "closed"),
    filter.kind && eq(readerReports.kind, filter.kind),
    filter.class && eq(readerReports.class, filter.class),
    filter.article === undefined ? undefined : eq(readerReports.articleNumber, filter.article),
    filter.isMine && eq(readerReports.ownerId, actor.id),
    filter.isOverdue && and(isNull(readerReports.closedAt), lt(readerReports.dueAt, now())),
  ];
}

/** A page begins after a report, named by its number; one that is not there begins at the start. */
function beyond(after: number | undefined, isNewestFirst: boolean): SQL | undefined {
  if (after === undefined) return undefined;
  const row = sql`(${readerReports.dueAt}, ${readerReports.number})`;
  const last = sql`(select due_at, number from reader_reports last where last.number = ${after})`;
  return isNewestFirst ? sql`${row} < ${last}` : sql`${row} > ${last}`;
}

/** 举报纠错: the queue of what readers reported, for whoever handles or reads it. */
import { and, asc, desc, eq, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
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
import { handlesReport, hasReports, readsReport } from "@/newsroom/reports/rights";

/** `state` undefined: all that is open; `isOverdue`: open after its deadline; `article`: reports on this one. */
export type ReportFilter = {
  state?: ReportState | undefined;
  kind?: ReportKind | undefined;
  class?: ReportClass | undefined;
  article?: number | undefined;
  isMine?: true | undefined;
  isOverdue?: true | undefined;
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

/** One page: what is open by its deadline, what is closed the newest first; null for whoever has no business with it. */
export async function reportsForDesk(
  actor: Actor,
  filter: ReportFilter,
  after?: number,
): Promise<{ lines: ReportLine[]; next: number | null } | null> {
  const rights = await rightsOf(db(), actor);
  if (!hasReports(rights)) return null;
  const isClosed = filter.state === "closed";
  const order = isClosed ? desc : asc;
  const found = await lines(rights)
    .where(and(readsReport(rights), ...conditionsOf(filter, actor), beyond(after, isClosed)))
    .orderBy(order(readerReports.dueAt), order(readerReports.number))
    .limit(pageLength + 1);
  const page = found.slice(0, pageLength);
  return { lines: page, next: found.length > pageLength ? (page.at(-1)?.number ?? null) : null };
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

function lines(rights: Rights) {
  const isOverdue = sql<boolean>`(${readerReports.closedAt} is null and ${readerReports.dueAt} < ${now().toISOString()}::timestamptz)`;
  return db()
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
    filter.state ? eq(readerReports.state, filter.state) : ne(readerReports.state, "closed"),
    filter.kind && eq(readerReports.kind, filter.kind),
    filter.class && eq(readerReports.class, filter.class),
    filter.article === undefined ? undefined : eq(readerReports.articleNumber, filter.article),
    filter.isMine && eq(readerReports.ownerId, actor.id),
    filter.isOverdue && and(isNull(readerReports.closedAt), lt(readerReports.dueAt, now())),
  ];
}

/** A page begins after a report, named by its number; one that is not there begins at the start. */
function beyond(after: number | undefined, isClosed: boolean): SQL | undefined {
  if (after === undefined) return undefined;
  const row = sql`(${readerReports.dueAt}, ${readerReports.number})`;
  const last = sql`(select due_at, number from reader_reports last where last.number = ${after})`;
  return isClosed ? sql`${row} < ${last}` : sql`${row} > ${last}`;
}

/** One report on its page: what the reader wrote, how it stands, and what this person may do with it. */
import { and, asc, desc, eq, gte } from "drizzle-orm";
import { db } from "@/db/client";
import {
  articles,
  people,
  type ReaderReport,
  type ReleaseKind,
  type ReportResult,
  readerReports,
  releases,
  reportPictures,
  reportReopenings,
  type WithdrawalCategory,
  withdrawals,
  workingCopies,
} from "@/db/schema";
import { articleAddress } from "@/newsroom/addresses";
import { copyHeadline } from "@/newsroom/articles/head";
import { now } from "@/newsroom/clock/now";
import { legalNames, type Named } from "@/newsroom/people/names";
import { type Actor, can, type Rights, rightsOf, rightsOfMany } from "@/newsroom/permissions";
import type { Outcome } from "@/newsroom/reports/close";
import { mayHandle, mayRead, type ReportPlace } from "@/newsroom/reports/rights";

/** The article a report is about; `address`: where readers find it while it is live. */
type AboutArticle = { number: number; headline: string; address: string | null; mayOpen: boolean };
/** A release or withdrawal since the report came in. */
export type PossibleOutcome =
  | { kind: "release"; id: number; as: ReleaseKind; at: Date }
  | { kind: "withdrawal"; id: number; as: WithdrawalCategory; at: Date };
export type Reopening = {
  id: number;
  reason: string;
  by: string;
  at: Date;
  result: ReportResult | null;
  reply: string;
};

export type ReportDesk = Omit<ReaderReport, "receiptHash" | "contact" | "ownerId" | "closedBy"> & {
  hasContact: boolean;
  hasPicture: boolean;
  owner: Named | null;
  closer: string | null;
  isOverdue: boolean;
  article: AboutArticle | null;
  outcomes: PossibleOutcome[];
  linked: Outcome | null;
  reopenings: Reopening[];
  /** Whom it can be handed on to. */
  colleagues: Named[];
  may: { take: boolean; work: boolean; reopen: boolean; readContact: boolean };
};

/** The report with this number; null where there is none that this person may read. */
export async function reportForDesk(actor: Actor, number: number): Promise<ReportDesk | null> {
  const rights = await rightsOf(db(), actor);
  const found = await readable(rights, number);
  if (!found) return null;
  const { place, article } = found;
  const { receiptHash: _, contact, ownerId, closedBy, ...report } = found.report;
  const handles = mayHandle(rights, place);
  const isOpen = report.state !== "closed";
  const isOwn = ownerId === actor.id;
  const [names, outcomes, reopenings, colleagues, hasPicture] = await Promise.all([
    legalNames(db(), [ownerId, closedBy]),
    outcomesSince(report),
    reopeningsOf(number),
    handles && isOpen && isOwn ? handlersBut(actor, place) : [],
    db().$count(reportPictures, eq(reportPictures.reportNumber, number)),
  ]);
  return {
    ...report,
    hasContact: contact !== null,
    hasPicture: hasPicture > 0,
    owner: ownerId === null ? null : names(ownerId),
    closer: closedBy === null ? null : names(closedBy).name,
    isOverdue: isOpen && report.dueAt < now(),
    article,
    outcomes,
    linked: linkedOf(report),
    reopenings,
    colleagues,
    may: {
      take: handles && isOpen && !isOwn,
      work: handles && isOpen && isOwn,
      reopen: handles && !isOpen,
      readContact: handles && isOwn && contact !== null,
    },
  };
}

/** The picture sent along with a report, for whoever may read the report. */
export async function pictureForDesk(
  actor: Actor,
  number: number,
): Promise<{ mediaType: string; bytes: Buffer } | null> {
  if (!(await readable(await rightsOf(db(), actor), number))) return null;
  const [picture] = await db()
    .select({ mediaType: reportPictures.mediaType, bytes: reportPictures.bytes })
    .from(reportPictures)
    .where(eq(reportPictures.reportNumber, number));
  return picture ?? null;
}

async function readable(rights: Rights, number: number) {
  const [row] = await db()
    .select({
      report: readerReports,
      channelId: workingCopies.channelId,
      headline: copyHeadline,
      publicState: articles.publicState,
      firstReleasedAt: articles.firstReleasedAt,
    })
    .from(readerReports)
    .leftJoin(articles, eq(articles.number, readerReports.articleNumber))
    .leftJoin(workingCopies, eq(workingCopies.articleNumber, readerReports.articleNumber))
    .where(eq(readerReports.number, number));
  if (!row) return null;
  const { report, channelId, headline, publicState, firstReleasedAt } = row;
  const { articleNumber } = report;
  const place: ReportPlace = { articleNumber, channelId };
  if (!mayRead(rights, place)) return null;
  const isLive = publicState === "live" && firstReleasedAt !== null;
  const article: AboutArticle | null =
    articleNumber === null
      ? null
      : {
          number: articleNumber,
          headline: headline ?? "",
          address: isLive ? articleAddress(articleNumber, firstReleasedAt) : null,
          mayOpen: can(rights, "desk.read", channelId),
        };
  return { report, place, article };
}

/** Newest first. */
async function outcomesSince({ articleNumber, receivedAt }: Pick<ReaderReport, "articleNumber" | "receivedAt">) {
  if (articleNumber === null) return [];
  const [released, withdrawn] = await Promise.all([
    db()
      .select({ id: releases.id, as: releases.kind, at: releases.releasedAt })
      .from(releases)
      .where(and(eq(releases.articleNumber, articleNumber), gte(releases.releasedAt, receivedAt)))
      .orderBy(desc(releases.id)),
    db()
      .select({ id: withdrawals.id, as: withdrawals.category, at: withdrawals.withdrawnAt })
      .from(withdrawals)
      .where(and(eq(withdrawals.articleNumber, articleNumber), gte(withdrawals.withdrawnAt, receivedAt)))
      .orderBy(desc(withdrawals.id)),
  ]);
  const all: PossibleOutcome[] = [
    ...released.map((row) => ({ kind: "release" as const, ...row })),
    ...withdrawn.map((row) => ({ kind: "withdrawal" as const, ...row })),
  ];
  return all.sort((one, other) => other.at.getTime() - one.at.getTime());
}

function linkedOf({ releaseId, withdrawalId }: Pick<ReaderReport, "releaseId" | "withdrawalId">): Outcome | null {
  if (releaseId !== null) return { kind: "release", id: releaseId };
  return withdrawalId === null ? null : { kind: "withdrawal", id: withdrawalId };
}

async function reopeningsOf(number: number): Promise<Reopening[]> {
  return db()
    .select({
      id: reportReopenings.id,
      reason: reportReopenings.reason,
      by: people.legalName,
      at: reportReopenings.reopenedAt,
      result: reportReopenings.result,
      reply: reportReopenings.reply,
    })
    .from(reportReopenings)
    .innerJoin(people, eq(people.id, reportReopenings.reopenedBy))
    .where(eq(reportReopenings.reportNumber, number))
    .orderBy(asc(reportReopenings.id));
}

async function handlersBut({ id }: Actor, place: ReportPlace): Promise<Named[]> {
  const active = await db()
    .select({ id: people.id, name: people.legalName })
    .from(people)
    .where(eq(people.status, "active"))
    .orderBy(asc(people.legalName), asc(people.id));
  const everybody = await rightsOfMany(
    db(),
    active.map((person) => person.id),
  );
  const handlers = new Set(everybody.filter((rights) => mayHandle(rights, place)).map(({ personId }) => personId));
  return active.filter((person) => person.id !== id && handlers.has(person.id));
}

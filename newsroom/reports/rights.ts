/**
 * Who sees which report. Of an article: its channel's editors, publishers and chief handle it, its auditor reads it. About
 * no article: the chief and the publishers of the whole house, and its auditor.
 */
import { type SQL, sql } from "drizzle-orm";
import { readerReports, workingCopies } from "@/db/schema";
import { anyOf, holds } from "@/newsroom/articles/rights-in-sql";
import { can, type Rights } from "@/newsroom/permissions";

/** Where a report belongs; without an article, `channelId` says nothing. */
export type ReportPlace = { articleNumber: number | null; channelId: number | null };

export function mayHandle(rights: Rights, { articleNumber, channelId }: ReportPlace): boolean {
  return articleNumber === null ? can(rights, "report.handle_general", null) : can(rights, "report.handle", channelId);
}

export function mayRead(rights: Rights, place: ReportPlace): boolean {
  return mayHandle(rights, place) || can(rights, "report.read", place.articleNumber === null ? null : place.channelId);
}

/** The same two for all at once, over `reader_reports` beside its article's `working_copies`. */
export function handlesReport(rights: Rights): SQL {
  return anyOf([
    sql`(${readerReports.articleNumber} is not null and ${holds(rights, "report.handle", workingCopies.channelId)})`,
    can(rights, "report.handle_general", null) ? sql`${readerReports.articleNumber} is null` : sql`false`,
  ]);
}

export function readsReport(rights: Rights): SQL {
  return anyOf([handlesReport(rights), holds(rights, "report.read", workingCopies.channelId)]);
}

/** Whoever may handle or read some report has the room 举报纠错. */
export function hasReports(rights: Rights): boolean {
  return can(rights, "report.handle") || can(rights, "report.read");
}

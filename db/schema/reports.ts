import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgEnum, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { bytes, hash } from "./bytes";
import { people } from "./people";
import { releases, withdrawals } from "./releases";

export const reportKind = pgEnum("report_kind", ["report", "correction"]);
/** The ten classes of 网络举报 in their printed order: 政治, 其他, 新闻敲诈和假新闻, …, 网络谣言. */
export const reportClass = pgEnum("report_class", [
  "politics",
  "other",
  "extortion",
  "minors",
  "violence",
  "fraud",
  "advertising",
  "religion",
  "enterprise",
  "rumour",
]);
export const reportState = pgEnum("report_state", ["waiting", "handling", "closed"]);
export const reportResult = pgEnum("report_result", ["upheld", "partly", "unfounded", "elsewhere"]);

const moment = (name: string) => timestamp(name, { withTimezone: true });
const big = (name: string) => bigint(name, { mode: "number" });

/**
 * 举报纠错: what a reader wrote, and what became of it. What the reader wrote stays as it came; only the contact goes,
 * once the report is closed. The receipt is kept as a keyed hash, the contact sealed under a key the database does not know.
 */
export const readerReports = pgTable(
  "reader_reports",
  {
    number: integer("number").primaryKey().generatedAlwaysAsIdentity(),
    receiptHash: hash("receipt_hash").notNull().unique(),
    kind: reportKind("kind").notNull(),
    /** Of a 网络举报 alone. */
    class: reportClass("class"),
    address: text("address").notNull(),
    /** The article that stood at the address. */
    articleNumber: big("article_number").references(() => articles.number),
    /** What is reported; for 纠错 what is wrong. */
    text: text("text").notNull(),
    /** For 纠错 what is right; "" where the reader did not say. */
    right: text("right").notNull().default(""),
    /** Of the picture that came along, as it is kept; null where none did. No other is ever put beside the report. */
    pictureSha256: hash("picture_sha256"),
    contact: bytes("contact"),
    contactBlankedAt: moment("contact_blanked_at"),
    receivedAt: moment("received_at").notNull(),
    dueAt: moment("due_at").notNull(),
    dueReason: text("due_reason").notNull().default(""),
    state: reportState("state").notNull().default("waiting"),
    ownerId: integer("owner_id").references(() => people.id),
    result: reportResult("result"),
    /** What the reader is told with the result. */
    reply: text("reply").notNull().default(""),
    /** The release that mended what was wrong, or the withdrawal. */
    releaseId: big("release_id").references(() => releases.id),
    withdrawalId: big("withdrawal_id").references(() => withdrawals.id),
    closedBy: integer("closed_by").references(() => people.id),
    closedAt: moment("closed_at"),
  },
  (table) => [
    index("reader_reports_open").on(table.dueAt, table.number).where(sql`${table.closedAt} is null`),
    index("reader_reports_due").on(table.dueAt, table.number),
    index("reader_reports_received").on(table.receivedAt),
    index("reader_reports_article").on(table.articleNumber).where(sql`${table.articleNumber} is not null`),
    check("reader_reports_class", sql`(${table.kind} = 'report') = (${table.class} is not null)`),
    check("reader_reports_text", sql`btrim(${table.text}) <> '' and char_length(${table.text}) <= 2000`),
    check("reader_reports_right", sql`${table.kind} = 'correction' or ${table.right} = ''`),
    check(
      "reader_reports_closed",
      sql`(${table.state} = 'closed') = (${table.closedAt} is not null and ${table.closedBy} is not null
        and ${table.result} is not null and btrim(${table.reply}) <> '')
        and (${table.closedAt} is null) = (${table.result} is null)`,
    ),
    check("reader_reports_owner", sql`${table.state} = 'waiting' or ${table.ownerId} is not null`),
    check("reader_reports_came_of_it", sql`${table.releaseId} is null or ${table.withdrawalId} is null`),
    check("reader_reports_blanked", sql`${table.contactBlankedAt} is null or ${table.contact} is null`),
  ],
);

/** The picture a reader sent along, made anew without what cameras write into it. For handlers, never for readers. */
export const reportPictures = pgTable("report_pictures", {
  reportNumber: integer("report_number")
    .primaryKey()
    .references(() => readerReports.number),
  mediaType: text("media_type").notNull(),
  bytes: bytes("bytes").notNull(),
});

/** A closed report taken up again; what it had been closed with is filled in by the guard. */
export const reportReopenings = pgTable(
  "report_reopenings",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    reportNumber: integer("report_number")
      .notNull()
      .references(() => readerReports.number),
    reason: text("reason").notNull(),
    reopenedBy: integer("reopened_by")
      .notNull()
      .references(() => people.id),
    reopenedAt: moment("reopened_at").notNull(),
    result: reportResult("result"),
    reply: text("reply").notNull().default(""),
    closedBy: integer("closed_by").references(() => people.id),
    closedAt: moment("closed_at"),
  },
  (table) => [
    index("report_reopenings_report").on(table.reportNumber, table.id),
    check("report_reopenings_reason", sql`btrim(${table.reason}) <> ''`),
  ],
);

/** That a report came from a network, for the limits: a hash that is another one each day, kept for a day. */
export const reportArrivals = pgTable(
  "report_arrivals",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    networkHash: hash("network_hash").notNull(),
    at: moment("at").notNull(),
  },
  (table) => [index("report_arrivals_at").on(table.at)],
);

export type ReaderReport = typeof readerReports.$inferSelect;
export type ReportKind = ReaderReport["kind"];
export type ReportClass = (typeof reportClass.enumValues)[number];
export type ReportState = ReaderReport["state"];
export type ReportResult = (typeof reportResult.enumValues)[number];

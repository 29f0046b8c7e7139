import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { hash } from "./bytes";
import { people } from "./people";
import { releases } from "./releases";

/** `events`: of the log; `clock`: a moment that came; `pictures`: copies that were made; `build`: all was printed anew. */
export const editionCause = pgEnum("edition_cause", ["events", "clock", "pictures", "build"]);
/** `same`: what was fetched is what was printed; `other`: it is not; `none`: nothing came. */
export const receiptOutcome = pgEnum("receipt_outcome", ["same", "other", "none"]);

const moment = (name: string) => timestamp(name, { withTimezone: true });
const big = (name: string) => bigint(name, { mode: "number" });

/**
 * 静态发布: one step of the printed site. Numbered without a gap and chained like the log: `entry` is canonical JSON with
 * the hash of the newest audit event its pages reflect and a digest of its pages.
 */
export const editions = pgTable("editions", {
  number: big("number").primaryKey(),
  cause: editionCause("cause").notNull(),
  /** The newest audit event before its pages were read; 0 in a house without one. */
  eventSeq: big("event_seq").notNull(),
  at: moment("at").notNull(),
  entry: text("entry").notNull(),
  previous: hash("previous").notNull(),
  hash: hash("hash").notNull(),
  mac: hash("mac").notNull(),
});

/**
 * The manifest: what stands at a path (as browsers send it) from an edition on. 200 and 410 name their bytes; 404:
 * nothing is printed there any more, and the application answers.
 */
export const editionPages = pgTable(
  "edition_pages",
  {
    path: text("path").notNull(),
    edition: big("edition")
      .notNull()
      .references(() => editions.number),
    status: smallint("status").notNull(),
    sha256: hash("sha256"),
    /** The article whose own page or file it is: it goes with that article. No reference: it would wait for whoever holds the row. */
    articleNumber: big("article_number"),
  },
  (table) => [
    primaryKey({ columns: [table.path, table.edition] }),
    index("edition_pages_edition").on(table.edition),
    index("edition_pages_sha256").on(table.sha256),
    index("edition_pages_article")
      .on(table.articleNumber, table.edition)
      .where(sql`${table.articleNumber} is not null`),
    check("edition_pages_status", sql`${table.status} in (200, 404, 410)`),
    check("edition_pages_bytes", sql`(${table.sha256} is null) = (${table.status} = 404)`),
  ],
);

/** What stands at each path now: the newest row of the manifest, after which event it was last read, what it leads to. */
export const printedPages = pgTable(
  "printed_pages",
  {
    path: text("path").primaryKey(),
    edition: big("edition").notNull(),
    asOf: big("as_of").notNull(),
    /** The articles it shows or leads to. */
    shows: big("shows").array().notNull().default(sql`'{}'`),
  },
  (table) => [
    foreignKey({
      columns: [table.path, table.edition],
      foreignColumns: [editionPages.path, editionPages.edition],
      name: "printed_pages_manifest",
    }),
    index("printed_pages_shows").using("gin", table.shows),
    index("printed_pages_edition").on(table.edition),
  ],
);

/** How far the press is: one row. */
export const press = pgTable(
  "press",
  {
    id: boolean("id").primaryKey().default(true),
    /** Pages and lists show everything up to this audit event. */
    eventsThrough: big("events_through").notNull().default(0),
    /** Sitemaps and drawn cards too, which may take a little longer. */
    laterThrough: big("later_through").notNull().default(0),
    /** Every turn of the clock up to this moment is printed; null before the first whole build. */
    clockThrough: moment("clock_through"),
    /** By whose templates the house prints (newsroom/editions/makers.ts); "" before the first whole build. */
    maker: text("maker").notNull().default(""),
    /** Those it printed by before, each once, the last one last. */
    pastMakers: text("past_makers").array().notNull().default(sql`'{}'`),
  },
  (table) => [check("press_one", sql`${table.id}`)],
);

/** Pages that could not be printed, until they could. */
export const pageFailures = pgTable("page_failures", {
  path: text("path").primaryKey(),
  asOf: big("as_of").notNull(),
  said: text("said").notNull(),
  at: moment("at").notNull(),
});

/** 前端: whoever answers readers with printed pages, and how far it is. One that stops for good takes its row away. */
export const fronts = pgTable("fronts", {
  name: text("name").primaryKey(),
  seenAt: moment("seen_at").notNull(),
  edition: big("edition").notNull(),
  /** The newest withdrawal that lies over what it serves. */
  withdrawal: big("withdrawal").notNull(),
  /** Its pages and lists show everything up to this audit event. */
  eventsThrough: big("events_through").notNull(),
});

/** What came back when an address was fetched through the front after a release or a withdrawal. */
export const pageReceipts = pgTable(
  "page_receipts",
  {
    id: big("id").primaryKey().generatedAlwaysAsIdentity(),
    articleNumber: big("article_number")
      .notNull()
      .references(() => articles.number),
    /** Null: it was withdrawn. */
    releaseId: big("release_id").references(() => releases.id),
    edition: big("edition").references(() => editions.number),
    path: text("path").notNull(),
    outcome: receiptOutcome("outcome").notNull(),
    status: smallint("status"),
    at: moment("at").notNull(),
  },
  (table) => [index("page_receipts_article").on(table.articleNumber, table.id)],
);

/** Printed bytes that went with a destroyed text: the manifest keeps their hash. Each machine removes what is named here. */
export const destroyedBytes = pgTable("destroyed_bytes", {
  id: big("id").primaryKey().generatedAlwaysAsIdentity(),
  sha256: hash("sha256").notNull().unique(),
  /** The text that was destroyed. */
  fingerprint: hash("fingerprint").notNull(),
  at: moment("at").notNull(),
});

/** 回退: layouts and site settings as they were in an edition are in force again. */
export const editionRollbacks = pgTable(
  "edition_rollbacks",
  {
    id: big("id").primaryKey().generatedAlwaysAsIdentity(),
    edition: big("edition")
      .notNull()
      .references(() => editions.number),
    reason: text("reason").notNull(),
    rolledBackBy: integer("rolled_back_by")
      .notNull()
      .references(() => people.id),
    rolledBackAt: moment("rolled_back_at").notNull(),
  },
  (table) => [check("edition_rollbacks_reason", sql`btrim(${table.reason}) <> ''`)],
);

export type Edition = typeof editions.$inferSelect;
export type EditionCause = Edition["cause"];
export type EditionPage = typeof editionPages.$inferSelect;
export type Front = typeof fronts.$inferSelect;
export type PageReceipt = typeof pageReceipts.$inferSelect;

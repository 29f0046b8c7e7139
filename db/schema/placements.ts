import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { people } from "./people";

export const layoutEnd = pgEnum("layout_end", ["released", "dropped"]);
export const greyScope = pgEnum("grey_scope", ["home", "site"]);

const moment = (name: string) => timestamp(name, { withTimezone: true });
const big = (name: string) => bigint(name, { mode: "number" });

/**
 * 首页编排: what stands where on one page (`front`: `home`, `channel:7`, `topic:100123`). It is composed until it is sent,
 * unchangeable from then on unless it comes back, and stays as it was when it has ended. Places name articles, never
 * words: those are the live release's.
 */
export const layouts = pgTable(
  "layouts",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    front: text("front").notNull(),
    /** Goes up with every change; whoever sends or releases names the one they saw. */
    version: integer("version").notNull().default(1),
    places: jsonb("places").$type<unknown>().notNull(),
    /** Who changed the places; kept by the guard. None of them releases it. */
    composers: integer("composers").array().notNull().default(sql`'{}'`),
    savedBy: integer("saved_by")
      .notNull()
      .references(() => people.id),
    savedAt: moment("saved_at").notNull(),
    sentBy: integer("sent_by").references(() => people.id),
    sentAt: moment("sent_at"),
    /** Why it came back, said by the last person who sent it back; "" otherwise. */
    reason: text("reason").notNull().default(""),
    endedAt: moment("ended_at"),
    endedAs: layoutEnd("ended_as"),
  },
  (table) => [
    uniqueIndex("layouts_open").on(table.front).where(sql`${table.endedAt} is null`),
    index("layouts_front").on(table.front, table.id),
    check("layouts_front_shape", sql`${table.front} ~ '^(home|channel:[1-9][0-9]*|topic:[1-9][0-9]*)$'`),
    check("layouts_ended", sql`(${table.endedAt} is null) = (${table.endedAs} is null)`),
    check("layouts_sent", sql`(${table.sentAt} is null) = (${table.sentBy} is null)`),
  ],
);

/** The act that put a layout before readers, or put an earlier one back; the newest of a page is in force. */
export const layoutReleases = pgTable(
  "layout_releases",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    layoutId: integer("layout_id")
      .notNull()
      .references((): AnyPgColumn => layouts.id),
    /** Of the layout; filled by the guard. */
    front: text("front").notNull().default(""),
    releasedBy: integer("released_by")
      .notNull()
      .references(() => people.id),
    releasedAt: moment("released_at").notNull(),
  },
  (table) => [index("layout_releases_front").on(table.front, table.id)],
);

/** 灰色模式: the home page or the whole site without colour, from a time to a time or until somebody ends it. */
export const greyPeriods = pgTable(
  "grey_periods",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    scope: greyScope("scope").notNull(),
    from: moment("from").notNull(),
    to: moment("to").notNull(),
    reason: text("reason").notNull(),
    orderedBy: integer("ordered_by")
      .notNull()
      .references(() => people.id),
    orderedAt: moment("ordered_at").notNull(),
    endedBy: integer("ended_by").references(() => people.id),
    endedAt: moment("ended_at"),
  },
  (table) => [
    index("grey_periods_to").on(table.to),
    check("grey_periods_time", sql`${table.to} > ${table.from}`),
    check("grey_periods_reason", sql`btrim(${table.reason}) <> ''`),
    check("grey_periods_ended", sql`(${table.endedAt} is null) = (${table.endedBy} is null)`),
  ],
);

/** 专题: an article that introduces it, under an address of its own. Its sections are the headings of that text. */
export const topics = pgTable(
  "topics",
  {
    articleNumber: big("article_number")
      .primaryKey()
      .references(() => articles.number),
    slug: text("slug").notNull().unique(),
    openedBy: integer("opened_by")
      .notNull()
      .references(() => people.id),
    openedAt: moment("opened_at").notNull(),
  },
  (table) => [check("topics_slug_shape", sql`${table.slug} ~ '^[a-z][a-z0-9-]{0,39}$'`)],
);

export type Layout = typeof layouts.$inferSelect;
export type GreyPeriod = typeof greyPeriods.$inferSelect;
export type Topic = typeof topics.$inferSelect;

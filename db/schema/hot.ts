import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { people } from "./people";

const moment = (name: string) => timestamp(name, { withTimezone: true });
const big = (name: string) => bigint(name, { mode: "number" });

/** How often an article was read in an hour, for a few days. Of who read it nothing is kept anywhere. */
export const articleReads = pgTable(
  "article_reads",
  {
    hour: moment("hour").notNull(),
    articleNumber: big("article_number")
      .notNull()
      .references(() => articles.number),
    reads: integer("reads").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.hour, table.articleNumber] }),
    check("article_reads_hour", sql`extract(epoch from ${table.hour}) % 3600 = 0`),
    check("article_reads_reads", sql`${table.reads} > 0`),
  ],
);

/** 热榜 as somebody confirmed it: the newest stands, until the end of the day after its own. */
export const hotLists = pgTable(
  "hot_lists",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    /** In their order. */
    articles: big("articles").array().notNull(),
    /** Of the released text of each, hex, as it was on the screen of whoever confirmed. */
    fingerprints: text("fingerprints").array().notNull(),
    /** How often each was read in the 24 hours before. */
    reads: integer("reads").array().notNull(),
    /** So many at the beginning were put there by hand; the rest stands as it was read. */
    pinned: integer("pinned").notNull(),
    /** What was left out by hand. */
    drops: jsonb("drops").$type<{ article: number; reason: string }[]>().notNull(),
    confirmedBy: integer("confirmed_by")
      .notNull()
      .references(() => people.id),
    confirmedAt: moment("confirmed_at").notNull(),
  },
  (table) => [
    index("hot_lists_confirmed_at").on(table.confirmedAt),
    check("hot_lists_length", sql`cardinality(${table.articles}) <= 10`),
    check("hot_lists_reads", sql`cardinality(${table.reads}) = cardinality(${table.articles})`),
    check("hot_lists_pinned", sql`${table.pinned} between 0 and cardinality(${table.articles})`),
  ],
);

export type HotList = typeof hotLists.$inferSelect;

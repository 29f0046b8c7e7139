import { sql } from "drizzle-orm";
import { bigint, index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { hash, searchable } from "./bytes";
import { releases } from "./releases";

const big = (name: string) => bigint(name, { mode: "number" });

/**
 * What readers can find: one row for each live article. The guard fills all but the words from the release, and the row
 * goes in the same transaction in which that release stops being the live one.
 */
export const searchEntries = pgTable(
  "search_entries",
  {
    articleNumber: big("article_number")
      .primaryKey()
      .references(() => articles.number),
    releaseId: big("release_id")
      .notNull()
      .references(() => releases.id),
    firstReleasedAt: timestamp("first_released_at", { withTimezone: true }).notNull(),
    channelId: integer("channel_id"),
    channelIds: integer("channel_ids").array().notNull(),
    /** 来源 in lower case and NFKC. */
    source: text("source").notNull(),
    /** The text as its 2-grams: headlines A, names B, summary C, body D. */
    words: searchable("words").notNull(),
    /** The text itself, only where `words` cannot hold all its places. */
    longText: text("long_text"),
    /** The 30 days since 1970 in which it first went out: so that the index by itself finds the newest with a word. */
    periods: integer("periods")
      .array()
      .generatedAlwaysAs(
        sql`array[floor(extract(epoch from first_released_at at time zone 'UTC') / 2592000)::integer]`,
      ),
  },
  (table) => [
    index("search_entries_words").using("gin", table.words, table.channelIds, table.periods),
    index("search_entries_newest").on(table.firstReleasedAt, table.articleNumber),
  ],
);

/** What the newsroom can find: each text that a working copy or a revision holds, once. A sealed one has no row. */
export const contentWords = pgTable(
  "content_words",
  {
    fingerprint: hash("fingerprint").primaryKey(),
    words: searchable("words").notNull(),
    longText: text("long_text"),
  },
  (table) => [index("content_words_words").using("gin", table.words)],
);

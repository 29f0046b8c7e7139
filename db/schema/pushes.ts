import { bigint, index, integer, pgEnum, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { releases } from "./releases";

export const pushEngine = pgEnum("push_engine", ["baidu", "indexnow"]);
/** As the engine sees it: an address that is new to it, changed, gone, or back after it was gone. */
export const pushOccasion = pgEnum("push_occasion", ["new", "changed", "gone", "back"]);
/** `spent`: the engine takes no more today; `refused`: it never will; `failed`: it did not answer, or could not. */
export const pushOutcome = pgEnum("push_outcome", ["accepted", "spent", "refused", "failed"]);

const big = (name: string) => bigint(name, { mode: "number" });

/** 推送: what a search engine was told of one address, and what it answered. The newest that was accepted is what it knows. */
export const pushes = pgTable(
  "pushes",
  {
    id: big("id").primaryKey().generatedAlwaysAsIdentity(),
    engine: pushEngine("engine").notNull(),
    articleNumber: big("article_number")
      .notNull()
      .references(() => articles.number),
    /** What stood at the address; null: nothing any more. */
    releaseId: big("release_id").references(() => releases.id),
    address: text("address").notNull(),
    occasion: pushOccasion("occasion").notNull(),
    outcome: pushOutcome("outcome").notNull(),
    /** The status of the answer; null: there was none. */
    status: integer("status"),
    /** What the engine gave as its reason; "" where it gave none. */
    said: text("said").notNull().default(""),
    /** How many more addresses it takes today, where it says so. */
    remaining: integer("remaining"),
    at: timestamp("at", { withTimezone: true }).notNull(),
  },
  (table) => [
    index("pushes_address").on(table.address, table.engine, table.id),
    index("pushes_engine").on(table.engine, table.id),
  ],
);

export type Push = typeof pushes.$inferSelect;
export type PushEngine = Push["engine"];
export type PushOccasion = Push["occasion"];
export type PushOutcome = Push["outcome"];

import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  timestamp,
  unique,
} from "drizzle-orm/pg-core";
import { people } from "./people";

export const workflowPurpose = pgEnum("workflow_purpose", ["first", "flash", "change", "fix"]);
export const outletStanding = pgEnum("outlet_standing", ["normal", "frozen", "removed", "unlisted"]);

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** The channel tree. A top channel's slug is the first segment of its address. */
export const channels = pgTable(
  "channels",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    parentId: integer("parent_id").references((): AnyPgColumn => channels.id),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    position: integer("position").notNull().default(0),
    hidden: boolean("hidden").notNull().default(false),
  },
  (table) => [
    unique("channels_slug").on(table.parentId, table.slug).nullsNotDistinct(),
    check("channels_slug_shape", sql`${table.slug} ~ '^[a-z][a-z0-9-]{0,39}$'`),
    check("channels_name", sql`btrim(${table.name}) <> ''`),
  ],
);

/**
 * One stage of a workflow. `independent`: nobody who contributed may decide it; `self` (only the first): the
 * submitter may. `after`: decided after release (补审), within `deadlineMinutes`. `proof`: the 校次 it stands for.
 */
export type Stage = {
  name: string;
  credit: "responsibleEditor" | "reviewer" | null;
  kind: "independent" | "self";
  timing: "before" | "after";
  deadlineMinutes: number | null;
  proof: string | null;
};

/** An immutable workflow; `stages` null means: inherit from the channel above. Checked by `workflow_stages_fit`. */
export const workflowVersions = pgTable(
  "workflow_versions",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    channelId: integer("channel_id").references(() => channels.id),
    purpose: workflowPurpose("purpose").notNull(),
    stages: jsonb("stages").$type<Stage[]>(),
    proposedBy: integer("proposed_by").references(() => people.id),
    proposedAt: moment("proposed_at").notNull(),
  },
  (table) => [index("workflow_versions_place").on(table.channelId, table.purpose)],
);

/** From when a workflow version counts. The newest activation of a channel and purpose leads. */
export const workflowActivations = pgTable("workflow_activations", {
  versionId: integer("version_id")
    .primaryKey()
    .references(() => workflowVersions.id),
  /** The chief who confirmed it; null where the new workflow is no lower than the one before. */
  confirmedBy: integer("confirmed_by").references(() => people.id),
  at: moment("at").notNull(),
});

/** 稿源: a registered supplier of texts. */
export const outlets = pgTable("outlets", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
  name: text("name").notNull().unique(),
  kind: text("kind").notNull(),
  address: text("address").notNull().default(""),
  creditText: text("credit_text").notNull().default(""),
});

/** The standing of an outlet from a day to a day (inclusive, Asia/Shanghai). The newest row that covers a day counts. */
export const outletStandings = pgTable(
  "outlet_standings",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    outletId: integer("outlet_id")
      .notNull()
      .references(() => outlets.id),
    standing: outletStanding("standing").notNull(),
    from: date("from").notNull(),
    to: date("to"),
    recordedBy: integer("recorded_by").references(() => people.id),
    recordedAt: moment("recorded_at").notNull(),
  },
  (table) => [index("outlet_standings_outlet").on(table.outletId)],
);

export type Channel = typeof channels.$inferSelect;
export type WorkflowVersion = typeof workflowVersions.$inferSelect;
export type WorkflowPurpose = (typeof workflowPurpose.enumValues)[number];

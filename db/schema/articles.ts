import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
} from "drizzle-orm/pg-core";
import { bytes, hash, searchable } from "./bytes";
import { channels, workflowPurpose, workflowVersions } from "./channels";
import { people } from "./people";

export const workingState = pgEnum("working_state", [
  "unchanged",
  "draft",
  "in_review",
  "returned",
  "approved",
  "scheduled",
  "spiked",
]);
export const publicState = pgEnum("public_state", ["unreleased", "live", "withdrawn"]);
export const capacity = pgEnum("capacity", ["author", "editor"]);
export const roundEnd = pgEnum("round_end", [
  "released",
  "returned",
  "recalled",
  "spiked",
  "withdrawn",
  "reviewed",
  "superseded",
]);
export const decision = pgEnum("decision", ["approve", "return", "spike", "retract"]);

const moment = (name: string) => timestamp(name, { withTimezone: true });
const big = (name: string) => bigint(name, { mode: "number" });

/**
 * The thing that lives. `state` is the working copy's; `public_state`, `live_release_id` and `first_released_at` are
 * written by the guards of releases and withdrawals alone.
 */
export const articles = pgTable(
  "articles",
  {
    number: big("number").primaryKey().generatedAlwaysAsIdentity({ startWith: 100001 }),
    createdBy: integer("created_by").references(() => people.id),
    createdAt: moment("created_at").notNull(),
    handedOverAt: moment("handed_over_at"),
    state: workingState("state").notNull().default("draft"),
    /** The stage (1…) whose turn it is while `in_review`. */
    stage: smallint("stage"),
    /** Since when the piece has waited where it is. */
    since: moment("since").notNull(),
    /** Why it was returned or not taken, said by the last person who did so; "" otherwise. */
    reason: text("reason").notNull().default(""),
    reasonBy: integer("reason_by").references(() => people.id),
    publicState: publicState("public_state").notNull().default("unreleased"),
    liveReleaseId: big("live_release_id"),
    firstReleasedAt: moment("first_released_at"),
    /** A stage after release (补审) still waits: the stage whose turn it is. */
    afterStage: smallint("after_stage"),
    afterDueAt: moment("after_due_at"),
  },
  (table) => [
    index("articles_state").on(table.state, table.since, table.number),
    index("articles_since").on(table.since, table.number),
    index("articles_created_by").on(table.createdBy, table.number),
    index("articles_public").on(table.publicState, table.since, table.number),
    index("articles_changed")
      .on(table.since, table.number)
      .where(sql`${table.publicState} = 'live' and ${table.state} <> 'unchanged'`),
    index("articles_live").on(table.firstReleasedAt, table.number).where(sql`${table.publicState} = 'live'`),
    index("articles_after").on(table.afterDueAt).where(sql`${table.afterStage} is not null`),
    check("articles_stage", sql`(${table.state} = 'in_review') = (${table.stage} is not null)`),
    check("articles_live_pointer", sql`(${table.publicState} = 'live') = (${table.liveReleaseId} is not null)`),
  ],
);

/** What an editor keeps beside the text, outside the fingerprint. Times are ISO strings, "" where not set. */
export type DeskNotes = {
  internalNote: string;
  verification: string;
  wishedAt: string;
  notBefore: string;
  takeDownAt: string;
  suggestedPlace: string;
  contributorContact: string;
  secrecyReviewer: string;
};

/** The one copy of an article that is being written. `version` goes up with every save that changed something. */
export const workingCopies = pgTable(
  "working_copies",
  {
    articleNumber: big("article_number")
      .primaryKey()
      .references(() => articles.number),
    version: integer("version").notNull().default(1),
    bytes: bytes("bytes").notNull(),
    fingerprint: hash("fingerprint").generatedAlwaysAs(sql`sha256(bytes)`),
    /** From the content, for lists: nothing decides by these. */
    headline: text("headline").notNull().default(""),
    channelId: integer("channel_id").references(() => channels.id),
    origin: text("origin").notNull().default("original"),
    /** Null in rows of a version that did not count; `newsroom migrate` counts them. */
    words: integer("words"),
    pictures: integer("pictures"),
    /** The headline as its 2-grams, for searching. */
    headlineWords: searchable("headline_words"),
    /** Where the original stands, in the form `address_key` gives it; filled by the guard. */
    originalKey: text("original_key").notNull().default(""),
    notes: jsonb("notes").$type<DeskNotes>().notNull(),
    /** 不早于: no release before this moment. */
    notBefore: moment("not_before"),
    savedBy: integer("saved_by")
      .notNull()
      .references(() => people.id),
    savedAs: capacity("saved_as").notNull(),
    savedAt: moment("saved_at").notNull(),
  },
  (table) => [
    index("working_copies_channel").on(table.channelId, table.origin, table.articleNumber),
    index("working_copies_reprints").on(table.articleNumber).where(sql`${table.origin} = 'reprint'`),
    index("working_copies_original").on(table.originalKey).where(sql`${table.originalKey} <> ''`),
    index("working_copies_headline_words").using("gin", table.headlineWords),
    index("working_copies_fingerprint").on(table.fingerprint),
  ],
);

/** Canonical bytes that reviewers judge and readers get, each kept once under its fingerprint. */
export const contents = pgTable("contents", {
  fingerprint: hash("fingerprint").primaryKey().generatedAlwaysAs(sql`sha256(bytes)`),
  bytes: bytes("bytes").notNull(),
  createdAt: moment("created_at").notNull(),
});

/** 封存: only named roles read this content, and each reading is logged. */
export const contentSeals = pgTable("content_seals", {
  fingerprint: hash("fingerprint").primaryKey(),
  sealedBy: integer("sealed_by")
    .notNull()
    .references(() => people.id),
  reason: text("reason").notNull(),
  at: moment("at").notNull(),
});

/** The order to destroy a sealed content's bytes, by two people; without this row no content can be deleted. */
export const contentDestructions = pgTable(
  "content_destructions",
  {
    fingerprint: hash("fingerprint").primaryKey(),
    proposedBy: integer("proposed_by")
      .notNull()
      .references(() => people.id),
    proposedAt: moment("proposed_at").notNull(),
    reason: text("reason").notNull(),
    legalBasis: text("legal_basis").notNull(),
    confirmedBy: integer("confirmed_by").references(() => people.id),
    confirmedAt: moment("confirmed_at"),
  },
  (table) => [
    check("content_destructions_two_people", sql`${table.confirmedBy} <> ${table.proposedBy}`),
    check("content_destructions_reason", sql`btrim(${table.reason}) <> '' and btrim(${table.legalBasis}) <> ''`),
  ],
);

/** One immutable content of an article at one time. */
export const revisions = pgTable(
  "revisions",
  {
    id: big("id").primaryKey().generatedAlwaysAsIdentity(),
    articleNumber: big("article_number")
      .notNull()
      .references(() => articles.number),
    number: integer("number").notNull(),
    fingerprint: hash("fingerprint").notNull(),
    createdBy: integer("created_by").references(() => people.id),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    unique("revisions_number").on(table.articleNumber, table.number),
    index("revisions_fingerprint").on(table.fingerprint),
  ],
);

/** 第 N 次送审: one way of one revision through the stages of one workflow version. */
export const rounds = pgTable(
  "rounds",
  {
    id: big("id").primaryKey().generatedAlwaysAsIdentity(),
    articleNumber: big("article_number")
      .notNull()
      .references(() => articles.number),
    number: integer("number").notNull(),
    revisionId: big("revision_id")
      .notNull()
      .references(() => revisions.id),
    workflowVersionId: integer("workflow_version_id")
      .notNull()
      .references(() => workflowVersions.id),
    purpose: workflowPurpose("purpose").notNull(),
    openedBy: integer("opened_by")
      .notNull()
      .references(() => people.id),
    openedAt: moment("opened_at").notNull(),
    endedBy: integer("ended_by").references(() => people.id),
    endedAt: moment("ended_at"),
    endedAs: roundEnd("ended_as"),
  },
  (table) => [
    unique("rounds_number").on(table.articleNumber, table.number),
    index("rounds_opened_by").on(table.openedBy, table.articleNumber),
  ],
);

/**
 * 审核意见: one decision of one person. `stage` is null where a publisher or the chief returned or spiked the piece
 * outside a stage of theirs. `return_to` is the stage a return opens again; null: back to the editor.
 */
export const approvals = pgTable(
  "approvals",
  {
    id: big("id").primaryKey().generatedAlwaysAsIdentity(),
    roundId: big("round_id")
      .notNull()
      .references(() => rounds.id),
    stage: smallint("stage"),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    decision: decision("decision").notNull(),
    reason: text("reason").notNull().default(""),
    fingerprint: hash("fingerprint").notNull(),
    /** 确认改动: the fingerprint this person approved before and compared this one with. */
    base: hash("base"),
    returnTo: smallint("return_to"),
    /** Decided under 授权代审. */
    deputy: boolean("deputy").notNull().default(false),
    at: moment("at").notNull(),
  },
  (table) => [
    index("approvals_round").on(table.roundId, table.id),
    index("approvals_person").on(table.personId, table.id),
    check("approvals_stage", sql`${table.stage} is not null or ${table.decision} in ('return', 'spike')`),
    check("approvals_reason", sql`${table.decision} in ('approve', 'retract') or btrim(${table.reason}) <> ''`),
  ],
);

/**
 * 参与者: who changed readable content, in which capacity, since which release (0: none yet). Written by the trigger
 * on working copies alone.
 */
export const contributions = pgTable(
  "contributions",
  {
    articleNumber: big("article_number")
      .notNull()
      .references(() => articles.number),
    sinceRelease: big("since_release").notNull(),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    capacity: capacity("capacity").notNull(),
    at: moment("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleNumber, table.sinceRelease, table.personId, table.capacity] }),
    index("contributions_person").on(table.personId, table.at, table.articleNumber),
  ],
);

export type Article = typeof articles.$inferSelect;
export type WorkingState = Article["state"];
export type PublicState = Article["publicState"];
export type WorkingCopy = typeof workingCopies.$inferSelect;
export type Revision = typeof revisions.$inferSelect;
export type Round = typeof rounds.$inferSelect;
export type RoundEnd = (typeof roundEnd.enumValues)[number];
export type Approval = typeof approvals.$inferSelect;
export type Decision = Approval["decision"];
export type Capacity = (typeof capacity.enumValues)[number];

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
  text,
  timestamp,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { articles, revisions, rounds } from "./articles";
import { hash } from "./bytes";
import { people } from "./people";

export const releaseKind = pgEnum("release_kind", ["first", "fix", "update", "correction", "legacy"]);
export const withdrawalCategory = pgEnum("withdrawal_category", [
  "order",
  "factual",
  "infringement",
  "minors",
  "safety",
  "other",
]);

const moment = (name: string) => timestamp(name, { withTimezone: true });
const big = (name: string) => bigint(name, { mode: "number" });

/** One printed line of credits, in printed order. */
export type Credit = { kind: string; names: string[] };
/** A picture as lists need it; `sha256` names its bytes. */
export type Cover = { sha256: string; width: number; height: number; alt: string };
/** An older piece shown under 相关新闻; its headline and address are read when the page is, so a withdrawn one is gone. */
export type Related = { articleNumber: number };

/**
 * 发布记录: the act that made one approved revision public. The columns from `headline` on are filled by the guard from
 * the approved bytes, for lists and search; the page itself is made from the bytes.
 */
export const releases = pgTable(
  "releases",
  {
    id: big("id").primaryKey().generatedAlwaysAsIdentity(),
    articleNumber: big("article_number")
      .notNull()
      .references(() => articles.number),
    kind: releaseKind("kind").notNull(),
    roundId: big("round_id").references(() => rounds.id),
    revisionId: big("revision_id")
      .notNull()
      .references(() => revisions.id),
    fingerprint: hash("fingerprint").notNull(),
    credits: jsonb("credits").$type<Credit[]>().notNull(),
    related: jsonb("related").$type<Related[]>().notNull(),
    address: text("address").notNull(),
    /** Null only for `legacy`. */
    releasedBy: integer("released_by").references(() => people.id),
    releasedAt: moment("released_at").notNull(),
    headline: text("headline").notNull().default(""),
    shortHeadline: text("short_headline").notNull().default(""),
    summary: text("summary").notNull().default(""),
    keywords: text("keywords").array().notNull().default(sql`'{}'`),
    channelId: integer("channel_id"),
    channelIds: integer("channel_ids").array().notNull().default(sql`'{}'`),
    correctionNote: text("correction_note").notNull().default(""),
    /** 广告 and the like: lists say so beside the headline. */
    paid: text("paid").notNull().default("none"),
    /** 头条标题: another wording for the head of a page; "" where the text has none. */
    frontHeadline: text("front_headline").notNull().default(""),
    genre: text("genre").notNull().default("news"),
    /** It concerns minors: no place for it where everybody looks first. */
    minors: boolean("minors").notNull().default(false),
    /** Names printed as author, reporter or correspondent. */
    writers: text("writers").array().notNull().default(sql`'{}'`),
    /** The first picture, for lists; null where the text has none. */
    cover: jsonb("cover").$type<Cover>(),
    /** Where the original stands, in the form `address_key` gives it; "" where the text names none. */
    originalKey: text("original_key").notNull().default(""),
  },
  (table) => [
    index("releases_article").on(table.articleNumber, table.id),
    index("releases_round").on(table.roundId),
    index("releases_headline").on(table.headline),
    index("releases_original").on(table.originalKey).where(sql`${table.originalKey} <> ''`),
    index("releases_keywords").using("gin", table.keywords),
    index("releases_writers").using("gin", table.writers),
    index("releases_corrections").on(table.releasedAt, table.id).where(sql`${table.kind} = 'correction'`),
    index("releases_channels").using("gin", table.channelIds),
    // For finding whose related pieces a piece is among.
    index("releases_related").using("gin", table.related.op("jsonb_path_ops")),
    // For counting what a channel has, without reading the releases themselves.
    index("releases_lists").on(table.id, table.channelIds, table.channelId),
    check(
      "releases_by",
      sql`${table.kind} = 'legacy' or (${table.releasedBy} is not null and ${table.roundId} is not null)`,
    ),
  ],
);

/** The pictures a release shows; filled by the guard. One is public through a live release, or as the settings in force name it. */
export const releaseAssets = pgTable(
  "release_assets",
  {
    releaseId: big("release_id")
      .notNull()
      .references(() => releases.id),
    sha256: hash("sha256").notNull(),
  },
  (table) => [primaryKey({ columns: [table.releaseId, table.sha256] }), index("release_assets_asset").on(table.sha256)],
);

/** 撤稿. `after_round` is the newest round at that moment: no round up to it can be released again. */
export const withdrawals = pgTable(
  "withdrawals",
  {
    id: big("id").primaryKey().generatedAlwaysAsIdentity(),
    articleNumber: big("article_number")
      .notNull()
      .references(() => articles.number),
    releaseId: big("release_id")
      .notNull()
      .references(() => releases.id),
    afterRound: big("after_round").notNull().default(0),
    category: withdrawalCategory("category").notNull(),
    reason: text("reason").notNull(),
    instructingBody: text("instructing_body").notNull().default(""),
    reference: text("reference").notNull().default(""),
    receivedAt: moment("received_at"),
    publicNotice: boolean("public_notice").notNull().default(false),
    withdrawnBy: integer("withdrawn_by")
      .notNull()
      .references(() => people.id),
    withdrawnAt: moment("withdrawn_at").notNull(),
  },
  (table) => [
    index("withdrawals_article").on(table.articleNumber, table.id),
    check("withdrawals_reason", sql`btrim(${table.reason}) <> ''`),
  ],
);

/** 恢复发布: the very same release again; asked for by the chief, in force when a second person confirms. */
export const reinstatements = pgTable(
  "reinstatements",
  {
    id: big("id").primaryKey().generatedAlwaysAsIdentity(),
    withdrawalId: big("withdrawal_id")
      .notNull()
      .references(() => withdrawals.id),
    reason: text("reason").notNull(),
    proposedBy: integer("proposed_by")
      .notNull()
      .references(() => people.id),
    proposedAt: moment("proposed_at").notNull(),
    confirmedBy: integer("confirmed_by").references(() => people.id),
    confirmedAt: moment("confirmed_at"),
  },
  (table) => [
    unique("reinstatements_withdrawal").on(table.withdrawalId),
    check("reinstatements_two_people", sql`${table.confirmedBy} <> ${table.proposedBy}`),
    check("reinstatements_reason", sql`btrim(${table.reason}) <> ''`),
  ],
);

/** 定时发布: checked again when due; refused then, it goes back to 待发布 with an alarm. */
export const schedules = pgTable(
  "schedules",
  {
    id: big("id").primaryKey().generatedAlwaysAsIdentity(),
    articleNumber: big("article_number")
      .notNull()
      .references(() => articles.number),
    roundId: big("round_id")
      .notNull()
      .references(() => rounds.id),
    fingerprint: hash("fingerprint").notNull(),
    dueAt: moment("due_at").notNull(),
    scheduledBy: integer("scheduled_by")
      .notNull()
      .references(() => people.id),
    scheduledAt: moment("scheduled_at").notNull(),
    endedAt: moment("ended_at"),
    endedAs: text("ended_as"),
  },
  (table) => [
    index("schedules_article").on(table.articleNumber, table.id),
    index("schedules_due").on(table.dueAt).where(sql`${table.endedAt} is null`),
    check("schedules_ended_as", sql`${table.endedAs} in ('released', 'cancelled', 'refused')`),
  ],
);

/**
 * 冻结发布: from `frozen_at` until it is lifted no article becomes public, whoever asks; what is public stays, and can be
 * withdrawn. At most one is in force.
 */
export const releaseFreezes = pgTable(
  "release_freezes",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    reason: text("reason").notNull(),
    frozenBy: integer("frozen_by")
      .notNull()
      .references(() => people.id),
    frozenAt: moment("frozen_at").notNull(),
    liftReason: text("lift_reason").notNull().default(""),
    liftedBy: integer("lifted_by").references(() => people.id),
    liftedAt: moment("lifted_at"),
  },
  (table) => [
    uniqueIndex("release_freezes_in_force").on(sql`(true)`).where(sql`${table.liftedAt} is null`),
    check("release_freezes_reason", sql`btrim(${table.reason}) <> ''`),
    check(
      "release_freezes_lifted",
      sql`(${table.liftedAt} is null) = (${table.liftedBy} is null) and (${table.liftedAt} is null or btrim(${table.liftReason}) <> '')`,
    ),
  ],
);

/** The chief lets a reprint through although its outlet is not 正常; for one round, with a reason. */
export const outletOverrides = pgTable("outlet_overrides", {
  roundId: big("round_id")
    .primaryKey()
    .references(() => rounds.id),
  reason: text("reason").notNull(),
  givenBy: integer("given_by")
    .notNull()
    .references(() => people.id),
  at: moment("at").notNull(),
});

/** Addresses of an older site that lead to an article: answered with 301. */
export const oldAddresses = pgTable("old_addresses", {
  path: text("path").primaryKey(),
  articleNumber: big("article_number")
    .notNull()
    .references(() => articles.number),
});

export type Release = typeof releases.$inferSelect;
export type ReleaseKind = Release["kind"];
export type Withdrawal = typeof withdrawals.$inferSelect;
export type WithdrawalCategory = Withdrawal["category"];
export type ReleaseFreeze = typeof releaseFreezes.$inferSelect;
export type Schedule = typeof schedules.$inferSelect;

import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { hash } from "./bytes";
import { people } from "./people";

const moment = (name: string) => timestamp(name, { withTimezone: true });
const big = (name: string) => bigint(name, { mode: "number" });

/** 站点设置, one row for each change; the newest confirmed row is what readers see. */
export const houseSettings = pgTable("house_settings", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
  settings: jsonb("settings").$type<unknown>().notNull(),
  proposedBy: integer("proposed_by").references(() => people.id),
  proposedAt: moment("proposed_at").notNull(),
  confirmedBy: integer("confirmed_by").references(() => people.id),
  confirmedAt: moment("confirmed_at"),
});

/** A picture or file, named by the SHA-256 of its bytes; the bytes lie in the media folder. */
export const assets = pgTable(
  "assets",
  {
    sha256: hash("sha256").primaryKey(),
    mediaType: text("media_type").notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    size: integer("size").notNull(),
    uploadedBy: integer("uploaded_by")
      .notNull()
      .references(() => people.id),
    uploadedAt: moment("uploaded_at").notNull(),
  },
  (table) => [
    check("assets_media_type", sql`${table.mediaType} in ('image/jpeg', 'image/png', 'image/webp', 'image/gif')`),
  ],
);

/** 警示: something that did not happen as it should, until someone deals with it. */
export const alarms = pgTable(
  "alarms",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    kind: text("kind").notNull(),
    articleNumber: big("article_number").references(() => articles.number),
    params: jsonb("params").$type<Record<string, string | number>>().notNull().default({}),
    raisedAt: moment("raised_at").notNull(),
    handledBy: integer("handled_by").references(() => people.id),
    handledAt: moment("handled_at"),
  },
  (table) => [index("alarms_open").on(table.raisedAt).where(sql`${table.handledAt} is null`)],
);

/**
 * 操作日志, append-only and chained. `entry` is the canonical JSON of the event (ids and fingerprints, never text);
 * `hash` = SHA-256(previous hash, entry); `mac` = HMAC of the hash under a key the database does not know. The other
 * columns are read out of the entry by the guard.
 */
export const auditEvents = pgTable(
  "audit_events",
  {
    seq: big("seq").primaryKey(),
    entry: text("entry").notNull(),
    previous: hash("previous").notNull(),
    hash: hash("hash").notNull(),
    mac: hash("mac").notNull(),
    kind: text("kind").notNull().default(""),
    actorId: integer("actor_id"),
    articleNumber: big("article_number"),
    at: moment("at").notNull().default(sql`'epoch'`),
  },
  (table) => [
    index("audit_events_article").on(table.articleNumber, table.seq).where(sql`${table.articleNumber} is not null`),
    // Time before number, so that days, a person and a kind narrow one and the same order.
    index("audit_events_at").on(table.at, table.seq),
    index("audit_events_actor").on(table.actorId, table.at, table.seq),
    index("audit_events_noun").on(sql`split_part(${table.kind}, '.', 1)`, table.at, table.seq),
  ],
);

export type AuditEvent = typeof auditEvents.$inferSelect;
export type Asset = typeof assets.$inferSelect;
export type Alarm = typeof alarms.$inferSelect;

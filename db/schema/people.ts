import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { hash } from "./bytes";

export const personStatus = pgEnum("person_status", ["active", "suspended"]);
export const linkPurpose = pgEnum("link_purpose", ["invitation", "reset"]);

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** People of the house. `legal_name` is internal; what readers see are display names. */
export const people = pgTable(
  "people",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    username: text("username").notNull(),
    legalName: text("legal_name").notNull(),
    passwordHash: text("password_hash"),
    locale: text("locale"),
    status: personStatus("status").notNull().default("active"),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    uniqueIndex("people_username").on(sql`lower(${table.username})`),
    check("people_username_shape", sql`${table.username} ~ '^[^[:space:]]{1,40}$'`),
    check("people_legal_name", sql`char_length(${table.legalName}) between 1 and 40`),
    check("people_locale", sql`${table.locale} in ('zh-CN', 'en')`),
  ],
);

/** 署名用名: the names a person may stand under in print. */
export const displayNames = pgTable(
  "display_names",
  {
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    name: text("name").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.name] }),
    // A name is printed: it must not be long enough to say something.
    check("display_names_name", sql`char_length(${table.name}) between 1 and 40`),
  ],
);

/** Which display name a person uses by default for one kind of credit. */
export const displayDefaults = pgTable(
  "display_defaults",
  {
    personId: integer("person_id").notNull(),
    creditKind: text("credit_kind").notNull(),
    name: text("name").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.creditKind] }),
    foreignKey({ columns: [table.personId, table.name], foreignColumns: [displayNames.personId, displayNames.name] }),
  ],
);

/** One sign-in. The cookie names it; it is looked up on every request, so ending it ends it at the next click. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    startedAt: moment("started_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    endedAt: moment("ended_at"),
  },
  (table) => [index("sessions_person").on(table.personId).where(sql`${table.endedAt} is null`)],
);

/** A link that works once: the first sign-in of an invited person, or a new password. Only its hash is kept. */
export const oneTimeLinks = pgTable(
  "one_time_links",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    tokenHash: hash("token_hash").notNull().unique(),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    purpose: linkPurpose("purpose").notNull(),
    createdBy: integer("created_by").references(() => people.id),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
  },
  (table) => [index("one_time_links_person").on(table.personId).where(sql`${table.usedAt} is null`)],
);

/** Sign-ins that failed, for the lock-out by account and by address. Holds hashes: no address of a person is kept. */
export const failedSignIns = pgTable(
  "failed_sign_ins",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    usernameHash: hash("username_hash").notNull(),
    addressHash: hash("address_hash").notNull(),
    at: moment("at").notNull(),
  },
  (table) => [
    index("failed_sign_ins_username").on(table.usernameHash, table.at),
    index("failed_sign_ins_address").on(table.addressHash, table.at),
  ],
);

/** What a person is told at the next sign-in: a right given or taken, a password reset. */
export const notices = pgTable(
  "notices",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    kind: text("kind").notNull(),
    params: jsonb("params").$type<Record<string, string | number>>().notNull().default({}),
    at: moment("at").notNull(),
    seenAt: moment("seen_at"),
  },
  (table) => [index("notices_person").on(table.personId).where(sql`${table.seenAt} is null`)],
);

export type Person = typeof people.$inferSelect;

import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgEnum, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { channels } from "./channels";
import { people } from "./people";

export const role = pgEnum("role", ["reporter", "editor", "reviewer", "publisher", "chief", "admin", "auditor"]);

const moment = (name: string) => timestamp(name, { withTimezone: true });

/**
 * A role for the whole house (`channel_id` null) or a channel and what is below it, from a time to a time.
 * `stages` limits a reviewer to stages of these names (null: any). `deputy`: 授权代审, given by the chief with a reason.
 */
export const roleGrants = pgTable(
  "role_grants",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    role: role("role").notNull(),
    channelId: integer("channel_id").references(() => channels.id),
    stages: text("stages").array(),
    from: moment("from").notNull(),
    to: moment("to"),
    deputy: boolean("deputy").notNull().default(false),
    reason: text("reason"),
    grantedBy: integer("granted_by").references(() => people.id),
    grantedAt: moment("granted_at").notNull(),
    revokedBy: integer("revoked_by").references(() => people.id),
    revokedAt: moment("revoked_at"),
  },
  (table) => [
    index("role_grants_person").on(table.personId).where(sql`${table.revokedAt} is null`),
    check("role_grants_dates", sql`${table.to} is null or ${table.to} > ${table.from}`),
    check("role_grants_not_own", sql`${table.grantedBy} is null or ${table.grantedBy} <> ${table.personId}`),
    check("role_grants_not_revoked_own", sql`${table.revokedBy} is null or ${table.revokedBy} <> ${table.personId}`),
    check(
      "role_grants_deputy",
      sql`not ${table.deputy} or (${table.role} = 'reviewer' and ${table.to} is not null and ${table.reason} <> '')`,
    ),
    check("role_grants_stages", sql`${table.stages} is null or ${table.role} = 'reviewer'`),
  ],
);

export type Role = (typeof role.enumValues)[number];
export type RoleGrant = typeof roleGrants.$inferSelect;

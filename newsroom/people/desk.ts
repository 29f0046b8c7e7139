import { and, asc, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { channels, displayDefaults, displayNames, people, type Role, roleGrants, workflowVersions } from "@/db/schema";
import { now } from "@/newsroom/clock/now";
import { type Actor, can, type Rights, rightsOf } from "@/newsroom/permissions";

/** One person in the list of people. `arrived` is false until they set their first password. */
export type PersonLine = {
  id: number;
  username: string;
  legalName: string;
  suspended: boolean;
  arrived: boolean;
  grants: GrantLine[];
};

/** A grant as people read it; `channel` null: the whole house; `planned`: not begun, `over`: revoked or run out. */
export type GrantLine = {
  id: number;
  role: Role;
  channel: string | null;
  stages: string[] | null;
  from: Date;
  to: Date | null;
  deputy: boolean;
  reason: string | null;
  grantedBy: string | null;
  revokedAt: Date | null;
  planned: boolean;
  over: boolean;
};

/** What the actor may do with people: the same answers the verbs give. */
export type PeopleRights = { manage: boolean; deputise: boolean };

/** Everybody, by username, with the grants that stand; empty for whoever has no business with people. */
export async function peopleForDesk(actor: Actor): Promise<{ people: PersonLine[]; may: PeopleRights }> {
  const rights = await rightsOf(db(), actor);
  const may = mayWithPeople(rights);
  if (!mayRead(rights)) return { people: [], may };
  const lines = await db().select().from(people).orderBy(asc(people.username));
  const grants = await grantLines();
  return {
    may,
    people: lines.map((person) => ({
      id: person.id,
      username: person.username,
      legalName: person.legalName,
      suspended: person.status === "suspended",
      arrived: person.passwordHash !== null,
      grants: grants.filter((grant) => grant.personId === person.id && !grant.over),
    })),
  };
}

/** One person with all their grants, newest first, and their names; null where there is none for this actor. */
export async function personForDesk(actor: Actor, personId: number) {
  const rights = await rightsOf(db(), actor);
  if (!mayRead(rights)) return null;
  const [person] = await db().select().from(people).where(eq(people.id, personId));
  if (!person) return null;
  const names = await db()
    .select({ name: displayNames.name })
    .from(displayNames)
    .where(eq(displayNames.personId, personId))
    .orderBy(asc(displayNames.name));
  const defaults = await db()
    .select({ kind: displayDefaults.creditKind, name: displayDefaults.name })
    .from(displayDefaults)
    .where(eq(displayDefaults.personId, personId));
  const grants = await grantLines(personId);
  return {
    id: person.id,
    username: person.username,
    legalName: person.legalName,
    suspended: person.status === "suspended",
    arrived: person.passwordHash !== null,
    isActor: person.id === actor.id,
    displayNames: names.map(({ name }) => name),
    defaults: Object.fromEntries(defaults.map(({ kind, name }) => [kind, name])),
    grants,
    may: mayWithPeople(rights),
  };
}

/** The channels a role can be given for, with their whole path as name (`新闻 › 县区`), in the order of the tree. */
export async function channelChoices(): Promise<{ id: number; name: string }[]> {
  const rows = await db().execute<{ id: number; name: string }>(sql`
    with recursive tree(id, name, place) as (
      select id, name, array[position, id] from ${channels} where parent_id is null
      union all
      select child.id, tree.name || ' › ' || child.name, tree.place || array[child.position, child.id]
      from ${channels} child join tree on child.parent_id = tree.id
    ) select id, name from tree order by place`);
  return rows.map(({ id, name }) => ({ id, name }));
}

/** The names of all stages any workflow ever had: what a reviewer's grant can be limited to. */
export async function stageChoices(): Promise<string[]> {
  const rows = await db().execute<{ name: string }>(sql`
    select stage ->> 'name' as name, min(place) as place
    from ${workflowVersions}, jsonb_array_elements(stages) with ordinality as each(stage, place)
    group by name order by place, name`);
  return rows.map(({ name }) => name);
}

function mayWithPeople(rights: Rights): PeopleRights {
  return { manage: can(rights, "people.manage"), deputise: can(rights, "deputy.grant") };
}

function mayRead(rights: Rights): boolean {
  return can(rights, "people.manage") || can(rights, "deputy.grant") || can(rights, "audit.read");
}

async function grantLines(personId?: number): Promise<(GrantLine & { personId: number })[]> {
  const at = now();
  const giver = alias(people, "giver");
  const rows = await db()
    .select({
      id: roleGrants.id,
      personId: roleGrants.personId,
      role: roleGrants.role,
      channel: channels.name,
      stages: roleGrants.stages,
      from: roleGrants.from,
      to: roleGrants.to,
      deputy: roleGrants.deputy,
      reason: roleGrants.reason,
      grantedBy: giver.legalName,
      revokedAt: roleGrants.revokedAt,
    })
    .from(roleGrants)
    .leftJoin(channels, eq(channels.id, roleGrants.channelId))
    .leftJoin(giver, eq(giver.id, roleGrants.grantedBy))
    // The list needs the grants that stand; one person's page shows them all.
    .where(
      personId === undefined
        ? and(isNull(roleGrants.revokedAt), or(isNull(roleGrants.to), gt(roleGrants.to, at)))
        : eq(roleGrants.personId, personId),
    )
    .orderBy(desc(roleGrants.id));
  return rows.map((row) => ({
    ...row,
    planned: row.from > at,
    over: row.revokedAt !== null || (row.to !== null && row.to <= at),
  }));
}

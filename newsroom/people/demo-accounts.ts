import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { channels, people, type Role, roleGrants } from "@/db/schema";
import { countsOf, type DeskCounts } from "@/newsroom/articles/desk-counts";
import { now } from "@/newsroom/clock/now";
import { type Door, demoDoorIsOpen } from "@/newsroom/people/demo-door";
import { roles } from "@/newsroom/people/roles";
import { rightsOfMany } from "@/newsroom/permissions";

/** A role in force: of a channel, by its name and its slug, or of the whole house; for these stages or any. */
export type DemoGrant = { role: Role; channel: { name: string; slug: string } | null; stages: string[] | null };

/** Somebody to sign in as, and what waits for them. */
export type DemoAccount = { username: string; name: string; grants: DemoGrant[]; waiting: DeskCounts };

/** `role` null: those a first walk through the house takes, in its order. */
export type DemoGroup = { role: Role | null; accounts: DemoAccount[] };

const main = ["editor", "first", "second", "final", "publisher", "chief", "admin", "auditor", "reporter"];
const most = 40;

/** Everybody who can be signed in as at this door, a role at a time; null where the demo's door is shut. */
export async function demoAccounts(door: Door): Promise<DemoGroup[] | null> {
  if (!demoDoorIsOpen(door)) return null;
  const walk = sql`array_position(${`{${main.join(",")}}`}::text[], ${people.username})`;
  const found = await db()
    .select({ id: people.id, username: people.username, name: people.legalName })
    .from(people)
    .where(and(eq(people.status, "active"), isNotNull(people.passwordHash)))
    .orderBy(sql`${walk} nulls last`, asc(people.id))
    .limit(most);
  const ids = found.map(({ id }) => id);
  const [grants, rights] = await Promise.all([grantsOf(ids), rightsOfMany(db(), ids)]);
  const accounts = await Promise.all(
    found.map(async ({ id, ...person }): Promise<DemoAccount> => {
      const own = rights.find(({ personId }) => personId === id) ?? { personId: id, grants: [] };
      return { ...person, grants: grants.get(id) ?? [], waiting: await countsOf(own) };
    }),
  );
  return grouped(accounts);
}

function grouped(accounts: readonly DemoAccount[]): DemoGroup[] {
  const isMain = ({ username }: DemoAccount) => main.includes(username);
  const firstRole = ({ grants }: DemoAccount) => roles.find((role) => grants.some((grant) => grant.role === role));
  const others = accounts.filter((account) => !isMain(account));
  const groups: DemoGroup[] = [
    { role: null, accounts: accounts.filter(isMain) },
    ...roles.map((role) => ({ role, accounts: others.filter((account) => firstRole(account) === role) })),
  ];
  return groups.filter(({ accounts: some }) => some.length > 0);
}

async function grantsOf(personIds: readonly number[]): Promise<Map<number, DemoGrant[]>> {
  if (personIds.length === 0) return new Map();
  const at = now();
  const rows = await db()
    .select({
      personId: roleGrants.personId,
      role: roleGrants.role,
      name: channels.name,
      slug: channels.slug,
      stages: roleGrants.stages,
    })
    .from(roleGrants)
    .leftJoin(channels, eq(channels.id, roleGrants.channelId))
    .where(
      and(
        inArray(roleGrants.personId, [...personIds]),
        isNull(roleGrants.revokedAt),
        lte(roleGrants.from, at),
        or(isNull(roleGrants.to), gt(roleGrants.to, at)),
      ),
    )
    .orderBy(asc(roleGrants.id));
  const byPerson = Map.groupBy(rows, ({ personId }) => personId);
  return new Map(
    [...byPerson].map(([personId, own]) => [
      personId,
      own.map(({ role, name, slug, stages }) => ({
        role,
        channel: name === null || slug === null ? null : { name, slug },
        stages,
      })),
    ]),
  );
}

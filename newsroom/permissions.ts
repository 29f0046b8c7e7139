/** Who may do what. For a step of an article, its row in `articles/workflow.ts` says which of these it needs. */
import { and, asc, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import type { Querier } from "@/db/client";
import { channels, people, type Role, roleGrants } from "@/db/schema";
import { now } from "@/newsroom/clock/now";
import { Refusal } from "@/newsroom/refusal";

/** Whoever is acting, as the session says. What they may is looked up, in the transaction that acts. */
export type Actor = { id: number };

const permissions = {
  reporter: ["article.create"],
  editor: ["article.create", "article.edit", "front.compose", "report.handle", "desk.read"],
  reviewer: ["stage.decide", "desk.read"],
  publisher: [
    "article.release",
    "article.return",
    "article.withdraw",
    "front.compose",
    "front.release",
    "grey.order",
    "report.handle",
    "report.handle_general",
    "edition.read",
    "edition.print",
    "desk.read",
  ],
  chief: [
    "article.return",
    "article.spike",
    "article.withdraw",
    "article.reinstate",
    "article.unschedule",
    "release.freeze",
    "front.compose",
    "front.release",
    "grey.order",
    "outlet.override",
    "deputy.grant",
    "change.confirm",
    "content.seal",
    "edition.roll_back",
    "sealed.read",
    "alarm.handle",
    "report.handle",
    "report.handle_general",
    "edition.read",
    "edition.print",
    "edition.manage",
    "audit.read",
    "desk.read",
  ],
  admin: [
    "people.manage",
    "channels.manage",
    "outlets.manage",
    "settings.propose",
    "edition.read",
    "edition.print",
    "edition.manage",
    "audit.read",
  ],
  auditor: ["desk.read", "sealed.read", "audit.read", "report.read", "edition.read"],
} as const satisfies Record<Role, readonly string[]>;

export type Permission = (typeof permissions)[Role][number];

/** One grant in force: for `channels` (null: the whole house) and stages of these names (null: any). */
export type Right = {
  role: Role;
  channels: ReadonlySet<number> | null;
  stages: readonly string[] | null;
  deputy: boolean;
};
/** What a person may do now. Someone suspended holds no rights. */
export type Rights = { personId: number; grants: readonly Right[] };

/** What `actor` may do at this moment, read from the database. */
export async function rightsOf(querier: Querier, actor: Actor): Promise<Rights> {
  const [rights] = await rightsOfMany(querier, [actor.id]);
  return rights ?? { personId: actor.id, grants: [] };
}

/** The same for several people in one query; those without any right in force are left out. */
export async function rightsOfMany(querier: Querier, personIds: readonly number[]): Promise<Rights[]> {
  if (personIds.length === 0) return [];
  const at = now();
  const rows = await querier
    .select({
      personId: roleGrants.personId,
      role: roleGrants.role,
      channelId: roleGrants.channelId,
      stages: roleGrants.stages,
      deputy: roleGrants.deputy,
      below: sql<number[] | null>`(
        with recursive down(id) as (
          select ${channels.id} from ${channels} where ${channels.id} = ${roleGrants.channelId}
          union all
          select child.id from ${channels} child join down on child.parent_id = down.id
        ) select array_agg(id) from down
      )`,
    })
    .from(roleGrants)
    .innerJoin(people, and(eq(people.id, roleGrants.personId), eq(people.status, "active")))
    .where(
      and(
        inArray(roleGrants.personId, [...personIds]),
        isNull(roleGrants.revokedAt),
        lte(roleGrants.from, at),
        sql`(${roleGrants.to} is null or ${roleGrants.to} > ${at.toISOString()})`,
      ),
    )
    .orderBy(asc(roleGrants.personId), asc(roleGrants.id));
  const rightsById = new Map<number, Right[]>();
  for (const { personId, channelId, below, ...right } of rows) {
    const grants = rightsById.get(personId) ?? [];
    grants.push({ ...right, channels: channelId === null ? null : new Set(below ?? []) });
    rightsById.set(personId, grants);
  }
  return [...rightsById].map(([personId, grants]) => ({ personId, grants }));
}

/** True where a grant in force gives `permission`; for a channel, where it covers that channel. */
export function can(rights: Rights, permission: Permission, channelId?: number | null): boolean {
  return rights.grants.some((right) => gives(right, permission) && covers(right, channelId));
}

/** The grant by which someone may decide stages named `stage` in a channel, their own before one of 授权代审. */
export function reviewRight(rights: Rights, stage: string, channelId: number | null): Right | undefined {
  const fitting = rights.grants.filter(
    (right) =>
      gives(right, "stage.decide") &&
      covers(right, channelId) &&
      (right.stages === null || right.stages.includes(stage)),
  );
  return fitting.find((right) => !right.deputy) ?? fitting[0];
}

/** The channels in which `permission` holds: null for the whole house, an empty list for none. */
export function channelsFor(rights: Rights, permission: Permission): number[] | null {
  const giving = rights.grants.filter((right) => gives(right, permission));
  if (giving.some((right) => right.channels === null)) return null;
  return [...new Set(giving.flatMap((right) => [...(right.channels ?? [])]))];
}

/** Throws `Refusal("forbidden", "not_permitted")` unless `can`. */
export function demand(rights: Rights, permission: Permission, channelId?: number | null): void {
  if (!can(rights, permission, channelId)) throw new Refusal("forbidden", "not_permitted");
}

function gives(right: Right, permission: Permission): boolean {
  return (permissions[right.role] as readonly Permission[]).includes(permission); // a tuple of literals widened to search it
}

/** Without a channel to ask about, a right anywhere counts; a piece without a channel needs a right over the house. */
function covers(right: Right, channelId: number | null | undefined): boolean {
  if (channelId === undefined || right.channels === null) return true;
  return channelId !== null && right.channels.has(channelId);
}

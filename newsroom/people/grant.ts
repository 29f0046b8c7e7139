import { and, eq, gt, isNull, or } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { channels, people, type Role, type RoleGrant, roleGrants } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";
import { demandAdministratorBut } from "@/newsroom/people/administrators";
import { lockPeople, takePerson } from "@/newsroom/people/lock";
import { tell } from "@/newsroom/people/notices";
import { alarmOfRole } from "@/newsroom/people/tell-chiefs";
import { type Actor, can, demand, rightsOf } from "@/newsroom/permissions";
import { Refusal, type RefusalParams } from "@/newsroom/refusal";

/** A role for a person: the whole house where `channelId` is null, any stage where `stages` is, open-ended where `to` is. */
export type Grant = {
  personId: number;
  role: Role;
  channelId: number | null;
  stages: readonly string[] | null;
  from: Date | null;
  to: Date | null;
};

/** Gives a role; nobody gives one to themselves, and the chiefs are told of one that decides. A beginning in the past means: from now. Returns the grant's id. */
export async function grantRole(actor: Actor, { personId, role, channelId, stages, from, to }: Grant): Promise<number> {
  return db().transaction(async (tx) => {
    await lockPeople(tx);
    demand(await rightsOf(tx, actor), "people.manage");
    if (personId === actor.id) throw new Refusal("forbidden", "own_roles");
    await takePerson(tx, personId);
    if (stages !== null && role !== "reviewer") throw new Refusal("invalid", "stages_for_reviewers_only");
    if (channelId !== null && role === "admin") throw new Refusal("invalid", "administrator_of_the_house");
    const channel = await channelNamed(tx, channelId);

    const at = now();
    const begins = from !== null && from > at ? from : at;
    if (to !== null && to <= begins) throw new Refusal("invalid", "ends_before_it_begins");
    const wanted = { personId, role, channelId, stages: stages === null ? null : [...stages], to };
    if (await stands(tx, wanted)) throw new Refusal("conflict", "grant_stands");

    const [grant] = await tx
      .insert(roleGrants)
      .values({ ...wanted, from: begins, grantedBy: actor.id, grantedAt: at })
      .returning({ id: roleGrants.id });
    if (!grant) throw new Error("an insert returns its row");
    await tell(tx, personId, { kind: "role_granted", params: await wording(tx, actor, { role, channel, to }) });
    await alarmOfRole(tx, actor, { id: grant.id, personId, role, channel });
    const details = { grantId: grant.id, personId, role, channelId, to: to?.toISOString() ?? null };
    await recordEvents(tx, { kind: "role.granted", actorId: actor.id, details });
    return grant.id;
  });
}

/** Takes a role away: an administrator any, whoever gives 授权代审 one of those. Nobody takes their own. */
export async function revokeRole(actor: Actor, { grantId }: { grantId: number }): Promise<void> {
  await db().transaction(async (tx) => {
    await lockPeople(tx);
    const rights = await rightsOf(tx, actor);
    const [grant] = await tx.select().from(roleGrants).where(eq(roleGrants.id, grantId)).for("update");
    if (!grant?.deputy || !can(rights, "deputy.grant", grant.channelId)) demand(rights, "people.manage");
    if (!grant) throw new Refusal("not_found", "grant_not_found");
    if (grant.personId === actor.id) throw new Refusal("forbidden", "own_roles");
    if (grant.revokedAt !== null) throw new Refusal("conflict", "grant_revoked");
    if (isLasting(grant)) await demandAdministratorBut(tx, { grantId });

    await tx.update(roleGrants).set({ revokedBy: actor.id, revokedAt: now() }).where(eq(roleGrants.id, grantId));
    const { personId, role, channelId, deputy } = grant;
    const channel = await channelNamed(tx, channelId);
    const params = await wording(tx, actor, { role, channel, to: null });
    await tell(tx, personId, { kind: deputy ? "deputy_revoked" : "role_revoked", params });
    const details = { grantId, personId, role, channelId };
    await recordEvents(tx, { kind: deputy ? "deputy.revoked" : "role.revoked", actorId: actor.id, details });
  });
}

/** The name of a channel, empty for the whole house; throws `Refusal("not_found", "channel_not_found")`. */
export async function channelNamed(tx: Tx, channelId: number | null): Promise<string> {
  if (channelId === null) return "";
  const [channel] = await tx.select({ name: channels.name }).from(channels).where(eq(channels.id, channelId));
  if (!channel) throw new Refusal("not_found", "channel_not_found");
  return channel.name;
}

/** What a person is told of a grant: role, channel's name (empty: the whole house), end as ISO (empty: none), by whom. */
export async function wording(
  tx: Tx,
  actor: Actor,
  { role, channel, to }: { role: Role; channel: string; to: Date | null },
): Promise<RefusalParams> {
  const [by] = await tx.select({ name: people.legalName }).from(people).where(eq(people.id, actor.id));
  return { role, channel, to: to?.toISOString() ?? "", by: by?.name ?? "" };
}

function isLasting({ role, to }: RoleGrant): boolean {
  return role === "admin" && to === null;
}

type Wanted = Pick<RoleGrant, "personId" | "role" | "channelId" | "stages" | "to">;

/** The very same right is in force or to come: a double click. */
async function stands(tx: Tx, { personId, role, channelId, stages, to }: Wanted): Promise<boolean> {
  const [same] = await tx
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.personId, personId),
        eq(roleGrants.role, role),
        eq(roleGrants.deputy, false),
        isNull(roleGrants.revokedAt),
        channelId === null ? isNull(roleGrants.channelId) : eq(roleGrants.channelId, channelId),
        stages === null ? isNull(roleGrants.stages) : eq(roleGrants.stages, stages),
        to === null ? isNull(roleGrants.to) : eq(roleGrants.to, to),
        or(isNull(roleGrants.to), gt(roleGrants.to, now())),
      ),
    );
  return same !== undefined;
}

import { db } from "@/db/client";
import { roleGrants } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";
import { channelNamed, wording } from "@/newsroom/people/grant";
import { lockPeople, takePerson } from "@/newsroom/people/lock";
import { tell } from "@/newsroom/people/notices";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

/** 授权代审 ends by itself after at most so many days. */
export const longestDeputyDays = 30;

/** 授权代审: who may decide, where (null: the whole house), which stages (null: any), until when, and why. */
export type Deputy = {
  personId: number;
  channelId: number | null;
  stages: readonly string[] | null;
  to: Date;
  reason: string;
};

/** Lets a named person decide stages until a time, on record. The rule against one's own text stays as it is. */
export async function grantDeputy(actor: Actor, { personId, channelId, stages, to, reason }: Deputy): Promise<number> {
  return db().transaction(async (tx) => {
    await lockPeople(tx);
    demand(await rightsOf(tx, actor), "deputy.grant", channelId);
    if (personId === actor.id) throw new Refusal("forbidden", "own_roles");
    const person = await takePerson(tx, personId);
    if (person.status !== "active") throw new Refusal("conflict", "person_suspended");
    if (reason.trim() === "") throw new Refusal("invalid", "reason_missing");
    const channel = await channelNamed(tx, channelId);

    const at = now();
    if (to <= at) throw new Refusal("invalid", "ends_before_it_begins");
    if (to.getTime() > at.getTime() + longestDeputyDays * 24 * 3_600_000) {
      throw new Refusal("invalid", "deputy_too_long", { days: longestDeputyDays });
    }
    const grantee = { personId, role: "reviewer" as const, channelId, stages: stages === null ? null : [...stages] };
    const [grant] = await tx
      .insert(roleGrants)
      .values({ ...grantee, deputy: true, from: at, to, reason, grantedBy: actor.id, grantedAt: at })
      .returning({ id: roleGrants.id });
    if (!grant) throw new Error("an insert returns its row");
    const params = { ...(await wording(tx, actor, { role: "reviewer", channel, to })), reason };
    await tell(tx, personId, { kind: "deputy_granted", params });
    const details = { grantId: grant.id, personId, channelId, to: to.toISOString() };
    await recordEvents(tx, { kind: "deputy.granted", actorId: actor.id, details });
    return grant.id;
  });
}

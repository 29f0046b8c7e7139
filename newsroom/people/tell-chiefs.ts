/** What an administrator does alone and every chief has to know: by whose account pieces are reviewed and released. */
import { and, eq, gt, inArray, isNull, ne, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { alarms, people, type Role, roleGrants } from "@/db/schema";
import { now } from "@/newsroom/clock/now";
import type { Actor } from "@/newsroom/permissions";

/** The roles on whose word something becomes public, the one with most say first. */
const decisive: readonly Role[] = ["chief", "publisher", "reviewer"];

/** A one-time link to the account of somebody who decides, now or soon, was given to an administrator. */
export async function alarmOfReset(tx: Tx, actor: Actor, personId: number): Promise<void> {
  const held = await tx
    .select({ role: roleGrants.role })
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.personId, personId),
        inArray(roleGrants.role, [...decisive]),
        isNull(roleGrants.revokedAt),
        or(isNull(roleGrants.to), gt(roleGrants.to, now())),
      ),
    );
  const role = decisive.find((each) => held.some((grant) => grant.role === each));
  if (role) await raise(tx, actor, { kind: "account_reset", personId, params: { role } });
}

/** Somebody was made one who decides; `channel` is the name of theirs, "" for the whole house. */
export async function alarmOfRole(
  tx: Tx,
  actor: Actor,
  grant: { id: number; personId: number; role: Role; channel: string },
): Promise<void> {
  const { id, personId, role, channel } = grant;
  if (!decisive.includes(role)) return;
  // A house being founded has nobody to tell until its first chief is named.
  const named = await tx.$count(roleGrants, and(eq(roleGrants.role, "chief"), ne(roleGrants.id, id)));
  if (named > 0) await raise(tx, actor, { kind: "role_given", personId, params: { role, channel } });
}

type About = { kind: "account_reset" | "role_given"; personId: number; params: { role: Role; channel?: string } };

async function raise(tx: Tx, actor: Actor, { kind, personId, params }: About): Promise<void> {
  const rows = await tx
    .select({ id: people.id, name: people.legalName })
    .from(people)
    .where(inArray(people.id, [personId, actor.id]));
  const nameOf = (id: number) => rows.find((row) => row.id === id)?.name ?? "";
  const who = { personId, person: nameOf(personId), byId: actor.id, by: nameOf(actor.id) };
  await tx.insert(alarms).values({ kind, params: { ...who, ...params }, raisedAt: now() });
}

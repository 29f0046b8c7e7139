import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { type Person, people, sessions } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { lockPeople, takePerson } from "@/newsroom/people/lock";
import { tell } from "@/newsroom/people/notices";
import { makeLink } from "@/newsroom/people/one-time-link";
import { endSessions } from "@/newsroom/people/sessions";
import { alarmOfReset } from "@/newsroom/people/tell-chiefs";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

/**
 * Ends a person's password and sessions and returns the token of a one-time link to set a new one; for someone who
 * never signed in, a new invitation. Whoever holds the link can be that person: they are told who reset it, and the
 * chiefs are where the account has a say in what becomes public.
 */
export async function resetPassword(actor: Actor, { personId }: { personId: number }): Promise<{ token: string }> {
  return db().transaction(async (tx) => {
    await lockPeople(tx);
    demand(await rightsOf(tx, actor), "people.manage");
    if (personId === actor.id) throw new Refusal("forbidden", "not_yourself");
    const person = await takePerson(tx, personId);
    if (person.status !== "active") throw new Refusal("conflict", "person_suspended");

    const purpose = (await wasHere(tx, person)) ? "reset" : "invitation";
    await tx.update(people).set({ passwordHash: null }).where(eq(people.id, personId));
    await endSessions(tx, personId);
    const token = await makeLink(tx, { personId, purpose, createdBy: actor.id });
    if (purpose === "reset")
      await tell(tx, personId, { kind: "password_reset", params: { by: await nameOf(tx, actor) } });
    await alarmOfReset(tx, actor, personId);
    await recordEvents(tx, { kind: "password.reset", actorId: actor.id, details: { personId } });
    return { token };
  });
}

async function nameOf(tx: Tx, { id }: Actor): Promise<string> {
  const [person] = await tx.select({ name: people.legalName }).from(people).where(eq(people.id, id));
  return person?.name ?? "";
}

async function wasHere(tx: Tx, { id, passwordHash }: Person): Promise<boolean> {
  if (passwordHash !== null) return true;
  const [session] = await tx.select({ id: sessions.id }).from(sessions).where(eq(sessions.personId, id)).limit(1);
  return session !== undefined;
}

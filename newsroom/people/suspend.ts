import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { demandAdministratorBut } from "@/newsroom/people/administrators";
import { lockPeople, takePerson } from "@/newsroom/people/lock";
import { tell } from "@/newsroom/people/notices";
import { voidLinks } from "@/newsroom/people/one-time-link";
import { endSessions } from "@/newsroom/people/sessions";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

/** Shuts a person out: no rights, no sessions, no links from this moment on. Never oneself, never the last administrator. */
export async function suspendPerson(actor: Actor, { personId }: { personId: number }): Promise<void> {
  await db().transaction(async (tx) => {
    await lockPeople(tx);
    demand(await rightsOf(tx, actor), "people.manage");
    if (personId === actor.id) throw new Refusal("forbidden", "not_yourself");
    const person = await takePerson(tx, personId);
    if (person.status === "suspended") throw new Refusal("conflict", "already_suspended");
    await demandAdministratorBut(tx, { personId });

    await tx.update(people).set({ status: "suspended" }).where(eq(people.id, personId));
    await endSessions(tx, personId);
    await voidLinks(tx, personId);
    await tell(tx, personId, { kind: "suspended" });
    await recordEvents(tx, { kind: "person.suspended", actorId: actor.id, details: { personId } });
  });
}

/** Lets a suspended person in again, with the rights that stand. */
export async function restorePerson(actor: Actor, { personId }: { personId: number }): Promise<void> {
  await db().transaction(async (tx) => {
    await lockPeople(tx);
    demand(await rightsOf(tx, actor), "people.manage");
    if (personId === actor.id) throw new Refusal("forbidden", "not_yourself");
    const person = await takePerson(tx, personId);
    if (person.status === "active") throw new Refusal("conflict", "not_suspended");

    await tx.update(people).set({ status: "active" }).where(eq(people.id, personId));
    await tell(tx, personId, { kind: "restored" });
    await recordEvents(tx, { kind: "person.restored", actorId: actor.id, details: { personId } });
  });
}

import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";
import { lockPeople } from "@/newsroom/people/lock";
import { makeLink } from "@/newsroom/people/one-time-link";
import { usernameKey } from "@/newsroom/people/username";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

/** Adds a person without any right; they set a password by the one-time link of the returned token. */
export async function invitePerson(
  actor: Actor,
  { username, legalName }: { username: string; legalName: string },
): Promise<{ personId: number; token: string }> {
  return db().transaction(async (tx) => {
    await lockPeople(tx);
    demand(await rightsOf(tx, actor), "people.manage");
    const key = usernameKey(username);
    const [taken] = await tx
      .select({ id: people.id })
      .from(people)
      .where(sql`lower(${people.username}) = lower(${key})`);
    if (taken) throw new Refusal("conflict", "username_taken", { username });

    const [person] = await tx
      .insert(people)
      .values({ username: username.normalize("NFC"), legalName, createdAt: now() })
      .returning({ id: people.id });
    if (!person) throw new Error("an insert returns its row");
    const token = await makeLink(tx, { personId: person.id, purpose: "invitation", createdBy: actor.id });
    await recordEvents(tx, { kind: "person.invited", actorId: actor.id, details: { personId: person.id } });
    return { personId: person.id, token };
  });
}

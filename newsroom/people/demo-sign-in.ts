import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { type Door, demoDoorIsOpen } from "@/newsroom/people/demo-door";
import { beginSession } from "@/newsroom/people/sessions";
import { usernameKey, usernameShape } from "@/newsroom/people/username";
import { Refusal } from "@/newsroom/refusal";

/**
 * Begins a session without a password, at the demo's door alone. Throws `Refusal`: not_found demo_door_shut; forbidden
 * wrong_credentials (nobody of that name ever signed in here) or account_suspended.
 */
export async function demoSignIn(door: Door, { username }: { username: string }): Promise<{ sessionId: string }> {
  if (!demoDoorIsOpen(door)) throw new Refusal("not_found", "demo_door_shut");
  const key = usernameKey(username);
  if (!usernameShape.safeParse(key).success) throw new Refusal("forbidden", "wrong_credentials");
  return db().transaction(async (tx) => {
    const [person] = await tx.select().from(people).where(sql`lower(${people.username}) = lower(${key})`).for("update");
    if (!person || person.passwordHash === null) throw new Refusal("forbidden", "wrong_credentials");
    if (person.status !== "active") throw new Refusal("forbidden", "account_suspended");
    const sessionId = await beginSession(tx, person.id);
    await recordEvents(tx, { kind: "session.started", actorId: person.id, details: { demo: true } });
    return { sessionId };
  });
}

import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people, sessions } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";
import { demandOpen, forgive, noteAttempt, seenOf } from "@/newsroom/people/lock-out";
import { fits } from "@/newsroom/people/password";
import { beginSession } from "@/newsroom/people/sessions";
import { usernameKey, usernameShape } from "@/newsroom/people/username";
import type { Actor } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

/** What somebody at the door gives. `clientAddress` is the address they come from, as the server sees it. */
export type Credentials = { username: string; password: string; clientAddress: string };

/**
 * Begins a session. The attempt is written down before the password is looked at and struck out when it fits, so
 * attempts made all at once are counted all the same. Throws `Refusal("forbidden", …)`: wrong_credentials,
 * account_locked and address_locked (with minutes left), account_suspended (only to who knows the password).
 */
export async function signIn({ username, password, clientAddress }: Credentials): Promise<{ sessionId: string }> {
  const key = usernameKey(username);
  const seen = seenOf({ username, clientAddress });
  await db().transaction(async (tx) => {
    await demandOpen(tx, seen);
    await noteAttempt(tx, seen);
  });

  const known = usernameShape.safeParse(key).success;
  const [person] = known ? await db().select().from(people).where(sql`lower(${people.username}) = lower(${key})`) : [];
  if (!(await fits(person?.passwordHash ?? null, password)) || !person) {
    throw new Refusal("forbidden", "wrong_credentials");
  }
  if (person.status !== "active") throw new Refusal("forbidden", "account_suspended");

  return db().transaction(async (tx) => {
    const [still] = await tx.select().from(people).where(eq(people.id, person.id)).for("update");
    if (still?.status !== "active" || still.passwordHash !== person.passwordHash) {
      throw new Refusal("forbidden", "wrong_credentials");
    }
    await forgive(tx, seen.usernameHash);
    const sessionId = await beginSession(tx, person.id);
    await recordEvents(tx, { kind: "session.started", actorId: person.id });
    return { sessionId };
  });
}

/** Ends one session of the actor; ending it twice is no fault. */
export async function signOut(actor: Actor, { sessionId }: { sessionId: string }): Promise<void> {
  await db().transaction(async (tx) => {
    const ended = await tx
      .update(sessions)
      .set({ endedAt: now() })
      .where(and(eq(sessions.id, sessionId), eq(sessions.personId, actor.id), isNull(sessions.endedAt)))
      .returning({ id: sessions.id });
    if (ended.length > 0) await recordEvents(tx, { kind: "session.ended", actorId: actor.id });
  });
}

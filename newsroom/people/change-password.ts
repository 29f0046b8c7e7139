import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { takePerson } from "@/newsroom/people/lock";
import { demandOpen, forgive, noteAttempt, seenOf } from "@/newsroom/people/lock-out";
import { demandPassword, fits, passwordHash } from "@/newsroom/people/password";
import { endSessions } from "@/newsroom/people/sessions";
import type { Actor } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

/** The password so far and the one wanted; `sessionId` is the sign-in that stays, `clientAddress` as at the door. */
export type PasswordChange = { old: string; password: string; sessionId: string; clientAddress: string };

/**
 * Changes the actor's own password and ends all their other sessions. A wrong old password counts for the lock-out as a
 * failed sign-in does, so nobody guesses at a screen left open: throws `Refusal("forbidden", …)`: old_password_wrong,
 * account_locked and address_locked; `Refusal("invalid", …)` for a new one that will not do.
 */
export async function changeOwnPassword(actor: Actor, wish: PasswordChange): Promise<void> {
  const [person] = await db().select().from(people).where(eq(people.id, actor.id));
  if (!person) throw new Refusal("not_found", "person_not_found");
  const { username } = person;
  demandPassword(wish.password, username);
  if (wish.password.normalize("NFC") === wish.old.normalize("NFC")) throw new Refusal("invalid", "password_same");
  const seen = seenOf({ username, clientAddress: wish.clientAddress });
  await db().transaction(async (tx) => {
    await demandOpen(tx, seen);
    await noteAttempt(tx, seen);
  });
  if (!(await fits(person.passwordHash, wish.old))) throw new Refusal("forbidden", "old_password_wrong");
  const hash = await passwordHash(wish.password);

  await db().transaction(async (tx) => {
    // Hashing takes a while: a reset or a suspension in between stands.
    const still = await takePerson(tx, actor.id);
    if (still.status !== "active" || still.passwordHash !== person.passwordHash) {
      throw new Refusal("forbidden", "old_password_wrong");
    }
    await tx.update(people).set({ passwordHash: hash }).where(eq(people.id, actor.id));
    await endSessions(tx, actor.id, { but: wish.sessionId });
    await forgive(tx, seen.usernameHash);
    await recordEvents(tx, { kind: "password.changed", actorId: actor.id, details: { personId: actor.id } });
  });
}

/** Whose password it is: their username and 姓名. */
export async function ownAccount(actor: Actor): Promise<{ username: string; legalName: string } | null> {
  const [person] = await db()
    .select({ username: people.username, legalName: people.legalName })
    .from(people)
    .where(eq(people.id, actor.id));
  return person ?? null;
}

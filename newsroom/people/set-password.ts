import { and, eq } from "drizzle-orm";
import { db, type Querier } from "@/db/client";
import { oneTimeLinks, people } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";
import { takePerson } from "@/newsroom/people/lock";
import { forgive } from "@/newsroom/people/lock-out";
import { linkHash } from "@/newsroom/people/one-time-link";
import { demandPassword, passwordHash } from "@/newsroom/people/password";
import { endSessions } from "@/newsroom/people/sessions";
import { usernameKey, veiled } from "@/newsroom/people/username";
import { Refusal } from "@/newsroom/refusal";

/** Whom a one-time link is for, or null when it was used, ran out, or never was one. Looking does not use it up. */
export async function linkHolder(token: string): Promise<{ username: string; legalName: string } | null> {
  const found = await usableLink(db(), token);
  return found && { username: found.username, legalName: found.legalName };
}

/** Uses a link up to set its person's password; sessions begun under the old one end, a lock-out is lifted. */
export async function setPasswordByLink({ token, password }: { token: string; password: string }): Promise<void> {
  await db().transaction(async (tx) => {
    const link = await usableLink(tx, token);
    if (!link) throw new Refusal("not_found", "link_not_valid");
    demandPassword(password, link.username);
    // The person's row makes two uses of one link wait for each other.
    const person = await takePerson(tx, link.personId);
    if (person.status !== "active" || !(await usableLink(tx, token))) throw new Refusal("not_found", "link_not_valid");

    await tx
      .update(people)
      .set({ passwordHash: await passwordHash(password) })
      .where(eq(people.id, link.personId));
    await tx.update(oneTimeLinks).set({ usedAt: now() }).where(eq(oneTimeLinks.id, link.id));
    await endSessions(tx, link.personId);
    await forgive(tx, veiled("username", usernameKey(link.username)));
    const details = { personId: link.personId, by: link.purpose };
    await recordEvents(tx, { kind: "password.set", actorId: link.personId, details });
  });
}

async function usableLink(querier: Querier, token: string) {
  const [link] = await querier
    .select({
      id: oneTimeLinks.id,
      personId: oneTimeLinks.personId,
      purpose: oneTimeLinks.purpose,
      usedAt: oneTimeLinks.usedAt,
      expiresAt: oneTimeLinks.expiresAt,
      username: people.username,
      legalName: people.legalName,
    })
    .from(oneTimeLinks)
    .innerJoin(people, and(eq(people.id, oneTimeLinks.personId), eq(people.status, "active")))
    .where(eq(oneTimeLinks.tokenHash, linkHash(token)));
  return link && link.usedAt === null && link.expiresAt > now() ? link : null;
}

import { and, eq, gt, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { people, sessions } from "@/db/schema";
import { now } from "@/newsroom/clock/now";

/** A sign-in lasts a long shift, in seconds; then the person signs in again. */
export const sessionSeconds = 16 * 3600;

/** Who a session belongs to, as the screens need it. */
export type SignedIn = { personId: number; name: string; locale: "zh-CN" | "en" | null };

const sessionIdShape = z.uuid();

/** Whose session this is, or null when there is none, it ended, ran out, or the person was suspended. */
export async function sessionOf(sessionId: string): Promise<SignedIn | null> {
  if (!sessionIdShape.safeParse(sessionId).success) return null;
  const [found] = await db()
    .select({ personId: people.id, name: people.legalName, locale: people.locale })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(
      and(
        eq(sessions.id, sessionId),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, now()),
        eq(people.status, "active"),
      ),
    );
  if (!found) return null;
  return { ...found, locale: found.locale === "zh-CN" || found.locale === "en" ? found.locale : null };
}

/** Begins a session and returns its id. */
export async function beginSession(tx: Tx, personId: number): Promise<string> {
  const at = now();
  const [session] = await tx
    .insert(sessions)
    .values({ personId, startedAt: at, expiresAt: new Date(at.getTime() + sessionSeconds * 1000) })
    .returning({ id: sessions.id });
  if (!session) throw new Error("an insert returns its row");
  return session.id;
}

/** Ends every session of a person, or all but one: gone at their next click. */
export async function endSessions(tx: Tx, personId: number, { but }: { but?: string } = {}): Promise<void> {
  await tx
    .update(sessions)
    .set({ endedAt: now() })
    .where(
      and(
        eq(sessions.personId, personId),
        isNull(sessions.endedAt),
        but === undefined ? undefined : ne(sessions.id, but),
      ),
    );
}

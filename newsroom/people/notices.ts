import { and, asc, eq, isNull, lte } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { notices } from "@/db/schema";
import { now } from "@/newsroom/clock/now";
import type { Actor } from "@/newsroom/permissions";
import type { RefusalParams } from "@/newsroom/refusal";

/** What people are told about; the sentences stand in `messages/*.json` under `people.notices`. */
export const noticeKinds = [
  "role_granted",
  "role_revoked",
  "deputy_granted",
  "deputy_revoked",
  "password_reset",
  "names_changed",
  "suspended",
  "restored",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Something a person has not been told yet. `kind` is one of `noticeKinds`; `params` fill its sentence. */
export type Notice = { id: number; kind: string; params: RefusalParams; at: Date };

/** What `actor` has not seen yet, oldest first. */
export async function noticesFor(actor: Actor): Promise<Notice[]> {
  return db()
    .select({ id: notices.id, kind: notices.kind, params: notices.params, at: notices.at })
    .from(notices)
    .where(and(eq(notices.personId, actor.id), isNull(notices.seenAt)))
    .orderBy(asc(notices.id))
    .limit(50);
}

/** Puts away the actor's own notices up to `upTo`, the newest one that was on screen. */
export async function markNoticesSeen(actor: Actor, { upTo }: { upTo: number }): Promise<void> {
  await db()
    .update(notices)
    .set({ seenAt: now() })
    .where(and(eq(notices.personId, actor.id), isNull(notices.seenAt), lte(notices.id, upTo)));
}

/** Leaves word for a person, in the transaction that did what they are told. */
export async function tell(
  tx: Tx,
  personId: number,
  { kind, params = {} }: { kind: NoticeKind; params?: RefusalParams },
): Promise<void> {
  await tx.insert(notices).values({ personId, kind, params, at: now() });
}

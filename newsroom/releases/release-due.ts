import { and, eq, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { isGuardRefusal } from "@/db/guard-refusal";
import { alarms, type Schedule, schedules } from "@/db/schema";
import { type CaseFile, caseFile } from "@/newsroom/articles/case-file";
import { dueForRelease } from "@/newsroom/articles/fits";
import { type Details, place } from "@/newsroom/articles/review-steps";
import { releasesPiece } from "@/newsroom/articles/who-may";
import { recordEvents } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";
import { rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";
import { frozenUntilCommit } from "@/newsroom/releases/freeze";
import { makePublic } from "@/newsroom/releases/release-steps";

/**
 * Releases what was scheduled, when it is due, on the right of whoever scheduled it. Everything is asked again; refused,
 * the piece goes back to 待发布 with an alarm; frozen, it waits. Run twice, or after a cancellation, it does nothing.
 */
export async function releaseDue(scheduleId: number): Promise<void> {
  await db().transaction(async (tx) => {
    // Due by the clock that woke the worker, the database's: by this machine's it may seem a moment early.
    const [seen] = await tx
      .select({ articleNumber: schedules.articleNumber })
      .from(schedules)
      .where(and(eq(schedules.id, scheduleId), sql`${schedules.dueAt} <= clock_timestamp()`));
    if (!seen) return;
    const file = await caseFile(tx, seen.articleNumber, { lock: true });
    const { schedule } = file;
    if (schedule?.id !== scheduleId) return;
    if (await frozenUntilCommit(tx)) return keepWaiting(tx, schedule);

    const outcome = await attempt(tx, file, schedule);
    const refused = outcome instanceof Refusal;
    await tx
      .update(schedules)
      .set({ endedAt: now(), endedAs: refused ? "refused" : "released" })
      .where(eq(schedules.id, scheduleId));
    if (refused) await giveBack(tx, file, outcome);
    await recordEvents(tx, {
      kind: refused ? "article.schedule_refused" : "article.released",
      actorId: schedule.scheduledBy,
      articleNumber: schedule.articleNumber,
      details: { schedule: scheduleId, ...(refused ? { why: outcome.code } : outcome) },
    });
  });
}

async function attempt(tx: Tx, file: CaseFile, schedule: Schedule): Promise<Details | Refusal> {
  const rights = await rightsOf(tx, { id: schedule.scheduledBy });
  const { round } = file;
  const sameText = round?.id === schedule.roundId && round.revision.fingerprint === schedule.fingerprint;
  const refusal = sameText
    ? (releasesPiece(rights, file) ??
      dueForRelease(file, new Date(Math.max(schedule.dueAt.getTime(), now().getTime()))))
    : new Refusal("conflict", "revision_outdated");
  if (refusal) return refusal;
  try {
    // A savepoint: where a guard refuses, this much is undone and the refusal can still be written down.
    return await tx.transaction((inner) => makePublic(inner, rights, file));
  } catch (error) {
    if (isGuardRefusal(error)) return new Refusal("conflict", "guard_refused");
    throw error;
  }
}

/** 冻结发布: it stays scheduled, someone is told once, and lifting the freeze asks for it again. */
async function keepWaiting(tx: Tx, schedule: Schedule): Promise<void> {
  const [told] = await tx
    .select({ id: alarms.id })
    .from(alarms)
    .where(
      and(
        eq(alarms.kind, "schedule_frozen"),
        eq(alarms.articleNumber, schedule.articleNumber),
        isNull(alarms.handledAt),
      ),
    );
  if (told) return;
  await tx
    .insert(alarms)
    .values({ kind: "schedule_frozen", articleNumber: schedule.articleNumber, params: {}, raisedAt: now() });
}

async function giveBack(tx: Tx, file: CaseFile, refusal: Refusal): Promise<void> {
  await place(tx, file.article.number, { state: "approved" });
  await tx.insert(alarms).values({
    kind: "schedule_refused",
    articleNumber: file.article.number,
    params: { why: refusal.code, ...refusal.params },
    raisedAt: now(),
  });
}

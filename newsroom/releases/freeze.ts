/** 冻结发布 / 解除冻结: while a freeze is in force the database lets nothing become public; withdrawing stays possible. */
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db, type Querier, type Tx } from "@/db/client";
import { alarms, people, type ReleaseFreeze, releaseFreezes, schedules } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { enqueue } from "@/newsroom/clock/enqueue";
import { now } from "@/newsroom/clock/now";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

const longestReason = 500;

/** The chief stops every release of the house from now on. */
export async function freezeReleases(actor: Actor, { reason }: { reason: string }): Promise<void> {
  const why = stated(reason);
  await db().transaction(async (tx) => {
    demand(await rightsOf(tx, actor), "release.freeze", null);
    if (await inForce(tx)) throw new Refusal("conflict", "frozen_already");
    // Two chiefs at once: the second finds the first one's row when it is committed.
    const [freeze] = await tx
      .insert(releaseFreezes)
      .values({ reason: why, frozenBy: actor.id, frozenAt: now() })
      .onConflictDoNothing()
      .returning({ id: releaseFreezes.id });
    if (!freeze) throw new Refusal("conflict", "frozen_already");
    await recordEvents(tx, { kind: "freeze.begun", actorId: actor.id, details: { freeze: freeze.id } });
  });
}

/** The chief lets releases go on; what became due meanwhile goes out now, checked again like any other. */
export async function liftFreeze(actor: Actor, { id, reason }: { id: number; reason: string }): Promise<void> {
  const why = stated(reason);
  await db().transaction(async (tx) => {
    demand(await rightsOf(tx, actor), "release.freeze", null);
    // Waits for the releases being tried at this moment: each is tried before, and asked for again, or sees no freeze.
    await tx.execute(sql`select pg_advisory_xact_lock(4115116)`);
    const at = now();
    const [lifted] = await tx
      .update(releaseFreezes)
      .set({ liftedBy: actor.id, liftedAt: at, liftReason: why })
      .where(and(eq(releaseFreezes.id, id), isNull(releaseFreezes.liftedAt)))
      .returning({ id: releaseFreezes.id });
    if (!lifted) throw new Refusal("conflict", "not_frozen");
    const due = await tx
      .select({ id: schedules.id })
      .from(schedules)
      // By the database's clock, as they are tried.
      .where(and(isNull(schedules.endedAt), sql`${schedules.dueAt} <= clock_timestamp()`))
      .orderBy(asc(schedules.dueAt), asc(schedules.id));
    for (const { id: scheduleId } of due) await enqueue(tx, "release_scheduled", { scheduleId }, at);
    await tx
      .update(alarms)
      .set({ handledBy: actor.id, handledAt: at })
      .where(and(eq(alarms.kind, "schedule_frozen"), isNull(alarms.handledAt)));
    await recordEvents(tx, { kind: "freeze.lifted", actorId: actor.id, details: { freeze: id, due: due.length } });
  });
}

/** The freeze in force, for every screen; `due` counts the schedules that wait for its end. */
export type FreezeInForce = Pick<ReleaseFreeze, "id" | "reason"> & { by: string; at: Date; due: number };

export async function freezeInForce(): Promise<FreezeInForce | null> {
  const [freeze] = await db()
    .select({
      id: releaseFreezes.id,
      reason: releaseFreezes.reason,
      by: people.legalName,
      at: releaseFreezes.frozenAt,
      due: sql`(select count(*) from ${schedules} where ${schedules.endedAt} is null
        and ${schedules.dueAt} <= ${now().toISOString()}::timestamptz)`.mapWith(Number),
    })
    .from(releaseFreezes)
    .innerJoin(people, eq(people.id, releaseFreezes.frozenBy))
    .where(isNull(releaseFreezes.liftedAt));
  return freeze ?? null;
}

/** Whether releases are frozen, an answer that stays true until this transaction ends; asked with the article locked. */
export async function frozenUntilCommit(tx: Tx): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(4115116)`);
  return inForce(tx);
}

async function inForce(querier: Querier): Promise<boolean> {
  const [freeze] = await querier
    .select({ id: releaseFreezes.id })
    .from(releaseFreezes)
    .where(isNull(releaseFreezes.liftedAt));
  return freeze !== undefined;
}

function stated(reason: string): string {
  const why = reason.trim();
  if (why === "") throw new Refusal("invalid", "reason_missing", { field: "reason" });
  if (why.length > longestReason) throw new Refusal("invalid", "reason_too_long", { limit: longestReason });
  return why;
}

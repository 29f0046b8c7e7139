/** A report in somebody's hands: taken, handed on, given another deadline. */
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { readerReports } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { enqueue } from "@/newsroom/clock/enqueue";
import { now } from "@/newsroom/clock/now";
import { type Actor, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";
import { demandOpen, takeInHand, takeOwnInHand } from "@/newsroom/reports/in-hand";
import { mayHandle } from "@/newsroom/reports/rights";

/** Takes a report over, from nobody or from a colleague; throws a Refusal. */
export async function takeReport(actor: Actor, { number }: { number: number }): Promise<void> {
  await db().transaction(async (tx) => {
    const { report } = await takeInHand(tx, actor, number);
    demandOpen(report);
    if (report.ownerId === actor.id) throw new Refusal("conflict", "report_yours_already");
    await tx
      .update(readerReports)
      .set({ ownerId: actor.id, state: "handling" })
      .where(eq(readerReports.number, number));
    await recordEvents(tx, { kind: "report.taken", actorId: actor.id, details: { report: number } });
  });
}

/** Hands one's own report on to a colleague who may handle it; throws a Refusal. */
export async function handOnReport(
  actor: Actor,
  { number, personId }: { number: number; personId: number },
): Promise<void> {
  await db().transaction(async (tx) => {
    const { place } = await takeOwnInHand(tx, actor, number);
    if (personId === actor.id) throw new Refusal("conflict", "report_yours_already");
    if (!mayHandle(await rightsOf(tx, { id: personId }), place)) {
      throw new Refusal("conflict", "report_not_for_them", { field: "personId" });
    }
    await tx.update(readerReports).set({ ownerId: personId }).where(eq(readerReports.number, number));
    await recordEvents(tx, { kind: "report.handed_on", actorId: actor.id, details: { report: number, personId } });
  });
}

/** Sets another deadline for one's own report, with the reason; throws a Refusal. */
export async function changeReportDue(
  actor: Actor,
  { number, dueAt, reason }: { number: number; dueAt: Date; reason: string },
): Promise<void> {
  await db().transaction(async (tx) => {
    await takeOwnInHand(tx, actor, number);
    if (reason.trim() === "") throw new Refusal("invalid", "reason_missing", { field: "reason" });
    if (dueAt <= now()) throw new Refusal("invalid", "report_due_past", { field: "dueAt" });
    await tx.update(readerReports).set({ dueAt, dueReason: reason }).where(eq(readerReports.number, number));
    await enqueue(tx, "report_due", { reportNumber: number }, dueAt);
    const details = { report: number, due: dueAt.toISOString() };
    await recordEvents(tx, { kind: "report.due_changed", actorId: actor.id, details });
  });
}

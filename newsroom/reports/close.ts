/** What came of a report: the release or withdrawal it led to, its result and the reply; and taking it up again. */
import { and, eq, gte } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import {
  type ReaderReport,
  type ReportResult,
  readerReports,
  releases,
  reportReopenings,
  withdrawals,
} from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { enqueue } from "@/newsroom/clock/enqueue";
import { now } from "@/newsroom/clock/now";
import type { Actor } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";
import { contactEnds } from "@/newsroom/reports/blank-contact";
import { takeInHand, takeOwnInHand } from "@/newsroom/reports/in-hand";

/** A release or a withdrawal of the article since the report came in. */
export type Outcome = { kind: "release" | "withdrawal"; id: number };

/** Says which release mended what was reported, or which withdrawal; null: none did. Throws a Refusal. */
export async function linkOutcome(
  actor: Actor,
  { number, outcome }: { number: number; outcome: Outcome | null },
): Promise<void> {
  await db().transaction(async (tx) => {
    const { report } = await takeOwnInHand(tx, actor, number);
    if (outcome && !(await cameOf(tx, report, outcome))) {
      throw new Refusal("conflict", "report_outcome", { field: "outcome" });
    }
    const releaseId = outcome?.kind === "release" ? outcome.id : null;
    const withdrawalId = outcome?.kind === "withdrawal" ? outcome.id : null;
    await tx.update(readerReports).set({ releaseId, withdrawalId }).where(eq(readerReports.number, number));
    const details = { report: number, release: releaseId, withdrawal: withdrawalId };
    await recordEvents(tx, { kind: "report.linked", actorId: actor.id, details });
  });
}

/** Closes one's own report with what the reader will read; throws a Refusal. Six months later the contact goes. */
export async function closeReport(
  actor: Actor,
  { number, result, reply }: { number: number; result: ReportResult; reply: string },
): Promise<void> {
  await db().transaction(async (tx) => {
    const { report } = await takeOwnInHand(tx, actor, number);
    if (reply.trim() === "") throw new Refusal("invalid", "report_reply", { field: "reply" });
    const closedAt = now();
    await tx
      .update(readerReports)
      .set({ state: "closed", result, reply, closedBy: actor.id, closedAt })
      .where(eq(readerReports.number, number));
    if (report.contact) await enqueue(tx, "report_contact_due", { reportNumber: number }, contactEnds(closedAt));
    await recordEvents(tx, { kind: "report.closed", actorId: actor.id, details: { report: number, result } });
  });
}

/** Takes a closed report up again, with the reason; the deadline runs anew. Throws a Refusal. */
export async function reopenReport(
  actor: Actor,
  { number, reason, dueAt }: { number: number; reason: string; dueAt: Date },
): Promise<void> {
  await db().transaction(async (tx) => {
    const { report } = await takeInHand(tx, actor, number);
    if (report.state !== "closed") throw new Refusal("conflict", "report_open");
    if (reason.trim() === "") throw new Refusal("invalid", "reason_missing", { field: "reason" });
    if (dueAt <= now()) throw new Refusal("invalid", "report_due_past", { field: "dueAt" });
    await tx.insert(reportReopenings).values({ reportNumber: number, reason, reopenedBy: actor.id, reopenedAt: now() });
    await tx
      .update(readerReports)
      .set({ state: "handling", ownerId: actor.id, dueAt, result: null, reply: "", closedBy: null, closedAt: null })
      .where(eq(readerReports.number, number));
    await enqueue(tx, "report_due", { reportNumber: number }, dueAt);
    await recordEvents(tx, { kind: "report.reopened", actorId: actor.id, details: { report: number } });
  });
}

async function cameOf(tx: Tx, { articleNumber, receivedAt }: ReaderReport, { kind, id }: Outcome): Promise<boolean> {
  if (articleNumber === null) return false;
  const rows =
    kind === "release"
      ? await tx
          .select({ id: releases.id })
          .from(releases)
          .where(
            and(eq(releases.id, id), eq(releases.articleNumber, articleNumber), gte(releases.releasedAt, receivedAt)),
          )
      : await tx
          .select({ id: withdrawals.id })
          .from(withdrawals)
          .where(
            and(
              eq(withdrawals.id, id),
              eq(withdrawals.articleNumber, articleNumber),
              gte(withdrawals.withdrawnAt, receivedAt),
            ),
          );
  return rows.length > 0;
}

import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type ReaderReport, readerReports, workingCopies } from "@/db/schema";
import { type Actor, type Rights, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";
import { mayHandle, type ReportPlace } from "@/newsroom/reports/rights";

/** A report while one step is taken with it: its row is locked. */
export type InHand = { report: ReaderReport; place: ReportPlace; rights: Rights };

/** Takes a report in hand for somebody who may handle it; throws a Refusal, for all others the same as for none. */
export async function takeInHand(tx: Tx, actor: Actor, number: number): Promise<InHand> {
  const [report] = await tx.select().from(readerReports).where(eq(readerReports.number, number)).for("update");
  if (!report) throw new Refusal("not_found", "report_not_found");
  const place = { articleNumber: report.articleNumber, channelId: await channelOf(tx, report.articleNumber) };
  const rights = await rightsOf(tx, actor);
  if (!mayHandle(rights, place)) throw new Refusal("not_found", "report_not_found");
  return { report, place, rights };
}

/** The same, open and in this person's own hands. */
export async function takeOwnInHand(tx: Tx, actor: Actor, number: number): Promise<InHand> {
  const inHand = await takeInHand(tx, actor, number);
  demandOpen(inHand.report);
  demandOwn(actor, inHand.report);
  return inHand;
}

export function demandOpen({ state }: ReaderReport): void {
  if (state === "closed") throw new Refusal("conflict", "report_closed");
}

export function demandOwn(actor: Actor, { ownerId }: ReaderReport): void {
  if (ownerId !== actor.id) throw new Refusal("conflict", "report_not_yours");
}

async function channelOf(tx: Tx, articleNumber: number | null): Promise<number | null> {
  if (articleNumber === null) return null;
  const [copy] = await tx
    .select({ channelId: workingCopies.channelId })
    .from(workingCopies)
    .where(eq(workingCopies.articleNumber, articleNumber));
  return copy?.channelId ?? null;
}

import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { alarms, readerReports } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { now, soon } from "@/newsroom/clock/now";

/** Raises an alarm where a report is not closed by its deadline, one for each deadline; does nothing where it is. */
export async function raiseReportAlarm({ reportNumber }: { reportNumber: number }): Promise<void> {
  await db().transaction(async (tx) => {
    const [report] = await tx.select().from(readerReports).where(eq(readerReports.number, reportNumber)).for("update");
    if (!report || report.state === "closed" || report.dueAt > soon()) return;
    const params = { report: reportNumber, due: report.dueAt.toISOString() };
    const raised = await tx
      .select({ id: alarms.id })
      .from(alarms)
      .where(and(eq(alarms.kind, "report_late"), sql`${alarms.params} @> ${JSON.stringify(params)}`));
    if (raised.length > 0) return;
    const { articleNumber } = report;
    await tx.insert(alarms).values({ kind: "report_late", articleNumber, params, raisedAt: now() });
    await recordEvents(tx, { kind: "report.late", actorId: null, details: { report: reportNumber } });
  });
}

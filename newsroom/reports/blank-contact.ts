import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { readerReports } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { now, soon } from "@/newsroom/clock/now";

/** A contact is kept this long after its report was closed (个人信息保护法 art. 19: no longer than needed). */
const months = 6;

/** When the contact of a report closed at this moment goes. */
export function contactEnds(closedAt: Date): Date {
  const end = new Date(closedAt);
  end.setUTCMonth(end.getUTCMonth() + months);
  // There is no 31 February.
  if (end.getUTCDate() !== closedAt.getUTCDate()) end.setUTCDate(0);
  return end;
}

/** Blanks the contact of a report closed six months ago; does nothing where it was reopened or closed again since. */
export async function blankContact({ reportNumber }: { reportNumber: number }): Promise<void> {
  await db().transaction(async (tx) => {
    const [report] = await tx.select().from(readerReports).where(eq(readerReports.number, reportNumber)).for("update");
    if (!report?.contact || !report.closedAt || contactEnds(report.closedAt) > soon()) return;
    await tx
      .update(readerReports)
      .set({ contact: null, contactBlankedAt: now() })
      .where(eq(readerReports.number, reportNumber));
    await recordEvents(tx, { kind: "report.contact_blanked", actorId: null, details: { report: reportNumber } });
  });
}

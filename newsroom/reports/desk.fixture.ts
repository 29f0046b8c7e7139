/** Reports for tests: sent as a reader would, each from a network of its own. */
import { randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { type ReaderReport, readerReports } from "@/db/schema";
import { now } from "@/newsroom/clock/now";
import { formOpenedAt } from "@/newsroom/reports/by-hand";
import { receiptHash } from "@/newsroom/reports/receipt";
import { type ReportWish, receiveReport } from "@/newsroom/reports/receive";

/** What a reader sends who took their time: a 纠错 of the home page unless it says otherwise. */
export function wish(more: Partial<ReportWish> = {}): ReportWish {
  return {
    kind: "correction",
    class: null,
    address: "/",
    text: "第二段的地名写错了。",
    right: "",
    contact: "",
    picture: null,
    form: formOpenedAt(new Date(now().getTime() - 60_000)),
    website: "",
    ...more,
  };
}

/** An address nobody else sends from. */
export function someAddress(): string {
  return `2001:db8:${randomInt(65_536).toString(16)}:${randomInt(65_536).toString(16)}::1`;
}

/** Sends a report and finds it as it was kept. */
export async function sent(more: Partial<ReportWish> = {}): Promise<ReaderReport & { receipt: string }> {
  const { receipt } = await receiveReport({ clientAddress: someAddress() }, wish(more));
  const [report] = await db()
    .select()
    .from(readerReports)
    .where(eq(readerReports.receiptHash, receiptHash(receipt)));
  if (!report) throw new Error("a receipt is given for what was kept");
  return { ...report, receipt };
}

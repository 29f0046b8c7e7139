/** 举报纠错 as a reader meets it: the form, the receipt, and what became of a report. */
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, type ReportKind, type ReportResult, type ReportState, readerReports } from "@/db/schema";
import { articleAddress } from "@/newsroom/addresses";
import { receiptAsTyped, receiptHash } from "@/newsroom/reports/receipt";
import { type Moment, momentOf } from "@/newsroom/shanghai";

/**
 * What a receipt opens: never what was written. `mended`: the article's page, live; `takenDown`: the page was withdrawn
 * because of the report.
 */
export type KnownReport = {
  kind: ReportKind;
  received: Moment;
  due: Moment;
  state: ReportState;
  result: ReportResult | null;
  reply: string;
  closed: Moment | null;
  mended: string | null;
  takenDown: boolean;
};

/** The report of this receipt, however it was typed; null for every other. */
export async function reportOf(typed: string): Promise<KnownReport | null> {
  const receipt = receiptAsTyped(typed);
  if (receipt === null) return null;
  const [row] = await db()
    .select({ report: readerReports, publicState: articles.publicState, firstReleasedAt: articles.firstReleasedAt })
    .from(readerReports)
    .leftJoin(articles, eq(articles.number, readerReports.articleNumber))
    .where(eq(readerReports.receiptHash, receiptHash(receipt)));
  if (!row) return null;
  const { kind, receivedAt, dueAt, state, result, reply, closedAt, releaseId, withdrawalId, articleNumber } =
    row.report;
  const isClosed = state === "closed";
  const isMended = isClosed && releaseId !== null && row.publicState === "live";
  return {
    kind,
    state,
    result,
    reply,
    received: momentOf(receivedAt),
    due: momentOf(dueAt),
    closed: closedAt && momentOf(closedAt),
    mended:
      isMended && articleNumber && row.firstReleasedAt ? articleAddress(articleNumber, row.firstReleasedAt) : null,
    takenDown: isClosed && withdrawalId !== null && row.publicState === "withdrawn",
  };
}

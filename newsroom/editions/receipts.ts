import { desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, type PageReceipt, pageReceipts } from "@/db/schema";

/** What came back when an article's page was fetched through the front. */
export type Receipt = Pick<PageReceipt, "outcome" | "status" | "at">;

/** The newest receipt for what readers are to find of an article now: its live release, or that it is withdrawn; null for none yet. */
export async function receiptOf(number: number): Promise<Receipt | null> {
  return (await receiptsOf([number])).get(number) ?? null;
}

/** The same of several, by number; without those that have none yet. */
export async function receiptsOf(numbers: readonly number[]): Promise<Map<number, Receipt>> {
  const rows = await db()
    .selectDistinctOn([pageReceipts.articleNumber], {
      number: pageReceipts.articleNumber,
      outcome: pageReceipts.outcome,
      status: pageReceipts.status,
      at: pageReceipts.at,
      fits: sql<boolean>`${pageReceipts.releaseId} is not distinct from ${articles.liveReleaseId}`,
    })
    .from(pageReceipts)
    .innerJoin(articles, eq(articles.number, pageReceipts.articleNumber))
    .where(inArray(pageReceipts.articleNumber, [...numbers]))
    .orderBy(pageReceipts.articleNumber, desc(pageReceipts.id));
  return new Map(rows.flatMap(({ number, fits, ...receipt }) => (fits ? [[number, receipt] as const] : [])));
}

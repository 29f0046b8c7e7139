import { desc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, type PageReceipt, pageReceipts } from "@/db/schema";

/** What came back when an article's page was fetched through the front. */
export type Receipt = Pick<PageReceipt, "outcome" | "status" | "at">;

/** The newest receipt for what readers are to find of an article now: its live release, or that it is withdrawn; null for none yet. */
export async function receiptOf(number: number): Promise<Receipt | null> {
  const [newest] = await db()
    .select({
      outcome: pageReceipts.outcome,
      status: pageReceipts.status,
      at: pageReceipts.at,
      fits: sql<boolean>`${pageReceipts.releaseId} is not distinct from ${articles.liveReleaseId}`,
    })
    .from(pageReceipts)
    .innerJoin(articles, eq(articles.number, pageReceipts.articleNumber))
    .where(eq(pageReceipts.articleNumber, number))
    .orderBy(desc(pageReceipts.id))
    .limit(1);
  if (!newest?.fits) return null;
  const { outcome, status, at } = newest;
  return { outcome, status, at };
}

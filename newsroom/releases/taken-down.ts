/** What somebody has just taken down by an order, and what is known of it at the readers' side. */
import { and, desc, eq, gt, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { articles, auditEvents, fronts, releases } from "@/db/schema";
import { absoluteAddress, articleAddress } from "@/newsroom/addresses";
import { now } from "@/newsroom/clock/now";
import { type Receipt, receiptsOf } from "@/newsroom/editions/receipts";
import type { Actor } from "@/newsroom/permissions";
import { settings } from "@/settings";

/** A piece that readers found at `address`, whole; `headline` is "" where it was sealed since. */
export type TakenDownPiece = { number: number; headline: string; address: string; receipt: Receipt | null };
/** `fronts`: so many answer readers. `awaitsReceipts`: some page is still to be fetched through the front. */
export type TakenDownLately = { pieces: TakenDownPiece[]; fronts: number; awaitsReceipts: boolean };

/** Whoever looks later finds it in each article's history. */
const latelyMs = 10 * 60_000;

const entryShape = z.object({ details: z.object({ articles: z.string() }) });

/** The pieces of this person's newest order, by number; none some minutes after it. */
export async function takenDownLately(actor: Actor): Promise<TakenDownLately> {
  const [order] = await db()
    .select({ entry: auditEvents.entry })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.kind, "takedown.carried_out"),
        eq(auditEvents.actorId, actor.id),
        gt(auditEvents.at, new Date(now().getTime() - latelyMs)),
      ),
    )
    .orderBy(desc(auditEvents.seq))
    .limit(1);
  if (!order) return { pieces: [], fronts: 0, awaitsReceipts: false };
  const numbers = entryShape.parse(JSON.parse(order.entry)).details.articles.split(",").map(Number);
  const [rows, receipts, serving] = await Promise.all([
    lastReleased(numbers),
    receiptsOf(numbers),
    db().$count(fronts, gt(fronts.edition, 0)),
  ]);
  const pieces = rows.map(({ firstReleasedAt, ...row }) => ({
    ...row,
    address: firstReleasedAt ? absoluteAddress(settings().siteUrl, articleAddress(row.number, firstReleasedAt)) : "",
    receipt: receipts.get(row.number) ?? null,
  }));
  const awaitsReceipts = settings().frontUrl !== "" && pieces.some(({ receipt }) => receipt === null);
  return { pieces, fronts: serving, awaitsReceipts };
}

function lastReleased(numbers: readonly number[]) {
  return db()
    .selectDistinctOn([articles.number], {
      number: articles.number,
      firstReleasedAt: articles.firstReleasedAt,
      headline: sql<string>`case when exists (select from content_seals
        where content_seals.fingerprint = ${releases.fingerprint}) then '' else ${releases.headline} end`,
    })
    .from(articles)
    .innerJoin(releases, eq(releases.articleNumber, articles.number))
    .where(inArray(articles.number, [...numbers]))
    .orderBy(articles.number, desc(releases.id));
}

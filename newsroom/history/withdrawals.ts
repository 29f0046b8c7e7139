import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { reinstatements, type WithdrawalCategory, withdrawals } from "@/db/schema";
import { legalNames, type Named } from "@/newsroom/people/names";

/** 撤稿 as people read it, with the 恢复发布 that was asked for or took place. */
export type WithdrawalLine = {
  id: number;
  releaseId: number;
  category: WithdrawalCategory;
  reason: string;
  instructingBody: string;
  reference: string;
  receivedAt: Date | null;
  publicNotice: boolean;
  withdrawnBy: Named;
  at: Date;
  reinstatement: {
    reason: string;
    proposedBy: Named;
    proposedAt: Date;
    confirmedBy: Named | null;
    confirmedAt: Date | null;
  } | null;
};

/** Every withdrawal of an article, oldest first. */
export async function withdrawalsOf(articleNumber: number): Promise<WithdrawalLine[]> {
  const rows = await db()
    .select({ withdrawal: withdrawals, reinstatement: reinstatements })
    .from(withdrawals)
    .leftJoin(reinstatements, eq(reinstatements.withdrawalId, withdrawals.id))
    .where(eq(withdrawals.articleNumber, articleNumber))
    .orderBy(asc(withdrawals.id));
  const named = await legalNames(
    db(),
    rows.flatMap(({ withdrawal, reinstatement }) => [
      withdrawal.withdrawnBy,
      reinstatement?.proposedBy ?? null,
      reinstatement?.confirmedBy ?? null,
    ]),
  );
  return rows.map(({ withdrawal, reinstatement }) => ({
    id: withdrawal.id,
    releaseId: withdrawal.releaseId,
    category: withdrawal.category,
    reason: withdrawal.reason,
    instructingBody: withdrawal.instructingBody,
    reference: withdrawal.reference,
    receivedAt: withdrawal.receivedAt,
    publicNotice: withdrawal.publicNotice,
    withdrawnBy: named(withdrawal.withdrawnBy),
    at: withdrawal.withdrawnAt,
    reinstatement: reinstatement && {
      reason: reinstatement.reason,
      proposedBy: named(reinstatement.proposedBy),
      proposedAt: reinstatement.proposedAt,
      confirmedBy: reinstatement.confirmedBy === null ? null : named(reinstatement.confirmedBy),
      confirmedAt: reinstatement.confirmedAt,
    },
  }));
}

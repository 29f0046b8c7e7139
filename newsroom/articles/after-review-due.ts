import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { alarms, rounds } from "@/db/schema";
import { caseFile } from "@/newsroom/articles/case-file";
import { recordEvents } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";

/** Raises an alarm where a 补审 has not been decided by its deadline; does nothing where it has. */
export async function raiseAfterReviewAlarm({ roundId, stage }: { roundId: number; stage: number }): Promise<void> {
  await db().transaction(async (tx) => {
    const [round] = await tx.select({ articleNumber: rounds.articleNumber }).from(rounds).where(eq(rounds.id, roundId));
    if (!round) return;
    const { articleNumber } = round;
    const file = await caseFile(tx, articleNumber, { lock: true });
    if (file.round?.id !== roundId || file.article.afterStage !== stage) return;
    const name = file.round.stages[stage - 1]?.name ?? "";
    await tx
      .insert(alarms)
      .values({ kind: "after_review_late", articleNumber, params: { stage: name }, raisedAt: now() });
    await recordEvents(tx, { kind: "article.after_review_late", actorId: null, articleNumber, details: { stage } });
  });
}

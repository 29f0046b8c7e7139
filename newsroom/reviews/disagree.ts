/** 补审不同意: a reviewer after release finds fault with what readers see. */
import { db } from "@/db/client";
import { alarms } from "@/db/schema";
import { type CaseFile, caseFile } from "@/newsroom/articles/case-file";
import * as fits from "@/newsroom/articles/fits";
import type { Shown } from "@/newsroom/articles/moves";
import { askAfterRelease, decide, endRound } from "@/newsroom/articles/review-steps";
import { type Answer, decidesStage, turnOf } from "@/newsroom/articles/who-may";
import { recordEvents } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";
import { type Actor, type Rights, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

/** The released text on screen, the stage after release and what is wrong. */
export type Disagreement = { number: number; stage: number; reason: string } & Shown;

/**
 * Records a return at a stage after release. The text stays public until somebody withdraws or changes it: an alarm asks
 * for that, and no later stage needs to look at a text found faulty.
 */
export async function disagreeAfterRelease(actor: Actor, move: Disagreement): Promise<void> {
  await db().transaction(async (tx) => {
    const file = await caseFile(tx, move.number, { lock: true });
    const rights = await rightsOf(tx, actor);
    const refusal = fits.sameTurn(file, move) ?? refusalOfDisagreement(rights, file) ?? fits.reason(file, move);
    if (refusal) throw refusal;
    const { round } = file;
    if (!round) throw new Error("a stage was decided that was not there");
    await decide(tx, rights, file, { decision: "return", reason: move.reason });
    await askAfterRelease(tx, move.number, round, null);
    await endRound(tx, actor.id, file, "reviewed");
    await tx.insert(alarms).values({
      kind: "after_review_disagreed",
      articleNumber: move.number,
      params: { stage: round.stages[move.stage - 1]?.name ?? "" },
      raisedAt: now(),
    });
    await recordEvents(tx, {
      kind: "article.after_review_disagreed",
      actorId: actor.id,
      articleNumber: move.number,
      details: {
        round: round.number,
        revision: round.revision.number,
        fingerprint: round.revision.fingerprint,
        stage: move.stage,
      },
    });
  });
}

/** Why this person may not disagree now, whatever their reason, or null. */
export function refusalOfDisagreement(rights: Rights, file: CaseFile): Answer {
  if (turnOf(file)?.stage.timing !== "after") {
    return new Refusal("conflict", "wrong_state", { state: file.article.state });
  }
  return decidesStage(rights, file);
}

/**
 * The life of an article. The table is the whole workflow: each step, from where, who, what it changes. `refusalOf`
 * answers for the buttons and for the write alike; `moveArticle` is the one way along it. Saving is in `save.ts`.
 */
import { db, type Querier, type Tx } from "@/db/client";
import type { PublicState, WorkingState } from "@/db/schema";
import { type CaseFile, caseFile } from "@/newsroom/articles/case-file";
import * as fits from "@/newsroom/articles/fits";
import { type Move, type MoveOf, type StepName, stepNames } from "@/newsroom/articles/moves";
import * as review from "@/newsroom/articles/review-steps";
import * as who from "@/newsroom/articles/who-may";
import { recordEvents } from "@/newsroom/audit/record";
import { type Actor, type Rights, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";
import * as release from "@/newsroom/releases/release-steps";

type Step<Name extends StepName> = {
  /** States of the working copy it starts from; absent: any. */
  from?: readonly WorkingState[];
  /** The public fact it starts from; absent: any. */
  when?: PublicState;
  /** A stage after release (补审) may be decided in every state. */
  afterRelease?: true;
  who: (rights: Rights, file: CaseFile) => who.Answer;
  /** Whether what was asked fits what is there: version, fingerprint, reason, times. */
  fits: (file: CaseFile, move: MoveOf<Name>, asking: fits.Asking) => who.Answer | Promise<who.Answer>;
  event: `article.${string}`;
  apply: (tx: Tx, rights: Rights, file: CaseFile, move: MoveOf<Name>) => Promise<review.Details>;
};

const open: readonly WorkingState[] = ["draft", "returned", "in_review", "approved", "scheduled"];

// biome-ignore format: a table is read in columns
const steps: { [Name in StepName]: Step<Name> } = {
  handOver:   { from: ["draft"], who: who.wroteAsReporter, fits: fits.sameVersion, event: "article.handed_over", apply: review.handOver },
  submit:     { from: ["draft", "returned"], who: who.editsPiece, fits: fits.submission, event: "article.submitted", apply: review.openRound },
  recall:     { from: ["in_review", "approved", "scheduled"], who: who.editsPiece, fits: fits.sameVersion, event: "article.recalled", apply: review.recall },
  approve:    { from: ["in_review"], afterRelease: true, who: who.decidesStage, fits: fits.approval, event: "article.approved", apply: review.approve },
  retract:    { from: ["in_review", "approved", "scheduled"], who: who.tookNewestDecision, fits: fits.retraction, event: "article.retracted", apply: review.retract },
  return:     { from: ["in_review", "approved", "scheduled"], who: who.returnsPiece, fits: fits.return_, event: "article.returned", apply: review.sendBack },
  spike:      { from: open, who: who.spikesPiece, fits: fits.spike, event: "article.spiked", apply: review.spike },
  schedule:   { from: ["approved"], who: who.releasesPiece, fits: fits.schedule, event: "article.scheduled", apply: release.schedule },
  unschedule: { from: ["scheduled"], who: who.unschedulesPiece, fits: fits.sameText, event: "article.unscheduled", apply: release.unschedule },
  release:    { from: ["approved"], who: who.releasesPiece, fits: fits.release, event: "article.released", apply: release.makePublic },
  withdraw:   { when: "live", who: who.withdrawsPiece, fits: fits.withdrawal, event: "article.withdrawn", apply: release.takeDown },
  reinstate:  { when: "withdrawn", who: who.reinstatesPiece, fits: fits.reinstatementWish, event: "article.reinstatement_proposed", apply: release.proposeReinstatement },
  confirmReinstatement: { when: "withdrawn", who: who.confirmsReinstatement, fits: fits.reinstatement, event: "article.reinstated", apply: release.reinstate },
};

/** Takes one step and records it, or changes nothing and throws a Refusal. */
export async function moveArticle(actor: Actor, move: Move): Promise<void> {
  await db().transaction(async (tx) => {
    const file = await caseFile(tx, move.number, { lock: true });
    const rights = await rightsOf(tx, actor);
    const refusal = await refusalOf(tx, rights, file, move);
    if (refusal) throw refusal;
    const step = stepFor(move);
    const details = await step.apply(tx, rights, file, move);
    await recordEvents(tx, { kind: step.event, actorId: actor.id, articleNumber: move.number, details });
  });
}

/** Why this move is refused now, or null: first whether anyone may, then whether this person may, then whether it fits. */
export async function refusalOf(querier: Querier, rights: Rights, file: CaseFile, move: Move): Promise<Refusal | null> {
  return refusalOfStep(rights, file, move.step) ?? (await stepFor(move).fits(file, move, { querier, rights }));
}

/** Why nobody or not this person may take the step, whatever else they ask. */
export function refusalOfStep(rights: Rights, file: CaseFile, name: StepName): Refusal | null {
  const step = steps[name];
  const { state, publicState, afterStage } = file.article;
  const after = step.afterRelease === true && afterStage !== null && file.round?.released === true;
  if (step.from && !step.from.includes(state) && !after) return new Refusal("conflict", "wrong_state", { state });
  if (step.when && step.when !== publicState)
    return new Refusal("conflict", "wrong_public_state", { state: publicState });
  return step.who(rights, file);
}

/** The steps this person may take now; the screen shows a button for each. */
export function openSteps(rights: Rights, file: CaseFile): StepName[] {
  return stepNames.filter((name) => refusalOfStep(rights, file, name) === null);
}

/** The row of the table for a move; TypeScript cannot see that the row fits the move it was chosen by. */
function stepFor(move: Move): Step<StepName> {
  return steps[move.step] as unknown as Step<StepName>;
}

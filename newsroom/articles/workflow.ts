/**
 * The life of an article. The table is the whole workflow: each step, from where, who, what it changes. `refusalOf`
 * answers for the buttons and for the write alike; `moveArticle` is the one way along it. Saving is in `save.ts`.
 */
import { db, type Querier, type Tx } from "@/db/client";
import { isGuardRefusal } from "@/db/guard-refusal";
import type { PublicState, WorkingState } from "@/db/schema";
import { type CaseFile, caseFile } from "@/newsroom/articles/case-file";
import * as fits from "@/newsroom/articles/fits";
import { type Move, type MoveOf, type StepName, stepNames } from "@/newsroom/articles/moves";
import * as review from "@/newsroom/articles/review-steps";
import * as who from "@/newsroom/articles/who-may";
import { type AuditEntry, recordEvents } from "@/newsroom/audit/record";
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
  /** Whether what the person had on screen is still what is there: they are told what happened before who may. */
  shown: (file: CaseFile, move: MoveOf<Name>) => who.Answer;
  who: (rights: Rights, file: CaseFile) => who.Answer;
  /** Whether what was asked fits: reasons, times, the rules of a change. */
  fits: (file: CaseFile, move: MoveOf<Name>, asking: fits.Asking) => who.Answer | Promise<who.Answer>;
  event: `article.${string}`;
  apply: (tx: Tx, rights: Rights, file: CaseFile, move: MoveOf<Name>) => Promise<review.Details>;
};

const open: readonly WorkingState[] = ["draft", "returned", "in_review", "approved", "scheduled"];

const nothing = () => null;

// biome-ignore format: a table is read in columns
const steps: { [Name in StepName]: Step<Name> } = {
  handOver:   { from: ["draft"], shown: fits.sameVersion, who: who.wroteAsReporter, fits: nothing, event: "article.handed_over", apply: review.handOver },
  submit:     { from: ["draft", "returned"], shown: fits.sameVersion, who: who.editsPiece, fits: fits.submission, event: "article.submitted", apply: review.openRound },
  recall:     { from: ["in_review", "approved", "scheduled"], shown: fits.sameVersion, who: who.editsPiece, fits: nothing, event: "article.recalled", apply: review.recall },
  approve:    { from: ["in_review"], afterRelease: true, shown: fits.sameTurn, who: who.decidesStage, fits: fits.approval, event: "article.approved", apply: review.approve },
  retract:    { from: ["in_review", "approved", "scheduled"], shown: fits.sameText, who: who.tookNewestDecision, fits: fits.retraction, event: "article.retracted", apply: review.retract },
  return:     { from: ["in_review", "approved", "scheduled"], shown: fits.sameTurn, who: who.returnsPiece, fits: fits.return_, event: "article.returned", apply: review.sendBack },
  spike:      { from: open, shown: fits.sameVersion, who: who.spikesPiece, fits: fits.reason, event: "article.spiked", apply: review.spike },
  schedule:   { from: ["approved"], shown: fits.sameText, who: who.releasesPiece, fits: fits.schedule, event: "article.scheduled", apply: release.schedule },
  unschedule: { from: ["scheduled"], shown: fits.sameText, who: who.unschedulesPiece, fits: nothing, event: "article.unscheduled", apply: release.unschedule },
  release:    { from: ["approved"], shown: fits.sameText, who: who.releasesPiece, fits: fits.release, event: "article.released", apply: release.makePublic },
  withdraw:   { when: "live", shown: fits.sameRelease, who: who.withdrawsPiece, fits: fits.withdrawal, event: "article.withdrawn", apply: release.takeDown },
  reinstate:  { when: "withdrawn", shown: nothing, who: who.reinstatesPiece, fits: fits.reinstatementWish, event: "article.reinstatement_proposed", apply: release.proposeReinstatement },
  confirmReinstatement: { when: "withdrawn", shown: nothing, who: who.confirmsReinstatement, fits: fits.reinstatementNow, event: "article.reinstated", apply: release.reinstate },
};

/** Takes one step and records it, or changes nothing and throws a Refusal. */
export async function moveArticle(actor: Actor, move: Move): Promise<void> {
  await db().transaction(async (tx) => recordEvents(tx, await takeStep(tx, actor, move)));
}

/** Takes one step in somebody's transaction, who writes down the event it answers as the last thing they do. */
export async function takeStep(tx: Tx, actor: Actor, move: Move): Promise<AuditEntry> {
  const file = await caseFile(tx, move.number, { lock: true });
  const rights = await rightsOf(tx, actor);
  const refusal = await refusalOf(tx, rights, file, move);
  if (refusal) throw refusal;
  const step = stepFor(move);
  const details = await step.apply(tx, rights, file, move).catch(asRefusal);
  return { kind: step.event, actorId: actor.id, articleNumber: move.number, details };
}

/** Where the tables refuse what the rules let pass (their clock is not ours, say), the person is told so. */
function asRefusal(error: unknown): never {
  throw isGuardRefusal(error) ? new Refusal("conflict", "guard_refused") : error;
}

/** Why this move is refused now, or null: what changed meanwhile first, then whether this person may, then whether it fits. */
export async function refusalOf(querier: Querier, rights: Rights, file: CaseFile, move: Move): Promise<Refusal | null> {
  const step = stepFor(move);
  return (
    outOfPlace(step, file) ??
    step.shown(file, move) ??
    step.who(rights, file) ??
    (await step.fits(file, move, { querier, rights }))
  );
}

/** Why nobody or not this person may take the step, whatever else they ask. */
export function refusalOfStep(rights: Rights, file: CaseFile, name: StepName): Refusal | null {
  const step = steps[name];
  return outOfPlace(step, file) ?? step.who(rights, file);
}

function outOfPlace(
  step: Pick<Step<StepName>, "from" | "when" | "afterRelease">,
  { article, round }: CaseFile,
): Refusal | null {
  const { state, publicState, afterStage } = article;
  const after = step.afterRelease === true && afterStage !== null && round?.released === true;
  if (step.from && !step.from.includes(state) && !after) return new Refusal("conflict", "wrong_state", { state });
  if (step.when && step.when !== publicState) {
    return new Refusal("conflict", "wrong_public_state", { state: publicState });
  }
  return null;
}

/** The steps this person may take now; the screen shows a button for each. */
export function openSteps(rights: Rights, file: CaseFile): StepName[] {
  return stepNames.filter((name) => refusalOfStep(rights, file, name) === null);
}

/** The row of the table for a move; TypeScript cannot see that the row fits the move it was chosen by. */
function stepFor(move: Move): Step<StepName> {
  return steps[move.step] as unknown as Step<StepName>;
}

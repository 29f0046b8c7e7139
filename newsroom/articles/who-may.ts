/** Who may take which step of an article: predicates over a case and rights, used by the table in `workflow.ts`. */
import type { Stage } from "@/db/schema";
import type { CaseFile, OpenRound } from "@/newsroom/articles/case-file";
import { isEditorOf, isWritingReporter } from "@/newsroom/articles/save";
import { can, type Rights, reviewRight } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

export type Answer = Refusal | null;

/** The stage whose turn it is, before or after release. */
export type Turn = { round: OpenRound; place: number; stage: Stage; channelId: number | null };

export function turnOf({ article, round }: CaseFile): Turn | null {
  const place = article.stage ?? (round?.released ? article.afterStage : null);
  const stage = place === null ? undefined : round?.stages[place - 1];
  if (!round || place === null || !stage) return null;
  return { round, place, stage, channelId: round.content.channels.main };
}

export function isContributor(rights: Rights, file: CaseFile): boolean {
  return file.contributors.some((contributor) => contributor.personId === rights.personId);
}

/** Someone who may decide the stage whose turn it is. */
export function decidesStage(rights: Rights, file: CaseFile): Answer {
  const turn = turnOf(file);
  if (!turn) return new Refusal("conflict", "wrong_state", { state: file.article.state });
  const { stage, round, place, channelId } = turn;
  const entitled =
    reviewRight(rights, stage.name, channelId) !== undefined ||
    (stage.kind === "self" && can(rights, "article.edit", channelId));
  if (!entitled) return new Refusal("forbidden", "not_your_stage", { stage: stage.name });
  if (stage.kind === "independent" && isContributor(rights, file)) return new Refusal("forbidden", "you_contributed");
  if (decidedElsewhere(round, rights.personId, place)) return new Refusal("forbidden", "you_decided_other_stage");
  return null;
}

/** The reviewer whose approval is the newest decision, while it can be taken back. */
export function tookNewestDecision(rights: Rights, file: CaseFile): Answer {
  const newest = file.round?.decisions.at(-1);
  const own = newest?.decision === "approve" && newest.personId === rights.personId && newest.stage !== null;
  return own && !file.round?.released ? null : new Refusal("conflict", "nothing_to_retract");
}

/** While in review that stage's reviewer or the chief; when approved a publisher, a last-stage reviewer or the chief. */
export function returnsPiece(rights: Rights, file: CaseFile): Answer {
  if (isChief(rights, file)) return null;
  if (file.article.state === "in_review") return decidesStage(rights, file);
  if (can(rights, "article.return", file.channelId) || isLastReviewer(rights, file)) return null;
  return new Refusal("forbidden", "not_permitted");
}

/** While in review that stage's reviewer; whenever it is open the chief. */
export function spikesPiece(rights: Rights, file: CaseFile): Answer {
  if (isChief(rights, file)) return null;
  return file.article.state === "in_review" ? decidesStage(rights, file) : new Refusal("forbidden", "not_permitted");
}

export function editsPiece(rights: Rights, file: CaseFile): Answer {
  return isEditorOf(rights, file) ? null : new Refusal("forbidden", "not_your_copy");
}

export function wroteAsReporter(rights: Rights, file: CaseFile): Answer {
  if (!isWritingReporter(rights, file)) return new Refusal("forbidden", "not_your_copy");
  // An editor of the channel has nobody to hand a piece over to.
  return isEditorOf(rights, file) ? new Refusal("conflict", "already_yours") : null;
}

/** A publisher who has not touched the text. */
export function releasesPiece(rights: Rights, file: CaseFile): Answer {
  if (!can(rights, "article.release", file.channelId)) return new Refusal("forbidden", "not_permitted");
  return isContributor(rights, file) ? new Refusal("forbidden", "contributor_releases") : null;
}

export function unschedulesPiece(rights: Rights, file: CaseFile): Answer {
  const may = can(rights, "article.release", file.channelId) || can(rights, "article.unschedule", file.channelId);
  return may ? null : new Refusal("forbidden", "not_permitted");
}

/** Whoever decided last may also take the page down: at the last stage before release, or at the 补审 after it. */
export function withdrawsPiece(rights: Rights, file: CaseFile): Answer {
  const channelId = releasedChannel(file);
  const { answering } = file;
  const last = answering.at(-1);
  const may =
    can(rights, "article.withdraw", channelId) ||
    isLastReviewer(rights, { stages: answering, channelId }) ||
    (last !== undefined && reviewRight(rights, last.name, channelId) !== undefined);
  return may ? null : new Refusal("forbidden", "not_permitted");
}

export function reinstatesPiece(rights: Rights, file: CaseFile): Answer {
  if (!can(rights, "article.reinstate", releasedChannel(file))) return new Refusal("forbidden", "not_permitted");
  return file.withdrawal?.reinstatement ? new Refusal("conflict", "reinstatement_pending") : null;
}

/** The second person of a reinstatement. */
export function confirmsReinstatement(rights: Rights, file: CaseFile): Answer {
  const pending = file.withdrawal?.reinstatement;
  if (!pending) return new Refusal("conflict", "no_reinstatement");
  if (pending.proposedBy === rights.personId) return new Refusal("forbidden", "own_proposal");
  return withdrawsPiece(rights, file);
}

/** The channel readers find the piece in, wherever a draft would move it. */
function releasedChannel({ lastRelease, channelId }: CaseFile): number | null {
  return lastRelease ? lastRelease.channelId : channelId;
}

export function isLastReviewer(rights: Rights, { stages, channelId }: Pick<CaseFile, "stages" | "channelId">): boolean {
  const last = stages.findLast((stage) => stage.timing === "before");
  return last !== undefined && reviewRight(rights, last.name, channelId) !== undefined;
}

/** True where this person has an approval in the round, not taken back, at another stage. */
export function decidedElsewhere(round: Pick<OpenRound, "decisions">, personId: number, place: number): boolean {
  const own = round.decisions.filter((decision) => decision.personId === personId && decision.stage !== null);
  return own.some(
    (decision) =>
      decision.stage !== place &&
      decision.decision === "approve" &&
      own.findLast((later) => later.stage === decision.stage)?.decision !== "retract",
  );
}

function isChief(rights: Rights, file: CaseFile): boolean {
  return can(rights, "article.spike", file.channelId);
}

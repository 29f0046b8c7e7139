/** The rounds of a piece of a large house: sent to review, decided stage by stage, ended. */
import type { BulkPerson } from "@/cli/seed/bulk-house";
import { type Piece, place, type Round, say } from "@/cli/seed/bulk-piece";
import { keepWords } from "@/cli/seed/bulk-search";
import type { RoundEnd, WorkflowPurpose } from "@/db/schema";

/** Freezes the text and opens a round on it. */
export function submit(piece: Piece, by: BulkPerson, purpose: WorkflowPurpose): void {
  const { telling, number, at, fingerprint } = piece;
  const workflow = telling.house.workflows[purpose];
  const revisionId = ++telling.numbers.revision;
  piece.revisions += 1;
  piece.rounds += 1;
  telling.rows.contents.push({ bytes: piece.bytes, created_at: at });
  keepWords(piece);
  telling.rows.revisions.push({
    id: revisionId,
    article_number: number,
    number: piece.revisions,
    fingerprint: Buffer.from(fingerprint, "hex"),
    created_by: by.id,
    created_at: at,
  });
  const row: Round["row"] = {
    id: ++telling.numbers.round,
    article_number: number,
    number: piece.rounds,
    revision_id: revisionId,
    workflow_version_id: workflow.id,
    purpose,
    opened_by: by.id,
    opened_at: at,
    ended_by: null,
    ended_at: null,
    ended_as: null,
  };
  telling.rows.rounds.push(row);
  const contributors = piece.wrote.filter(({ since }) => since >= piece.releaseId).map(({ person }) => person.id);
  piece.round = { row, workflow, deciders: [], contributors: new Set(contributors) };
  place(piece, "in_review", 1);
  say(piece, "article.submitted", by, { ...shown(piece), workflow: workflow.id, self: false });
}

/** Who decides a stage: entitled to, no contributor, at no other stage of the round; null: there is nobody. */
export function deciderOf(piece: Piece, stage: string): BulkPerson | null {
  const { round, desk, telling } = piece;
  const free = desk
    .reviewers(stage)
    .filter((person) => !round?.contributors.has(person.id) && !round?.deciders.includes(person));
  return free.length === 0 ? null : telling.luck.pick(free);
}

export function decide(
  piece: Piece,
  by: BulkPerson,
  { stage, decision, reason = "" }: { stage: number; decision: "approve" | "return"; reason?: string },
): void {
  const { telling, fingerprint, at } = piece;
  const round = openRound(piece);
  round.deciders.push(by);
  telling.rows.approvals.push({
    id: ++telling.numbers.approval,
    round_id: round.row.id,
    stage,
    person_id: by.id,
    decision,
    reason,
    fingerprint: Buffer.from(fingerprint, "hex"),
    at,
  });
  if (decision === "approve") {
    say(piece, "article.approved", by, { ...shown(piece), stage, base: null });
    const next = round.workflow.stages[stage];
    if (round.workflow.stages[stage - 1]?.timing === "after") {
      Object.assign(piece.article, { after_stage: null, after_due_at: null });
      endRound(piece, by, "reviewed");
    } else if (next?.timing === "before") place(piece, "in_review", stage + 1);
    else place(piece, "approved");
    return;
  }
  say(piece, "article.returned", by, { ...shown(piece), to: "editor" });
  endRound(piece, by, "returned");
  place(piece, "returned");
  Object.assign(piece.article, { reason, reason_by: by.id });
}

export function endRound(piece: Piece, by: BulkPerson, as: RoundEnd): void {
  const { row } = openRound(piece);
  Object.assign(row, { ended_by: by.id, ended_at: piece.at, ended_as: as });
  piece.round = null;
}

export function openRound(piece: Piece): Round {
  if (!piece.round) throw new Error(`piece ${piece.number} has no open round`);
  return piece.round;
}

/** The round and text a decision names. */
export function shown(piece: Piece) {
  return { round: piece.rounds, revision: piece.revisions, fingerprint: piece.fingerprint };
}

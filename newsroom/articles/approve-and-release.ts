/** 通过，签发并发布: the last approval and the release of the same text by one person, both or neither. */
import { db, type Querier } from "@/db/client";
import type { CaseFile } from "@/newsroom/articles/case-file";
import type { MoveOf } from "@/newsroom/articles/moves";
import { turnOf } from "@/newsroom/articles/who-may";
import { refusalOf, takeStep } from "@/newsroom/articles/workflow";
import { recordEvents } from "@/newsroom/audit/record";
import type { Actor, Rights } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

/** The approval as the screen names it; what it approves is what goes out. */
export type ApprovalWithRelease = { number: number } & Omit<MoveOf<"approve">, "step">;

/**
 * Takes both steps in one transaction and records each, or changes nothing and throws the Refusal of the one that may
 * not be. A stage that is not the last before release leaves nothing to release, so the second is refused.
 */
export async function approveAndRelease(actor: Actor, approval: ApprovalWithRelease): Promise<void> {
  await db().transaction(async (tx) => {
    const approved = await takeStep(tx, actor, { step: "approve", ...approval });
    const released = await takeStep(tx, actor, releaseOf(approval));
    await recordEvents(tx, approved, released);
  });
}

/** Why this person may not do both now, or null: the release is judged by the case as the approval would leave it. */
export async function refusalOfApprovalAndRelease(
  querier: Querier,
  rights: Rights,
  file: CaseFile,
  approval: ApprovalWithRelease,
): Promise<Refusal | null> {
  const turn = turnOf(file);
  if (!turn || turn.stage.timing === "after" || turn.round.stages[turn.place]?.timing === "before") {
    return new Refusal("conflict", "wrong_state", { state: file.article.state });
  }
  const approved: CaseFile = { ...file, article: { ...file.article, state: "approved", stage: null } };
  return (
    (await refusalOf(querier, rights, file, { step: "approve", ...approval })) ??
    refusalOf(querier, rights, approved, releaseOf(approval))
  );
}

function releaseOf({ number, revision, fingerprint }: ApprovalWithRelease) {
  return { step: "release" as const, number, revision, fingerprint };
}

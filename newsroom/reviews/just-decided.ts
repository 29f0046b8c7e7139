import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { approvals, type Decision, revisions, rounds, workflowVersions } from "@/db/schema";
import type { CaseFile } from "@/newsroom/articles/case-file";
import type { Shown } from "@/newsroom/articles/moves";
import { refusalOfStep } from "@/newsroom/articles/workflow";
import { now } from "@/newsroom/clock/now";
import { type Actor, rightsOf } from "@/newsroom/permissions";
import { readableCase } from "@/newsroom/reviews/desk";

/** A decision just made, with what taking it back has to name. `retractable` is its stage while that can be done. */
export type JustDecided = Shown & {
  number: number;
  headline: string;
  decision: Exclude<Decision, "retract">;
  /** At a stage after release: a return there is a disagreement. */
  after: boolean;
  retractable: number | null;
  /** Where readers find the text, if this person released it with the same decision. */
  released: string | null;
};

const passing = 60_000;

/** This person's newest decision about an article if they made it within the last minute, else null. */
export async function justDecided(actor: Actor, number: number): Promise<JustDecided | null> {
  const rights = await rightsOf(db(), actor);
  const file = await readableCase(rights, number);
  const [newest] = await db()
    .select({
      decision: approvals.decision,
      stage: approvals.stage,
      at: approvals.at,
      fingerprint: approvals.fingerprint,
      round: rounds.id,
      stages: workflowVersions.stages,
      revision: revisions.number,
    })
    .from(approvals)
    .innerJoin(rounds, eq(rounds.id, approvals.roundId))
    .innerJoin(revisions, eq(revisions.id, rounds.revisionId))
    .innerJoin(workflowVersions, eq(workflowVersions.id, rounds.workflowVersionId))
    .where(and(eq(rounds.articleNumber, number), eq(approvals.personId, actor.id)))
    .orderBy(desc(approvals.id))
    .limit(1);
  if (!file || !newest || newest.decision === "retract") return null;
  if (now().getTime() - newest.at.getTime() > passing) return null;
  const { stage, stages } = newest;
  const after = stage !== null && stages?.[stage - 1]?.timing === "after";
  return {
    number,
    revision: newest.revision,
    fingerprint: newest.fingerprint,
    headline: file.sealed ? "" : (file.round ?? file).content.headline,
    decision: newest.decision,
    after,
    retractable: refusalOfStep(rights, file, "retract") === null ? stage : null,
    released: after ? null : releasedWith(file, newest.round, actor),
  };
}

function releasedWith({ article, lastRelease }: CaseFile, roundId: number, actor: Actor): string | null {
  const isTheirs = lastRelease?.roundId === roundId && lastRelease.releasedBy === actor.id;
  return isTheirs && lastRelease.id === article.liveReleaseId ? lastRelease.address : null;
}

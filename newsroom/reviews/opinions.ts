import { asc, eq } from "drizzle-orm";
import type { Querier } from "@/db/client";
import { approvals, type Decision, type RoundEnd, rounds, type WorkflowPurpose, workflowVersions } from "@/db/schema";
import type { Fingerprint } from "@/newsroom/articles/content";
import { legalNames, type Named } from "@/newsroom/people/names";

/** 审核意见 as people read it. `stage` is null where a publisher or the chief decided outside a stage. */
export type Opinion = {
  id: number;
  round: number;
  stage: string | null;
  person: Named;
  decision: Decision;
  reason: string;
  fingerprint: Fingerprint;
  /** 确认改动: decided by the difference from an earlier text. */
  confirmed: boolean;
  /** The stage a return opened again; null: back to the editor. */
  returnedTo: string | null;
  /** At a stage after release (补审): a return there is a disagreement with what readers see. */
  after: boolean;
  /** Under 授权代审. */
  deputy: boolean;
  at: Date;
};

/** A round as people read it, with every decision in it, oldest first. */
export type RoundLine = {
  number: number;
  purpose: WorkflowPurpose;
  revisionId: number;
  openedBy: Named;
  openedAt: Date;
  endedBy: Named | null;
  endedAt: Date | null;
  endedAs: RoundEnd | null;
  opinions: Opinion[];
};

/** All rounds of an article, oldest first. */
export async function roundsOf(querier: Querier, articleNumber: number): Promise<RoundLine[]> {
  const rows = await querier
    .select({ round: rounds, stages: workflowVersions.stages })
    .from(rounds)
    .innerJoin(workflowVersions, eq(workflowVersions.id, rounds.workflowVersionId))
    .where(eq(rounds.articleNumber, articleNumber))
    .orderBy(asc(rounds.number));
  const decided = await querier
    .select({ approval: approvals })
    .from(approvals)
    .innerJoin(rounds, eq(rounds.id, approvals.roundId))
    .where(eq(rounds.articleNumber, articleNumber))
    .orderBy(asc(approvals.id));
  const named = await legalNames(querier, [
    ...rows.flatMap(({ round }) => [round.openedBy, round.endedBy]),
    ...decided.map(({ approval }) => approval.personId),
  ]);
  return rows.map(({ round, stages }) => {
    const stageName = (place: number | null) => (place === null ? null : (stages?.[place - 1]?.name ?? null));
    return {
      number: round.number,
      purpose: round.purpose,
      revisionId: round.revisionId,
      openedBy: named(round.openedBy),
      openedAt: round.openedAt,
      endedBy: round.endedBy === null ? null : named(round.endedBy),
      endedAt: round.endedAt,
      endedAs: round.endedAs,
      opinions: decided
        .filter(({ approval }) => approval.roundId === round.id)
        .map(({ approval }) => ({
          id: approval.id,
          round: round.number,
          stage: stageName(approval.stage),
          person: named(approval.personId),
          decision: approval.decision,
          reason: approval.reason,
          fingerprint: approval.fingerprint,
          confirmed: approval.base !== null,
          returnedTo: stageName(approval.returnTo),
          after: approval.stage !== null && stages?.[approval.stage - 1]?.timing === "after",
          deputy: approval.deputy,
          at: approval.at,
        })),
    };
  });
}

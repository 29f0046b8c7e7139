/** All that a decision about an article rests on; with `lock`, true until the transaction ends. */
import { and, asc, desc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Querier } from "@/db/client";
import {
  type Approval,
  type Article,
  approvals,
  articles,
  type Capacity,
  contentSeals,
  contents,
  outletOverrides,
  type Release,
  type Revision,
  type Round,
  reinstatements,
  releaseFreezes,
  releases,
  revisions,
  rounds,
  type Schedule,
  type Stage,
  schedules,
  type Withdrawal,
  type WorkflowPurpose,
  type WorkingCopy,
  withdrawals,
  workflowVersions,
  workingCopies,
} from "@/db/schema";
import { type Content, contentFrom } from "@/newsroom/articles/content";
import { type OutletStanding, standingToday } from "@/newsroom/outlets/standing";
import { Refusal } from "@/newsroom/refusal";

/** The open round with its revision, its stages and every decision in it, oldest first. */
export type OpenRound = Round & {
  revision: Revision;
  content: Content;
  stages: Stage[];
  decisions: Approval[];
  overridden: boolean;
  released: boolean;
};

export type CaseFile = {
  article: Article;
  copy: WorkingCopy & { fingerprint: string };
  /** What the copy holds. */
  content: Content;
  /** The channel that decides who may: that of the text under review, else that of the copy. */
  channelId: number | null;
  round: OpenRound | null;
  lastRound: Round | null;
  /** Who changed this text, as the database counts: since the last release, or ever when it was withdrawn. */
  contributors: { personId: number; capacity: Capacity }[];
  /** 封存: the text is read through `readSealedContent` alone; no desk shows it and nobody goes on writing it. */
  sealed: boolean;
  /** The newest release, live or not. */
  lastRelease: Release | null;
  schedule: Schedule | null;
  /** Those that say who answers for the piece as a whole: a 勘误, which few people see, changes nothing there. */
  answering: Stage[];
  /** The stages of the open round, else of the round before, else of the workflow that would be followed now. */
  stages: Stage[];
  /** How the outlet of a 转载 stands today (Asia/Shanghai); null for every other origin. */
  outletStanding: OutletStanding | null;
  /** 冻结发布: nothing becomes public now. */
  frozen: boolean;
  withdrawal: (Withdrawal & { reinstatement: { id: number; proposedBy: number } | null }) | null;
};

const frozen = sql<boolean>`exists (select from ${releaseFreezes} where ${releaseFreezes.liftedAt} is null)`;

/**
 * Reads the case of an article; throws `Refusal("not_found")`. `lock` takes the article's row for this transaction before
 * anything else is read. What does not wait for an answer is asked together: one way to the database and back.
 */
export async function caseFile(querier: Querier, number: number, { lock = false } = {}): Promise<CaseFile> {
  const query = querier.select({ article: articles, frozen }).from(articles).where(eq(articles.number, number));
  const [found] = lock ? await query.for("update") : await query;
  const article = found?.article;
  const [[copy], [lastRound], [lastRelease]] = await Promise.all([
    querier.select().from(workingCopies).where(eq(workingCopies.articleNumber, number)),
    querier.select().from(rounds).where(eq(rounds.articleNumber, number)).orderBy(desc(rounds.number)).limit(1),
    querier.select().from(releases).where(eq(releases.articleNumber, number)).orderBy(desc(releases.id)).limit(1),
  ]);
  if (!article || !copy?.fingerprint) throw new Refusal("not_found", "article_not_found");

  const round = lastRound && lastRound.endedAt === null ? await openRound(querier, lastRound, lastRelease) : null;
  const content = contentFrom(copy.bytes);
  const judged = round && !round.released ? round.content : content;
  const [stages, beforeFix, contributors, sealed, schedule, outletStanding, withdrawal] = await Promise.all([
    round?.stages ?? stagesBefore(querier, lastRound, judged.channels.main),
    lastRound?.purpose === "fix" ? stagesBeforeFix(querier, number) : null,
    contributorsOf(querier, article, lastRelease?.id ?? 0, round),
    isSealed(querier, [copy.fingerprint, round?.revision.fingerprint]),
    article.state === "scheduled" ? openSchedule(querier, number) : null,
    judged.origin === "reprint" ? standingToday(querier, judged.source.outletId) : null,
    article.publicState === "withdrawn" ? withdrawalInForce(querier, number) : null,
  ]);
  return {
    article,
    copy: { ...copy, fingerprint: copy.fingerprint },
    content,
    channelId: judged.channels.main,
    round,
    lastRound: lastRound ?? null,
    contributors,
    sealed,
    lastRelease: lastRelease ?? null,
    schedule,
    stages,
    answering: beforeFix ?? stages,
    outletStanding,
    frozen: found?.frozen ?? false,
    withdrawal,
  };
}

async function isSealed(querier: Querier, fingerprints: (string | undefined)[]): Promise<boolean> {
  const [seal] = await querier
    .select({ fingerprint: contentSeals.fingerprint })
    .from(contentSeals)
    .where(
      inArray(
        contentSeals.fingerprint,
        fingerprints.filter((each) => each !== undefined),
      ),
    )
    .limit(1);
  return seal !== undefined;
}

/** The workflow version in force for a channel and purpose, as the database finds it. */
export async function workflowFor(querier: Querier, channelId: number | null, purpose: WorkflowPurpose) {
  const [version] = await querier
    .select({ id: workflowVersions.id, channelId: workflowVersions.channelId, stages: workflowVersions.stages })
    .from(workflowVersions)
    .where(sql`${workflowVersions.id} = workflow_for(${channelId}::integer, ${purpose}::workflow_purpose)`);
  if (!version?.stages) throw new Refusal("conflict", "no_workflow");
  return { id: version.id, channelId: version.channelId, stages: version.stages };
}

/**
 * Which workflow the working copy would take if it were sent now, a 快讯 aside. A 勘误 takes its own only where all that
 * should have read the text it mends have approved it, after its release too.
 */
export async function purposeOf(querier: Querier, file: CaseFile): Promise<WorkflowPurpose> {
  if (file.article.publicState !== "live") return "first";
  if (file.content.change.kind !== "fix") return "change";
  const [mended] = await querier.execute<{ owes: boolean }>(
    sql`select owes_review(${file.article.liveReleaseId}::bigint) as owes`,
  );
  return mended?.owes === false ? "fix" : "change";
}

/** Of the newest round that was about more than a slip. */
async function stagesBeforeFix(querier: Querier, number: number): Promise<Stage[]> {
  const [row] = await querier
    .select({ stages: workflowVersions.stages })
    .from(rounds)
    .innerJoin(workflowVersions, eq(workflowVersions.id, rounds.workflowVersionId))
    .where(and(eq(rounds.articleNumber, number), ne(rounds.purpose, "fix")))
    .orderBy(desc(rounds.number))
    .limit(1);
  return row?.stages ?? [];
}

async function stagesBefore(
  querier: Querier,
  lastRound: Round | undefined,
  channelId: number | null,
): Promise<Stage[]> {
  const [version] = await querier
    .select({ stages: workflowVersions.stages })
    .from(workflowVersions)
    .where(
      lastRound
        ? eq(workflowVersions.id, lastRound.workflowVersionId)
        : sql`${workflowVersions.id} = workflow_for(${channelId}::integer, 'first')`,
    );
  return version?.stages ?? [];
}

/** The approval that stands at a stage (1…): its newest decision, unless taken back or opened again by a return. */
export function standingApproval(round: Pick<OpenRound, "decisions" | "revision">, stage: number): Approval | null {
  const newest = round.decisions.findLast((decision) => decision.stage === stage);
  if (newest?.decision !== "approve" || newest.fingerprint !== round.revision.fingerprint) return null;
  const reopened = round.decisions.some(
    (later) =>
      later.id > newest.id &&
      (later.decision === "return" || later.decision === "spike") &&
      (later.returnTo ?? 0) <= stage,
  );
  return reopened ? null : newest;
}

async function openRound(querier: Querier, round: Round, lastRelease: Release | undefined): Promise<OpenRound> {
  const [[row], decisions] = await Promise.all([
    querier
      .select({
        revision: revisions,
        bytes: contents.bytes,
        stages: workflowVersions.stages,
        override: outletOverrides.roundId,
      })
      .from(revisions)
      .innerJoin(contents, eq(contents.fingerprint, revisions.fingerprint))
      .innerJoin(workflowVersions, eq(workflowVersions.id, round.workflowVersionId))
      .leftJoin(outletOverrides, eq(outletOverrides.roundId, round.id))
      .where(eq(revisions.id, round.revisionId)),
    querier.select().from(approvals).where(eq(approvals.roundId, round.id)).orderBy(asc(approvals.id)),
  ]);
  if (!row?.stages) throw new Error(`round ${round.id} is open on a content or workflow that is not there`);
  return {
    ...round,
    revision: row.revision,
    content: contentFrom(row.bytes),
    stages: row.stages,
    decisions,
    overridden: row.override !== null,
    released: lastRelease?.roundId === round.id,
  };
}

/** Who will count as a contributor of the round that 送审 would open now. */
export async function nextContributors(querier: Querier, file: CaseFile): Promise<CaseFile["contributors"]> {
  const { article, contributors, lastRelease, round } = file;
  return round ? contributorsOf(querier, article, lastRelease?.id ?? 0, null) : contributors;
}

/** Without an open round: who will count as a contributor of the next one. */
async function contributorsOf(querier: Querier, article: Article, lastReleaseId: number, round: OpenRound | null) {
  const rows = await (round
    ? querier.execute<{ person_id: number; capacity: Capacity }>(
        sql`select person_id, capacity from round_contributors(${round.id}) order by at, person_id`,
      )
    : querier.execute<{ person_id: number; capacity: Capacity }>(
        sql`select person_id, capacity from contributions
          where article_number = ${article.number}
            and since_release >= ${article.publicState === "withdrawn" ? 0 : lastReleaseId}
          order by at, person_id`,
      ));
  return rows.map((row) => ({ personId: row.person_id, capacity: row.capacity }));
}

async function openSchedule(querier: Querier, number: number): Promise<Schedule | null> {
  const [schedule] = await querier
    .select()
    .from(schedules)
    .where(sql`${schedules.articleNumber} = ${number} and ${schedules.endedAt} is null`)
    .orderBy(desc(schedules.id))
    .limit(1);
  return schedule ?? null;
}

async function withdrawalInForce(querier: Querier, number: number): Promise<CaseFile["withdrawal"]> {
  const [row] = await querier
    .select({ withdrawal: withdrawals, id: reinstatements.id, proposedBy: reinstatements.proposedBy })
    .from(withdrawals)
    .leftJoin(reinstatements, eq(reinstatements.withdrawalId, withdrawals.id))
    .where(eq(withdrawals.articleNumber, number))
    .orderBy(desc(withdrawals.id))
    .limit(1);
  if (!row) return null;
  const reinstatement = row.id !== null && row.proposedBy !== null ? { id: row.id, proposedBy: row.proposedBy } : null;
  return { ...row.withdrawal, reinstatement };
}

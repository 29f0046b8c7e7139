/** The history of an article: everything the record says, for whoever may read the article at the desk. */
import { db } from "@/db/client";
import type { PublicState, WithdrawalCategory, WorkingState } from "@/db/schema";
import { articleAddress } from "@/newsroom/addresses";
import type { CaseFile } from "@/newsroom/articles/case-file";
import { englishLine } from "@/newsroom/articles/english-line";
import type { StepName } from "@/newsroom/articles/moves";
import { turnOf } from "@/newsroom/articles/who-may";
import { openSteps, refusalOfStep } from "@/newsroom/articles/workflow";
import { type Receipt, receiptOf } from "@/newsroom/editions/receipts";
import { type EventPage, eventsOf } from "@/newsroom/history/events";
import { type ReleaseLine, releasesOf, type ScheduleLine, schedulesOf } from "@/newsroom/history/releases";
import { type RevisionLine, revisionsOf } from "@/newsroom/history/revisions";
import { type Sealing, sealingIn } from "@/newsroom/history/sealing";
import { type SealLine, sealsOf } from "@/newsroom/history/seals";
import { type WithdrawalLine, withdrawalsOf } from "@/newsroom/history/withdrawals";
import { type Actor, can, rightsOf } from "@/newsroom/permissions";
import type { RefusalParams } from "@/newsroom/refusal";
import { readableCase } from "@/newsroom/reviews/desk";
import { type RoundLine, roundsOf } from "@/newsroom/reviews/opinions";

export type ArticleHistory = {
  number: number;
  /** "" where the text is sealed. */
  headline: string;
  /** What it is, for a colleague who reads no Chinese; null where nobody said so or the text is sealed. */
  english: string | null;
  state: WorkingState;
  /** The stage whose turn it is. */
  stage: string | null;
  publicState: PublicState;
  address: string | null;
  rounds: RoundLine[];
  releases: ReleaseLine[];
  schedules: ScheduleLine[];
  withdrawals: WithdrawalLine[];
  revisions: RevisionLine[];
  seals: SealLine[];
  /** The newest events, or those before the one asked for. */
  log: EventPage;
  standing: PublicStanding;
  /** What came back when what readers are to find now was fetched; null where it was not yet. */
  receipt: Receipt | null;
  /** Null where this person has nothing to do with 封存. */
  sealing: Sealing | null;
  /** Whether they may read the 操作日志 of the whole house. */
  mayReadLog: boolean;
};

/** What this person may do about the article being public, with all that a form about it must name. */
export type PublicStanding = {
  number: number;
  state: PublicState;
  steps: StepName[];
  liveReleaseId: number | null;
  withdrawal: { category: WithdrawalCategory; reason: string; proposed: boolean } | null;
  /** Why this person may not be the second one of a 恢复发布 under way. */
  whyNotConfirm: { code: string; params: RefusalParams } | null;
};

/**
 * The whole record of an article, each list oldest first but the log; null where there is none that this person may
 * read. `before`: the sequence number from which the log is told backwards.
 */
export async function articleHistory(
  actor: Actor,
  number: number,
  { before = null }: { before?: number | null } = {},
): Promise<ArticleHistory | null> {
  const rights = await rightsOf(db(), actor);
  const file = await readableCase(rights, number);
  if (!file) return null;
  const { article } = file;
  const [rounds, releases, schedules, withdrawals, revisions, seals, log, receipt] = await Promise.all([
    roundsOf(db(), number),
    releasesOf(number),
    schedulesOf(number),
    withdrawalsOf(number),
    revisionsOf(number),
    sealsOf(number),
    eventsOf(number, before),
    receiptOf(number),
  ]);
  return {
    number,
    headline: file.sealed ? "" : file.content.headline,
    english: file.sealed ? null : englishLine(file.copy.notes.internalNote),
    stage: turnOf(file)?.stage.name ?? null,
    state: article.state,
    publicState: article.publicState,
    address: article.firstReleasedAt ? articleAddress(number, article.firstReleasedAt) : null,
    rounds,
    releases: releases.map((release) => ({ ...release, live: release.id === article.liveReleaseId })),
    schedules,
    withdrawals,
    revisions,
    seals,
    log,
    standing: standingIn(file, openSteps(rights, file), refusalOfStep(rights, file, "confirmReinstatement")),
    receipt,
    sealing: sealingIn(rights, file, { revisions, seals }),
    mayReadLog: can(rights, "audit.read", null),
  };
}

/** The same for a panel beside another screen; null where this person may do nothing about it and nothing is under way. */
export async function publicStanding(actor: Actor, number: number): Promise<PublicStanding | null> {
  const rights = await rightsOf(db(), actor);
  const file = await readableCase(rights, number);
  if (!file || file.article.publicState === "unreleased") return null;
  return standingIn(file, openSteps(rights, file), refusalOfStep(rights, file, "confirmReinstatement"));
}

function standingIn(
  { article, withdrawal }: CaseFile,
  steps: StepName[],
  whyNot: { code: string; params: RefusalParams } | null,
): PublicStanding {
  const proposed = withdrawal?.reinstatement != null;
  return {
    number: article.number,
    state: article.publicState,
    steps: steps.filter((step) => ["withdraw", "reinstate", "confirmReinstatement"].includes(step)),
    liveReleaseId: article.liveReleaseId,
    withdrawal: withdrawal && { category: withdrawal.category, reason: withdrawal.reason, proposed },
    whyNotConfirm: proposed && whyNot ? { code: whyNot.code, params: whyNot.params } : null,
  };
}

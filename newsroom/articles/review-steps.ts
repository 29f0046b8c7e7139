/** What each step before release changes. The table in `workflow.ts` has already decided that it may. */
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import {
  alarms,
  approvals,
  articles,
  contents,
  type Decision,
  type RoundEnd,
  revisions,
  rounds,
  schedules,
  type WorkingState,
} from "@/db/schema";
import { type CaseFile, type OpenRound, purposeOf, workflowFor } from "@/newsroom/articles/case-file";
import { canonicalBytes } from "@/newsroom/articles/content";
import type { MoveOf } from "@/newsroom/articles/moves";
import { decidesStage, turnOf } from "@/newsroom/articles/who-may";
import { enqueue } from "@/newsroom/clock/enqueue";
import { now } from "@/newsroom/clock/now";
import { type Rights, reviewRight } from "@/newsroom/permissions";

/** Ids and fingerprints for the audit event. */
export type Details = Record<string, string | number | boolean | null>;

export async function handOver(tx: Tx, _: Rights, file: CaseFile): Promise<Details> {
  await tx.update(articles).set({ handedOverAt: now(), since: now() }).where(eq(articles.number, file.article.number));
  return { version: file.copy.version };
}

/** Freezes a revision and opens a round on it. Where the first stage is `self`, this is its decision too. */
export async function openRound(tx: Tx, rights: Rights, file: CaseFile, move: MoveOf<"submit">): Promise<Details> {
  if (file.round) await supersede(tx, rights, file, file.round);
  const purpose = move.flash ? "flash" : await purposeOf(tx, file);
  const workflow = await workflowFor(tx, file.content.channels.main, purpose);
  const at = now();
  const { number } = file.article;
  const { personId } = rights;
  const { fingerprint } = file.copy;

  await tx
    .insert(contents)
    .values({ bytes: canonicalBytes(file.content), createdAt: at })
    .onConflictDoNothing();
  const [last] = await tx
    .select({ number: revisions.number })
    .from(revisions)
    .where(eq(revisions.articleNumber, number))
    .orderBy(desc(revisions.number))
    .limit(1);
  const [revision] = await tx
    .insert(revisions)
    .values({ articleNumber: number, number: (last?.number ?? 0) + 1, fingerprint, createdBy: personId, createdAt: at })
    .returning();
  if (!revision) throw new Error("an insert returns its row");
  const [round] = await tx
    .insert(rounds)
    .values({
      articleNumber: number,
      number: (file.lastRound?.number ?? 0) + 1,
      revisionId: revision.id,
      workflowVersionId: workflow.id,
      purpose,
      openedBy: personId,
      openedAt: at,
    })
    .returning();
  if (!round) throw new Error("an insert returns its row");

  const self = workflow.stages[0]?.kind === "self";
  if (self) {
    await tx.insert(approvals).values({ roundId: round.id, stage: 1, personId, decision: "approve", fingerprint, at });
  }
  await place(tx, number, { state: "in_review", stage: self ? 2 : 1 });
  return { round: round.number, revision: revision.number, fingerprint, workflow: workflow.id, self };
}

export async function recall(tx: Tx, rights: Rights, file: CaseFile): Promise<Details> {
  await endRound(tx, rights.personId, file, "recalled");
  await cancelSchedule(tx, file);
  await place(tx, file.article.number, { state: "draft" });
  return roundOf(file);
}

/** On to the next stage before release, else 待发布; after release on to the next 补审, else the round is complete. */
export async function approve(tx: Tx, rights: Rights, file: CaseFile, move: MoveOf<"approve">): Promise<Details> {
  const turn = turnOf(file);
  if (!turn) throw new Error("a stage was decided that was not there");
  await decide(tx, rights, file, { decision: "approve", reason: move.reason, base: move.base });
  const { round, place: here } = turn;
  const next = round.stages[here];
  if (turn.stage.timing === "after") {
    await askAfterRelease(tx, file.article.number, round, next ? here + 1 : null);
    if (!next) await endRound(tx, rights.personId, file, "reviewed");
  } else if (next?.timing === "before") {
    await place(tx, file.article.number, { state: "in_review", stage: here + 1 });
  } else {
    await place(tx, file.article.number, { state: "approved" });
  }
  return { ...roundOf(file), stage: here, base: move.base ?? null };
}

export async function retract(tx: Tx, rights: Rights, file: CaseFile): Promise<Details> {
  const newest = file.round?.decisions.at(-1);
  if (!newest) throw new Error("a decision was taken back that was not there");
  await decide(tx, rights, file, { decision: "retract", stage: newest.stage });
  await cancelSchedule(tx, file);
  await place(tx, file.article.number, { state: "in_review", stage: newest.stage });
  return { ...roundOf(file), stage: newest.stage };
}

/** Back to the editor, which ends the round, or to the stage before, which opens that one again. */
export async function sendBack(tx: Tx, rights: Rights, file: CaseFile, move: MoveOf<"return">): Promise<Details> {
  const turn = turnOf(file);
  const returnTo = move.to === "stageBefore" && turn ? turn.place - 1 : null;
  await decide(tx, rights, file, { decision: "return", reason: move.reason, returnTo });
  if (returnTo !== null) {
    await place(tx, file.article.number, { state: "in_review", stage: returnTo });
  } else {
    await endRound(tx, rights.personId, file, "returned");
    await cancelSchedule(tx, file);
    await place(tx, file.article.number, { state: "returned", reason: move.reason, reasonBy: rights.personId });
  }
  return { ...roundOf(file), to: move.to };
}

export async function spike(tx: Tx, rights: Rights, file: CaseFile, move: MoveOf<"spike">): Promise<Details> {
  if (file.round && !file.round.released) {
    await decide(tx, rights, file, { decision: "spike", reason: move.reason });
    await endRound(tx, rights.personId, file, "spiked");
    await cancelSchedule(tx, file);
  }
  await place(tx, file.article.number, { state: "spiked", reason: move.reason, reasonBy: rights.personId });
  return roundOf(file);
}

export async function endRound(tx: Tx, personId: number | null, file: CaseFile, endedAs: RoundEnd): Promise<void> {
  if (!file.round) return;
  await tx
    .update(rounds)
    .set({ endedAt: now(), endedBy: personId, endedAs })
    .where(and(eq(rounds.id, file.round.id), isNull(rounds.endedAt)));
}

export async function cancelSchedule(tx: Tx, file: CaseFile): Promise<void> {
  if (!file.schedule) return;
  await tx
    .update(schedules)
    .set({ endedAt: now(), endedAs: "cancelled" })
    .where(and(eq(schedules.id, file.schedule.id), isNull(schedules.endedAt)));
}

/** Where the working copy stands from now on. */
export async function place(
  tx: Tx,
  number: number,
  to: { state: WorkingState; stage?: number | null; reason?: string; reasonBy?: number },
): Promise<void> {
  await tx
    .update(articles)
    .set({
      state: to.state,
      stage: to.stage ?? null,
      since: now(),
      reason: to.reason ?? "",
      reasonBy: to.reasonBy ?? null,
    })
    .where(eq(articles.number, number));
}

/** Puts the 补审 of `stage` on the list with its deadline, or takes the piece off it. */
export async function askAfterRelease(
  tx: Tx,
  number: number,
  round: Pick<OpenRound, "id" | "stages">,
  stage: number | null,
) {
  const minutes = stage === null ? null : round.stages[stage - 1]?.deadlineMinutes;
  const dueAt = minutes == null ? null : new Date(now().getTime() + minutes * 60_000);
  await tx.update(articles).set({ afterStage: stage, afterDueAt: dueAt }).where(eq(articles.number, number));
  if (stage !== null && dueAt) await enqueue(tx, "after_review_due", { roundId: round.id, stage }, dueAt);
}

/** A change is sent to review although the 补审 of the text before was never done: that is said aloud. */
async function supersede(tx: Tx, rights: Rights, file: CaseFile, round: OpenRound): Promise<void> {
  await endRound(tx, rights.personId, file, "superseded");
  await askAfterRelease(tx, file.article.number, round, null);
  const kind = "after_review_superseded";
  await tx.insert(alarms).values({ kind, articleNumber: file.article.number, params: {}, raisedAt: now() });
}

type Opinion = {
  decision: Decision;
  stage?: number | null;
  reason?: string | undefined;
  base?: string | undefined;
  returnTo?: number | null;
};

/** Writes one decision; outside a stage of their own (a publisher's or the chief's return) it names no stage. */
export async function decide(tx: Tx, rights: Rights, file: CaseFile, opinion: Opinion): Promise<void> {
  const { round } = file;
  if (!round) throw new Error("a decision needs an open round");
  const turn = decidesStage(rights, file) === null ? turnOf(file) : null;
  const own = turn ? reviewRight(rights, turn.stage.name, turn.channelId) : undefined;
  await tx.insert(approvals).values({
    roundId: round.id,
    stage: opinion.stage !== undefined ? opinion.stage : (turn?.place ?? null),
    personId: rights.personId,
    decision: opinion.decision,
    reason: opinion.reason ?? "",
    fingerprint: round.revision.fingerprint,
    base: opinion.base,
    returnTo: opinion.returnTo,
    deputy: own?.deputy ?? false,
    at: now(),
  });
}

function roundOf(file: CaseFile): Details {
  if (!file.round) return {};
  const { number, revision } = file.round;
  return { round: number, revision: revision.number, fingerprint: revision.fingerprint };
}

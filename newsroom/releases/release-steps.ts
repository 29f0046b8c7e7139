/** What each step at and after release changes. The table in `articles/workflow.ts` has already decided that it may. */
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { articles, contents, reinstatements, releases, schedules, withdrawals } from "@/db/schema";
import { articleAddress } from "@/newsroom/addresses";
import type { CaseFile } from "@/newsroom/articles/case-file";
import { contentFrom } from "@/newsroom/articles/content";
import { creditsOf } from "@/newsroom/articles/credits";
import type { MoveOf } from "@/newsroom/articles/moves";
import { askAfterRelease, cancelSchedule, type Details, endRound, place } from "@/newsroom/articles/review-steps";
import { enqueue } from "@/newsroom/clock/enqueue";
import { now } from "@/newsroom/clock/now";
import type { Rights } from "@/newsroom/permissions";
import { askToPush } from "@/newsroom/push/ask";
import { chooseRelated } from "@/newsroom/releases/related";
import { keepEntry } from "@/newsroom/search/keep-words";

/**
 * Makes the approved revision public with credits, related pieces and address frozen. The guard of the table makes the
 * live pointer; the copy is what readers see from now on. Stages after release begin to wait.
 */
export async function makePublic(tx: Tx, rights: Rights, file: CaseFile): Promise<Details> {
  const { article, round } = file;
  if (!round) throw new Error("a release needs an open round");
  const at = now();
  const { main } = round.content.channels;
  const [credits, related] = await Promise.all([
    creditsOf(tx, round),
    chooseRelated(tx, {
      articleNumber: article.number,
      keywords: round.content.keywords,
      channelId: main,
      before: article.firstReleasedAt ?? at,
    }),
  ]);
  const [release] = await tx
    .insert(releases)
    .values({
      articleNumber: article.number,
      kind: round.content.change.kind,
      roundId: round.id,
      revisionId: round.revisionId,
      fingerprint: round.revision.fingerprint,
      credits,
      related,
      address: articleAddress(article.number, article.firstReleasedAt ?? at),
      releasedBy: rights.personId,
      releasedAt: at,
    })
    .returning({ id: releases.id });
  if (!release) throw new Error("an insert returns its row");
  const after = round.stages.findIndex((stage) => stage.timing === "after");
  await Promise.all([
    keepEntry(tx, { number: article.number, releaseId: release.id, content: round.content }),
    after === -1 && endRound(tx, rights.personId, file, "released"),
  ]);
  await askToPush(tx, article.number);
  if (after !== -1) await askAfterRelease(tx, article.number, round, after + 1);
  await place(tx, article.number, { state: "unchanged" });
  return {
    release: release.id,
    round: round.number,
    revision: round.revision.number,
    fingerprint: round.revision.fingerprint,
  };
}

export async function schedule(tx: Tx, rights: Rights, file: CaseFile, move: MoveOf<"schedule">): Promise<Details> {
  const { round } = file;
  if (!round) throw new Error("a schedule needs an open round");
  const [row] = await tx
    .insert(schedules)
    .values({
      articleNumber: file.article.number,
      roundId: round.id,
      fingerprint: round.revision.fingerprint,
      dueAt: move.at,
      scheduledBy: rights.personId,
      scheduledAt: now(),
    })
    .returning({ id: schedules.id });
  if (!row) throw new Error("an insert returns its row");
  await place(tx, file.article.number, { state: "scheduled" });
  await enqueue(tx, "release_scheduled", { scheduleId: row.id }, move.at);
  return { schedule: row.id, due: move.at.toISOString(), fingerprint: round.revision.fingerprint };
}

export async function unschedule(tx: Tx, _: Rights, file: CaseFile): Promise<Details> {
  await cancelSchedule(tx, file);
  await place(tx, file.article.number, { state: "approved" });
  return { schedule: file.schedule?.id ?? null };
}

/** Takes the page down; what was on its way to readers goes no further. */
export async function takeDown(tx: Tx, rights: Rights, file: CaseFile, move: MoveOf<"withdraw">): Promise<Details> {
  const { article } = file;
  const [row] = await tx
    .insert(withdrawals)
    .values({
      articleNumber: article.number,
      releaseId: move.releaseId,
      category: move.category,
      reason: move.reason,
      instructingBody: move.instructingBody ?? "",
      reference: move.reference ?? "",
      receivedAt: move.receivedAt,
      publicNotice: move.publicNotice ?? false,
      withdrawnBy: rights.personId,
      withdrawnAt: now(),
    })
    .returning({ id: withdrawals.id });
  await askToPush(tx, article.number);
  await endRound(tx, rights.personId, file, "withdrawn");
  await cancelSchedule(tx, file);
  await tx.update(articles).set({ afterStage: null, afterDueAt: null }).where(eq(articles.number, article.number));
  if (["in_review", "approved", "scheduled"].includes(article.state)) {
    await place(tx, article.number, { state: "draft" });
  }
  return { withdrawal: row?.id ?? null, release: move.releaseId, category: move.category };
}

export async function proposeReinstatement(
  tx: Tx,
  rights: Rights,
  file: CaseFile,
  move: MoveOf<"reinstate">,
): Promise<Details> {
  if (!file.withdrawal) throw new Error("a reinstatement needs a withdrawal in force");
  await tx.insert(reinstatements).values({
    withdrawalId: file.withdrawal.id,
    reason: move.reason,
    proposedBy: rights.personId,
    proposedAt: now(),
  });
  return { withdrawal: file.withdrawal.id, release: file.withdrawal.releaseId };
}

/** The second person confirms: the guard puts the very same release back. */
export async function reinstate(tx: Tx, rights: Rights, file: CaseFile): Promise<Details> {
  const pending = file.withdrawal?.reinstatement;
  if (!file.withdrawal || !pending) throw new Error("nobody asked for this reinstatement");
  await tx
    .update(reinstatements)
    .set({ confirmedBy: rights.personId, confirmedAt: now() })
    .where(and(eq(reinstatements.id, pending.id), isNull(reinstatements.confirmedAt)));
  await findAgain(tx, file.article.number, file.withdrawal.releaseId);
  await askToPush(tx, file.article.number);
  return { withdrawal: file.withdrawal.id, release: file.withdrawal.releaseId, proposedBy: pending.proposedBy };
}

async function findAgain(tx: Tx, number: number, releaseId: number): Promise<void> {
  const [live] = await tx
    .select({ bytes: contents.bytes })
    .from(releases)
    .innerJoin(contents, eq(contents.fingerprint, releases.fingerprint))
    .where(eq(releases.id, releaseId));
  if (live) await keepEntry(tx, { number, releaseId, content: contentFrom(live.bytes) });
}

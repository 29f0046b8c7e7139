/** The move of a turn, as a screen that shows what is there now would send it. */
import { sql } from "drizzle-orm";
import type { Turn } from "@/cli/seed/story";
import { onDay } from "@/cli/seed/times";
import { db } from "@/db/client";
import type { Move, StepName } from "@/newsroom/articles/moves";
import { now } from "@/newsroom/clock/now";

/** A turn that is a step of the table. */
export type StepTurn = Extract<Turn, { step: StepName }>;

/** `by` is the id of whoever takes the turn. */
export async function moveOf(number: number, by: number, turn: StepTurn): Promise<Move> {
  const { version, stage, afterStage, liveReleaseId, ...shown } = await onScreen(number);
  switch (turn.step) {
    case "handOver":
    case "recall":
      return { step: turn.step, number, version };
    case "submit":
      return { step: "submit", number, version, ...(turn.flash ? { flash: true } : {}) };
    case "spike":
      return { step: "spike", number, version, reason: turn.reason };
    case "approve": {
      const base = turn.confirms ? { base: await approvedBefore(number, by) } : {};
      return { step: "approve", number, ...shown, stage: stage ?? afterStage ?? 0, ...base };
    }
    case "retract":
      return { step: "retract", number, ...shown, stage: await lastDecided(number) };
    case "return":
      return { step: "return", number, ...shown, stage, to: turn.to ?? "editor", reason: turn.reason };
    case "release":
    case "unschedule":
      return { step: turn.step, number, ...shown };
    case "schedule":
      return { step: "schedule", number, ...shown, at: dueAt(turn.due) };
    case "reinstate":
      return { step: "reinstate", number, reason: turn.reason };
    case "confirmReinstatement":
      return { step: turn.step, number };
    case "withdraw": {
      const { by: _, wait: __, step, category = "other", ...wish } = turn;
      const received = turn.instructingBody ? { receivedAt: new Date(now().getTime() - 20 * 60_000) } : {};
      return { step, number, releaseId: liveReleaseId ?? 0, category, ...wish, ...received };
    }
  }
}

function dueAt(due: Extract<Turn, { step: "schedule" }>["due"]): Date {
  // What is due soon is due soon for whoever looks: telling the history has taken a while.
  if ("inMinutes" in due) return new Date(Date.now() + due.inMinutes * 60_000);
  if ("tomorrow" in due) return onDay(new Date(), -1, due.tomorrow);
  return new Date(now().getTime() + due.after * 60_000);
}

type OnScreen = {
  version: number;
  stage: number | null;
  afterStage: number | null;
  liveReleaseId: number | null;
  revision: number;
  fingerprint: string;
};

/** The few facts a move names; the verb reads and judges all the rest. */
async function onScreen(number: number): Promise<OnScreen> {
  const [row] = await db().execute<OnScreen>(sql`
    select version, stage, after_stage as "afterStage", live_release_id::integer as "liveReleaseId",
      coalesce(revisions.number, 0) as revision, coalesce(encode(revisions.fingerprint, 'hex'), '') as fingerprint
    from articles
    join working_copies on working_copies.article_number = articles.number
    left join revisions on revisions.article_number = articles.number
    where articles.number = ${number} order by revisions.number desc nulls last limit 1`);
  if (!row) throw new Error(`the demo house has no piece ${number}`);
  return row;
}

async function lastDecided(number: number): Promise<number> {
  const [row] = await db().execute<{ stage: number }>(sql`
    select stage from approvals join rounds on rounds.id = round_id
    where article_number = ${number} order by approvals.id desc limit 1`);
  return row?.stage ?? 0;
}

/** The fingerprint this person approved last, with which 确认改动 compares. */
async function approvedBefore(number: number, by: number): Promise<string> {
  const [row] = await db().execute<{ base: string }>(sql`
    select encode(fingerprint, 'hex') as base from approvals join rounds on rounds.id = round_id
    where article_number = ${number} and person_id = ${by} and decision = 'approve' order by approvals.id desc limit 1`);
  return row?.base ?? "";
}

/** What happens to one piece of a large house, step by step, until it is where its plan says. */
import { begin, finish, handOver, type Piece, pass, place, say, type Telling, write } from "@/cli/seed/bulk-piece";
import type { Outcome, Plan } from "@/cli/seed/bulk-plan";
import { approveStages, publisherOf, release, schedule, withdraw } from "@/cli/seed/bulk-release";
import { decide, deciderOf, openRound, submit } from "@/cli/seed/bulk-round";
import { keepEntry, keepWords } from "@/cli/seed/bulk-search";
import { changedText, textOf } from "@/cli/seed/bulk-text";

/** What the worker has to be asked for once the rows are there. */
export type Job =
  | { task: "release_scheduled"; payload: { scheduleId: number }; at: Date }
  | { task: "after_review_due"; payload: { roundId: number; stage: number }; at: Date };

const minute = 60_000;
const day = 24 * 60;
/** Far enough ahead that whoever measures finds them still scheduled. */
const scheduledWithin = { low: 12 * 60, high: 40 * 60 };

/** Tells one piece; `end`: the moment at which the house stands. */
export function tellPiece(telling: Telling, { outcome, begun }: Plan, end: Date): Job[] {
  const { luck } = telling;
  const isFlash = outcome === "flash" || outcome === "afterReview";
  const desk = luck.pick(telling.house.desks);
  const editor = luck.pick(desk.editors);
  const isHandedOver = outcome === "handedOver" || luck.falls(0.35);
  const author = isHandedOver && desk.reporters.length > 0 ? luck.pick(desk.reporters) : editor;
  const serial = telling.numbers.article + 1;
  const { content, internalNote } = textOf({ desk, serial, at: begun, isFlash }, telling.house, luck);
  const piece = begin(telling, { desk, by: author, at: begun, content, internalNote });
  const wait = () => pass(piece, 2, 50);
  if (author !== editor) {
    wait();
    handOver(piece, author);
  }
  if (author === editor || outcome !== "handedOver") {
    wait();
    write(piece, editor, { ...content, summary: content.summary || `${content.headline}。` });
  }
  const jobs = afterDraft(piece, outcome, { editor, wait, end });
  finish(piece);
  keepWords(piece);
  keepEntry(piece);
  return jobs;
}

type Hands = { editor: Parameters<typeof submit>[1]; wait: () => Date; end: Date };

function afterDraft(piece: Piece, outcome: Outcome, hands: Hands): Job[] {
  const { editor, wait, end } = hands;
  const { telling } = piece;
  if (outcome === "draft" || outcome === "handedOver") return [];
  wait();
  if (outcome === "spiked") {
    place(piece, "spiked");
    Object.assign(piece.article, { reason: "与已发稿件重复。", reason_by: telling.house.chief.id });
    say(piece, "article.spiked", telling.house.chief);
    return [];
  }
  const isFlash = outcome === "flash" || outcome === "afterReview";
  submit(piece, editor, isFlash ? "flash" : "first");
  if (outcome === "returned") {
    const by = deciderOf(piece, "初审");
    wait();
    if (by) decide(piece, by, { stage: 1, decision: "return", reason: "数字与来函不符，请核对后再送。" });
    return [];
  }
  const stages = /^review(\d)$/.exec(outcome)?.[1];
  if (!approveStages(piece, wait, stages ? Number(stages) - 1 : undefined) || stages || outcome === "approved")
    return [];
  wait();
  const publisher = publisherOf(piece);
  if (outcome === "scheduled") {
    const due = new Date(end.getTime() + telling.luck.between(scheduledWithin.low, scheduledWithin.high) * minute);
    return [{ task: "release_scheduled", payload: { scheduleId: schedule(piece, publisher, due) }, at: due }];
  }
  release(piece, publisher);
  return afterRelease(piece, outcome, hands);
}

function afterRelease(piece: Piece, outcome: Outcome, { editor, wait, end }: Hands): Job[] {
  const { telling, article } = piece;
  const later = () => {
    const left = (end.getTime() - piece.at.getTime()) / minute;
    pass(piece, 5, Math.max(6, Math.min(20 * day, left - 8 * 60)));
  };
  if (outcome === "afterReview" || outcome === "flash") {
    const { row, workflow } = openRound(piece);
    const stage = workflow.stages.findIndex(({ timing }) => timing === "after") + 1;
    if (outcome === "flash") {
      wait();
      const by = deciderOf(piece, workflow.stages[stage - 1]?.name ?? "");
      if (by) decide(piece, by, { stage, decision: "approve" });
      return [];
    }
    const at = article.after_due_at instanceof Date ? article.after_due_at : end;
    return [{ task: "after_review_due", payload: { roundId: Number(row.id), stage }, at }];
  }
  if (outcome === "withdrawn") {
    later();
    withdraw(piece, telling.luck.falls(0.5) ? telling.house.chief : telling.luck.pick(piece.desk.publishers));
  }
  if (outcome === "updated" || outcome === "changed" || outcome === "changeInReview") {
    later();
    write(piece, editor, changedText(piece.content, "update", telling.luck));
    if (outcome === "changed") return [];
    wait();
    submit(piece, editor, "change");
    if (outcome === "changeInReview" || !approveStages(piece, wait)) return [];
    wait();
    release(piece, publisherOf(piece));
  }
  return [];
}

/** A desk for tests: people, a piece, and the moves they take it along by, each naming what is on screen. */
import { db } from "@/db/client";
import { createChannel, createHouseWorkflow, createPerson } from "@/db/factories";
import type { Person } from "@/db/schema";
import type { Body } from "@/newsroom/articles/body";
import { type CaseFile, caseFile } from "@/newsroom/articles/case-file";
import { type Content, emptyContent } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import type { Move, Shown, StepName } from "@/newsroom/articles/moves";
import { type Saved, saveWorkingCopy } from "@/newsroom/articles/save";
import { moveArticle } from "@/newsroom/articles/workflow";
import { setClock } from "@/newsroom/clock/now";
import type { Actor } from "@/newsroom/permissions";

export type Desk = {
  channelId: number;
  editor: Person;
  first: Person;
  second: Person;
  final: Person;
  publisher: Person;
  chief: Person;
};

/** A channel under the default workflows with one person for every step. */
export async function openDesk(): Promise<Desk> {
  await createHouseWorkflow();
  return {
    channelId: (await createChannel()).id,
    editor: await createPerson({ displayName: "秋水", roles: ["editor"] }),
    first: await createPerson({ displayName: "初明", roles: [{ role: "reviewer", stages: ["初审"] }] }),
    second: await createPerson({ displayName: "复言", roles: [{ role: "reviewer", stages: ["复审"] }] }),
    final: await createPerson({ displayName: "终南", roles: [{ role: "reviewer", stages: ["终审"] }] }),
    publisher: await createPerson({ displayName: "布谷", roles: ["publisher"] }),
    chief: await createPerson({ displayName: "总持", roles: ["chief"] }),
  };
}

/** One paragraph a line. */
export function bodyOf(...lines: string[]): Body {
  return {
    version: 1,
    type: "doc",
    content: lines.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
  };
}

/** A piece that can be sent to review. */
export function piece(channelId: number, more: Partial<Content> = {}): Content {
  return {
    ...emptyContent(),
    headline: "海带开割",
    source: { name: "本网", address: "", outletId: null },
    channels: { main: channelId, further: [] },
    body: bodyOf("今年的海带开割了。", "渔民说，收成比去年好。"),
    ...more,
  };
}

export function file(number: number): Promise<CaseFile> {
  return caseFile(db(), number);
}

/** The revision and fingerprint under review. */
export async function onScreen(number: number): Promise<Shown> {
  const { round } = await file(number);
  return { revision: round?.revision.number ?? 0, fingerprint: round?.revision.fingerprint ?? "" };
}

export async function save(actor: Actor, number: number, change: Partial<Content>): Promise<Saved> {
  const { copy, content } = await file(number);
  return saveWorkingCopy(actor, {
    number,
    version: copy.version,
    content: { ...content, ...change },
    notes: copy.notes,
  });
}

/** The move of this step as a screen that shows what is there now would send it. */
export async function moveFor(step: StepName, number: number): Promise<Move> {
  const { article, copy, round } = await file(number);
  const shown = { revision: round?.revision.number ?? 0, fingerprint: round?.revision.fingerprint ?? "" };
  const stage = article.stage ?? article.afterStage;
  switch (step) {
    case "handOver":
    case "submit":
    case "recall":
      return { step, number, version: copy.version };
    case "spike":
      return { step, number, version: copy.version, reason: "不采用" };
    case "approve":
      return { step, number, ...shown, stage: stage ?? 0 };
    case "retract":
      return { step, number, ...shown, stage: round?.decisions.at(-1)?.stage ?? 0 };
    case "return":
      return { step, number, ...shown, stage: article.stage, to: "editor", reason: "请核实" };
    case "schedule":
      return { step, number, ...shown, at: new Date(Date.now() + 3_600_000) };
    case "unschedule":
    case "release":
      return { step, number, ...shown };
    case "withdraw":
      return { step, number, releaseId: article.liveReleaseId ?? 0, category: "factual", reason: "地名有误" };
    case "reinstate":
      return { step, number, reason: "核实无误" };
    case "confirmReinstatement":
      return { step, number };
  }
}

/** Takes a step with what is on screen now; `more` says what is special about it. */
export async function take(actor: Actor, step: StepName, number: number, more: Partial<Move> = {}): Promise<void> {
  await moveArticle(actor, { ...(await moveFor(step, number)), ...more } as Move); // the fields belong to that step
}

/** Schedules an approved piece as if a minute ago, for half a minute ago: it is due. */
export async function scheduleDue(actor: Actor, number: number): Promise<number> {
  await aMinuteAgo(() => take(actor, "schedule", number, { at: new Date(Date.now() - 30_000) }));
  return (await file(number)).schedule?.id ?? 0;
}

/** Does something with the house's clock a minute back. */
export async function aMinuteAgo<Result>(work: () => Promise<Result>): Promise<Result> {
  setClock(() => new Date(Date.now() - 60_000));
  try {
    return await work();
  } finally {
    setClock();
  }
}

/** A piece written by the editor, approved by everyone of the desk. */
export async function approvedPiece(desk: Desk, more: Partial<Content> = {}): Promise<number> {
  const number = await createArticle(desk.editor, { content: piece(desk.channelId, more) });
  await approveAll(desk, number);
  return number;
}

/** Sends the copy to review and through all stages before release. */
export async function approveAll(desk: Desk, number: number): Promise<void> {
  await take(desk.editor, "submit", number);
  for (const reviewer of [desk.first, desk.second, desk.final]) {
    if ((await file(number)).article.state === "in_review") await take(reviewer, "approve", number);
  }
}

export async function livePiece(desk: Desk, more: Partial<Content> = {}): Promise<number> {
  const number = await approvedPiece(desk, more);
  await take(desk.publisher, "release", number);
  return number;
}

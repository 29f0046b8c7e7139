import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createChannel, createHouseWorkflow, createPerson, createWorkflow } from "@/db/factories";
import type { Person } from "@/db/schema";
import { caseFile } from "@/newsroom/articles/case-file";
import { type Content, emptyContent } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import { emptyNotes } from "@/newsroom/articles/desk-notes";
import { saveWorkingCopy } from "@/newsroom/articles/save";
import { sealContent } from "@/newsroom/articles/seal";
import { moveArticle } from "@/newsroom/articles/workflow";
import { reviewFile } from "@/newsroom/reviews/desk";
import type { UnderReview } from "@/newsroom/reviews/under-review";

let channelId: number;
let editor: Person;
let first: Person;
let second: Person;
let final: Person;
let publisher: Person;
let chief: Person;

beforeAll(async () => {
  await createHouseWorkflow();
  channelId = (await createChannel({ name: "乡镇" })).id;
  editor = await createPerson({ legalName: "秦编", roles: ["editor"] });
  first = await createPerson({ legalName: "初一", roles: [{ role: "reviewer", stages: ["初审"] }] });
  second = await createPerson({ legalName: "复二", roles: [{ role: "reviewer", stages: ["复审"] }] });
  final = await createPerson({ legalName: "终三", roles: [{ role: "reviewer", stages: ["终审"] }] });
  publisher = await createPerson({ legalName: "发四", roles: ["publisher"] });
  chief = await createPerson({ legalName: "总五", roles: ["chief"] });
});

test("the screen shows the text, who wrote it, whose turn it is and who comes next", async () => {
  const number = await sent();
  const file = await reviewFile(first, number);
  expect(file).toMatchObject({
    number,
    headline: "海带开割",
    state: "in_review",
    contributors: [{ name: "秦编", capacities: ["editor"] }],
    whyNot: null,
    retractable: null,
  });
  expect(file?.steps).toEqual(expect.arrayContaining(["approve", "return", "spike"]));
  const under = textIn(file);
  expect(under).toMatchObject({
    revision: 1,
    round: 1,
    channel: "乡镇",
    words: 8,
    since: null,
    turn: { place: 1, name: "初审", last: false, after: false },
    ahead: { next: [{ name: "复二" }], nextStage: "复审", stuckAt: null },
  });
  expect(under.text.headline).toBe("海带开割");
  expect(under.credits).toContainEqual({ kind: "editor", names: ["秦编"] });
});

test("whoever may not decide is told why, and nobody without the right reads at all", async () => {
  const number = await sent();
  expect(await reviewFile(second, number)).toMatchObject({
    whyNot: { code: "not_your_stage", params: { stage: "初审" } },
  });
  expect(await reviewFile(editor, number)).toMatchObject({ whyNot: { code: "not_your_stage" } });
  const stranger = await createPerson({ roles: ["reporter"] });
  expect(await reviewFile(stranger, number)).toBeNull();
  const elsewhere = await createPerson({ roles: [{ role: "reviewer", channelId: (await createChannel()).id }] });
  expect(await reviewFile(elsewhere, number)).toBeNull();
  expect(await reviewFile(first, number + 1000)).toBeNull();
});

test("after a return and a change, an earlier approver sees the difference from their own approval", async () => {
  const number = await sent();
  await approve(first, number);
  const approved = await shown(number);
  await moveArticle(second, { step: "return", number, ...approved, stage: 2, to: "editor", reason: "时间请核对" });
  await change(number, { ...piece(), headline: "海带开割啦" });
  await submit(number);

  const forFirst = textIn(await reviewFile(first, number));
  expect(forFirst.since).toMatchObject({ seen: "approved", base: approved.fingerprint });
  expect(forFirst.round).toBe(2);
  const changes = forFirst.since?.changes;
  expect(changes).toMatchObject({ difference: { fields: [{ field: "headline" }], body: [] } });
  // Someone who never approved it compares with nothing: it was never released.
  expect(textIn(await reviewFile(second, number)).since).toBeNull();

  const { rounds } = (await reviewFile(second, number)) ?? { rounds: [] };
  expect(rounds).toHaveLength(2);
  expect(rounds[0]).toMatchObject({
    endedAs: "returned",
    opinions: [
      { stage: "初审", decision: "approve", person: { name: "初一" } },
      { stage: "复审", decision: "return", reason: "时间请核对", returnedTo: null },
    ],
  });
});

test("an approval taken back is no text the person can be taken to know", async () => {
  const number = await sent();
  await approve(first, number);
  expect(await reviewFile(first, number)).toMatchObject({ retractable: 1 });
  await moveArticle(first, { step: "retract", number, stage: 1, ...(await shown(number)) });
  await moveArticle(editor, { step: "recall", number, version: (await caseFile(db(), number)).copy.version });
  await change(number, { ...piece(), headline: "海带又开割" });
  await submit(number);
  expect(textIn(await reviewFile(first, number)).since).toBeNull();
});

test("a change to a live piece is compared with what readers see", async () => {
  const number = await live();
  await change(number, { ...piece(), summary: "开割的消息", change: { kind: "update", note: "" } });
  await submit(number);
  const stranger = await createPerson({ roles: ["auditor"] });
  const under = textIn(await reviewFile(stranger, number));
  expect(under.since).toMatchObject({ seen: "released" });
  expect(await reviewFile(first, number)).toMatchObject({
    publicState: "live",
    under: { since: { seen: "approved" } },
  });
});

test("with too few people the stage that would be stuck is named", async () => {
  const small = await createChannel();
  const stages = ["一校", "二校"].map((name) => ({
    name,
    credit: "reviewer" as const,
    kind: "independent" as const,
    timing: "before" as const,
    deadlineMinutes: null,
    proof: null,
  }));
  await createWorkflow({ purpose: "first", stages, channelId: small.id });
  const only = await createPerson({ legalName: "独一", roles: [{ role: "reviewer", stages: ["一校", "二校"] }] });
  const number = await createArticle(editor, { content: { ...piece(), channels: { main: small.id, further: [] } } });
  await submit(number);
  const under = textIn(await reviewFile(only, number));
  expect(under.here).toMatchObject({ stuckAt: "二校", next: [{ name: "独一" }] });
  expect(under.ahead).toMatchObject({ stuckAt: "二校", next: [], nextStage: "二校" });
});

test("a sealed text is read by the named roles alone", async () => {
  const number = await createArticle(editor, { content: { ...piece(), keywords: ["封存"] } });
  await submit(number);
  await sealContent(chief, { fingerprint: (await shown(number)).fingerprint, reason: "涉密待查" });
  expect(await reviewFile(first, number)).toMatchObject({ under: "sealed", headline: "" });
  expect(textIn(await reviewFile(chief, number)).text.headline).toBe("海带开割");
});

test("approved, the last reviewer may still take it back and the publisher return it", async () => {
  const number = await sent();
  for (const person of [first, second, final]) await approve(person, number);
  expect(await reviewFile(final, number)).toMatchObject({ state: "approved", retractable: 3, whyNot: null });
  expect((await reviewFile(publisher, number))?.steps).toEqual(["return", "schedule", "release"]);
});

function textIn(file: Awaited<ReturnType<typeof reviewFile>>): UnderReview {
  if (!file?.under || file.under === "sealed") throw new Error("no text under review");
  return file.under;
}

async function sent(): Promise<number> {
  const number = await createArticle(editor, { content: piece() });
  await submit(number);
  return number;
}

async function live(): Promise<number> {
  const number = await sent();
  for (const person of [first, second, final]) await approve(person, number);
  await moveArticle(publisher, { step: "release", number, ...(await shown(number)) });
  return number;
}

function piece(): Content {
  return {
    ...emptyContent(),
    headline: "海带开割",
    source: { name: "本网", address: "", outletId: null },
    channels: { main: channelId, further: [] },
    body: {
      version: 1,
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "今年的海带开割了。" }] }],
    },
  };
}

async function change(number: number, content: Content): Promise<void> {
  const { copy } = await caseFile(db(), number);
  await saveWorkingCopy(editor, { number, version: copy.version, content, notes: emptyNotes });
}

async function submit(number: number): Promise<void> {
  await moveArticle(editor, { step: "submit", number, version: (await caseFile(db(), number)).copy.version });
}

async function approve(actor: Person, number: number): Promise<void> {
  const { article } = await caseFile(db(), number);
  await moveArticle(actor, { step: "approve", number, ...(await shown(number)), stage: article.stage ?? 0 });
}

async function shown(number: number) {
  const { round } = await caseFile(db(), number);
  return { revision: round?.revision.number ?? 0, fingerprint: round?.revision.fingerprint ?? "" };
}

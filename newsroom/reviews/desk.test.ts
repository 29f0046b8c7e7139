import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createChannel, createPerson, createWorkflow } from "@/db/factories";
import { assets } from "@/db/schema";
import { createArticle } from "@/newsroom/articles/create";
import {
  approveAll,
  bodyOf,
  type Desk,
  livePiece,
  onScreen,
  openDesk,
  piece,
  save,
  take,
} from "@/newsroom/articles/desk.fixture";
import { emptyNotes } from "@/newsroom/articles/desk-notes";
import { sealContent } from "@/newsroom/articles/seal";
import { reviewFile } from "@/newsroom/reviews/desk";
import { justDecided } from "@/newsroom/reviews/just-decided";
import { nextInQueue } from "@/newsroom/reviews/next-in-queue";
import { queuePage } from "@/newsroom/reviews/queue-page";
import type { UnderReview } from "@/newsroom/reviews/under-review";

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});

test("the screen shows the text, who wrote it, whose turn it is and who comes next", async () => {
  const number = await sent();
  const file = await reviewFile(desk.first, number);
  expect(file).toMatchObject({
    number,
    headline: "海带开割",
    state: "in_review",
    contributors: [{ name: desk.editor.legalName, capacities: ["editor"] }],
    whyNot: null,
    retractable: null,
    deputies: [],
  });
  expect(file?.steps).toEqual(expect.arrayContaining(["approve", "return", "spike"]));
  const under = textIn(file);
  expect(under).toMatchObject({
    revision: 1,
    round: 1,
    words: 17,
    description: "今年的海带开割了。 渔民说，收成比去年好。",
    since: null,
    stageBefore: null,
    turn: { place: 1, name: "初审", last: false, after: false },
    ahead: { next: [{ name: desk.second.legalName }], nextStage: "复审", stuckAt: null },
  });
  expect(under.credits).toContainEqual({ kind: "editor", names: ["秋水"] });
});

test("whoever may not decide is told why, and nobody without the right reads at all", async () => {
  const number = await sent();
  expect(await reviewFile(desk.second, number)).toMatchObject({
    whyNot: { code: "not_your_stage", params: { stage: "初审" } },
  });
  expect((await reviewFile(desk.editor, number))?.steps).not.toContain("approve");
  const elsewhere = await createPerson({ roles: [{ role: "reviewer", channelId: (await createChannel()).id }] });
  expect(await reviewFile(elsewhere, number)).toBeNull();
  expect(await reviewFile(await createPerson({ roles: ["reporter", "admin"] }), number)).toBeNull();
  expect(await reviewFile(desk.first, number + 1000)).toBeNull();
});

test("after a return and a change, an earlier approver sees the difference from their own approval", async () => {
  const number = await sent();
  await take(desk.first, "approve", number);
  const approved = await onScreen(number);
  await take(desk.second, "return", number, { reason: "时间请核对" });
  await save(desk.editor, number, { headline: "海带开割啦" });
  await take(desk.editor, "submit", number);

  const forFirst = textIn(await reviewFile(desk.first, number));
  expect(forFirst.round).toBe(2);
  expect(forFirst.since).toMatchObject({
    seen: "approved",
    base: approved.fingerprint,
    changes: { difference: { fields: [{ field: "headline" }], body: [] } },
  });
  // Whoever returned it compares with what they returned.
  const forSecond = await reviewFile(desk.second, number);
  expect(textIn(forSecond).since).toMatchObject({
    seen: "returned",
    base: approved.fingerprint,
    changes: { difference: { fields: [{ field: "headline" }], body: [] } },
  });
  // Someone who never decided on it compares with nothing: it was never released.
  expect(textIn(await reviewFile(desk.final, number)).since).toBeNull();
  expect(forSecond?.rounds).toMatchObject([
    {
      endedAs: "returned",
      opinions: [
        { stage: "初审", decision: "approve", person: { name: desk.first.legalName } },
        { stage: "复审", decision: "return", reason: "时间请核对", returnedTo: null },
      ],
    },
    { number: 2, endedAs: null, opinions: [] },
  ]);
});

test("the newest of one's own decisions is what a text is compared with, whichever way it went", async () => {
  const number = await sent();
  await take(desk.first, "return", number, { reason: "标题请改" });
  await save(desk.editor, number, { headline: "海带开割啦" });
  await take(desk.editor, "submit", number);
  await take(desk.first, "approve", number);
  const approved = await onScreen(number);
  await take(desk.second, "return", number, { reason: "摘要请补" });
  await save(desk.editor, number, { summary: "今年的海带。" });
  await take(desk.editor, "submit", number);
  expect(textIn(await reviewFile(desk.first, number)).since).toMatchObject({
    seen: "approved",
    base: approved.fingerprint,
    changes: { difference: { fields: [{ field: "summary" }] } },
  });

  await take(desk.first, "return", number, { reason: "摘要太短" });
  const returned = (await reviewFile(desk.first, number))?.rounds.at(-1)?.opinions.at(-1)?.fingerprint;
  await save(desk.editor, number, { deck: "收成比去年好" });
  await take(desk.editor, "submit", number);
  const again = textIn(await reviewFile(desk.first, number));
  expect(again.since).toMatchObject({
    seen: "returned",
    base: returned,
    changes: { difference: { fields: [{ field: "deck" }], body: [] } },
  });
  // 确认改动 needs a text they approved: here the whole is approved.
  expect((await reviewFile(desk.first, number))?.steps).toContain("approve");
});

test("whoever returned a text is told that it comes back as it was", async () => {
  const number = await sent();
  await take(desk.first, "return", number, { reason: "请核实" });
  await take(desk.editor, "submit", number);
  expect(textIn(await reviewFile(desk.first, number)).since).toMatchObject({
    seen: "returned",
    changes: { difference: { fields: [], body: [] } },
  });
});

test("an approval taken back is no text the person can be taken to know", async () => {
  const number = await sent();
  await take(desk.first, "approve", number);
  expect(await reviewFile(desk.first, number)).toMatchObject({ retractable: 1 });
  await take(desk.first, "retract", number);
  await take(desk.editor, "recall", number);
  await save(desk.editor, number, { headline: "海带又开割" });
  await take(desk.editor, "submit", number);
  expect(textIn(await reviewFile(desk.first, number)).since).toBeNull();
});

test("a change to a live piece is compared with what readers see", async () => {
  const number = await livePiece(desk);
  await save(desk.editor, number, { summary: "开割的消息", change: { kind: "update", note: "" } });
  await take(desk.editor, "submit", number);
  expect(textIn(await reviewFile(desk.chief, number)).since).toMatchObject({ seen: "released" });
  expect(await reviewFile(desk.first, number)).toMatchObject({
    publicState: "live",
    under: { purpose: "change", since: { seen: "approved" } },
  });
});

test("with too few people the stage that would be stuck is named, and the chief sees whom to appoint", async () => {
  const small = await createChannel();
  const plain = {
    credit: "reviewer",
    kind: "independent",
    timing: "before",
    deadlineMinutes: null,
    proof: null,
  } as const;
  const stages = ["一校", "二校"].map((name) => ({ name, ...plain }));
  await createWorkflow({ purpose: "first", stages, channelId: small.id });
  const only = await createPerson({ legalName: "独一", roles: [{ role: "reviewer", stages: ["一校", "二校"] }] });
  const number = await createArticle(desk.editor, { content: piece(small.id) });
  await take(desk.editor, "submit", number);
  expect(textIn(await reviewFile(only, number))).toMatchObject({
    here: { stuckAt: "二校", next: [{ name: "独一" }] },
    ahead: { stuckAt: "二校", next: [], nextStage: "二校" },
  });
  const ids = (await reviewFile(desk.chief, number))?.deputies.map(({ id }) => id);
  expect(ids).toContain(desk.second.id);
  expect(ids).not.toContain(desk.editor.id);
  expect(ids).not.toContain(desk.chief.id);
});

test("the outlet of a reprint takes the button away at the last stage, with the reason", async () => {
  const number = await createArticle(desk.editor, { content: piece(desk.channelId, { origin: "reprint" }) });
  await take(desk.editor, "submit", number);
  await take(desk.first, "approve", number);
  await take(desk.second, "approve", number);
  const file = await reviewFile(desk.final, number);
  expect(file).toMatchObject({
    whyNot: { code: "outlet_standing" },
    under: { outlet: { standing: "unlisted", overridden: false } },
    mayOverride: false,
  });
  expect(file?.steps).not.toContain("approve");
  expect((await reviewFile(desk.chief, number))?.mayOverride).toBe(true);
});

test("a sealed text is read by the named roles alone", async () => {
  const number = await createArticle(desk.editor, { content: piece(desk.channelId, { keywords: ["封存"] }) });
  await take(desk.editor, "submit", number);
  await sealContent(desk.chief, { fingerprint: (await onScreen(number)).fingerprint, reason: "涉密待查" });
  expect(await reviewFile(desk.first, number)).toMatchObject({ under: "sealed", headline: "" });
  expect(textIn(await reviewFile(desk.chief, number)).text.headline).toBe("海带开割");
});

test("approved, the last reviewer may still take it back and the publisher return it", async () => {
  const number = await createArticle(desk.editor, { content: piece(desk.channelId) });
  await approveAll(desk, number);
  expect(await reviewFile(desk.final, number)).toMatchObject({ state: "approved", retractable: 3, whyNot: null });
  expect((await reviewFile(desk.publisher, number))?.steps).toEqual(["return", "schedule", "release"]);
});

test("what was decided a moment ago can be taken back until somebody decides after it; the next one is never the same", async () => {
  const number = await sent();
  const other = await sent();
  expect(await justDecided(desk.first, number)).toBeNull();
  await take(desk.first, "approve", number);
  expect(await justDecided(desk.first, number)).toMatchObject({
    decision: "approve",
    retractable: 1,
    revision: 1,
    released: null,
  });
  expect(await justDecided(desk.second, number)).toBeNull();
  await take(desk.second, "approve", number);
  expect(await justDecided(desk.first, number)).toMatchObject({ retractable: null });
  expect(await nextInQueue(desk.first, number)).not.toBe(number);
  expect(await nextInQueue(desk.first, other)).not.toBe(other);
  expect(await nextInQueue(desk.publisher, number)).toBeNull();
});

test("a mark says who answers for it, and the note's English line tells what the piece is", async () => {
  const number = await createArticle(desk.editor, {
    content: piece(desk.channelId, { marks: { ai: "assisted", paid: "none", minors: false } }),
    notes: { ...emptyNotes, internalNote: "Kelp harvest begins.\n请尽快" },
  });
  await take(desk.editor, "submit", number);
  const file = await reviewFile(desk.first, number);
  expect(file?.englishLine).toBe("Kelp harvest begins.");
  expect(textIn(file).marks).toMatchObject({ ai: { by: { name: desk.editor.legalName } }, minors: null });
  const { items } = await queuePage(desk.first);
  expect(items.find((item) => item.number === number)).toMatchObject({
    englishLine: "Kelp harvest begins.",
    words: 17,
    pictures: 0,
    submitter: desk.editor.legalName,
  });
});

test("a picture tells who brought it into the house", async () => {
  const [asset] = await db()
    .insert(assets)
    .values({
      sha256: "ab".repeat(32),
      mediaType: "image/jpeg",
      width: 900,
      height: 600,
      size: 1,
      uploadedBy: desk.editor.id,
      uploadedAt: new Date(),
    })
    .returning();
  const attrs = { sha256: asset?.sha256 ?? "", width: 900, height: 600, alt: "", caption: "渔船", credit: "本网" };
  const body = bodyOf("渔船出港。");
  const number = await createArticle(desk.editor, {
    content: piece(desk.channelId, { body: { ...body, content: [...body.content, { type: "image", attrs }] } }),
  });
  await take(desk.editor, "submit", number);
  expect(textIn(await reviewFile(desk.first, number)).pictures).toMatchObject([
    { caption: "渔船", brought: { by: { name: desk.editor.legalName } } },
  ]);
});

test("the queue comes in pages, each piece once, with the count of all", async () => {
  const channelId = (await createChannel()).id;
  const reviewer = await createPerson({ roles: [{ role: "reviewer", channelId, stages: ["初审"] }] });
  const numbers: number[] = [];
  for (let count = 0; count < 52; count += 1) {
    const number = await createArticle(desk.editor, { content: piece(channelId) });
    await take(desk.editor, "submit", number);
    numbers.push(number);
  }
  const first = await queuePage(reviewer);
  expect(first).toMatchObject({ total: 52, items: { length: 50 } });
  const second = await queuePage(reviewer, first.next ?? "");
  expect(second).toMatchObject({ total: 52, next: null });
  expect([...first.items, ...second.items].map(({ number }) => number)).toEqual(numbers);
  expect((await queuePage(reviewer, "no cursor")).items[0]?.number).toBe(numbers[0]);
});

function textIn(file: Awaited<ReturnType<typeof reviewFile>>): UnderReview {
  if (!file?.under || file.under === "sealed") throw new Error("no text under review");
  return file.under;
}

async function sent(): Promise<number> {
  const number = await createArticle(desk.editor, { content: piece(desk.channelId) });
  await take(desk.editor, "submit", number);
  return number;
}

import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createChannel, createHouseWorkflow, createPerson } from "@/db/factories";
import type { Person } from "@/db/schema";
import { caseFile } from "@/newsroom/articles/case-file";
import { type Content, emptyContent } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import { emptyNotes } from "@/newsroom/articles/desk-notes";
import { saveWorkingCopy } from "@/newsroom/articles/save";
import { sealContent } from "@/newsroom/articles/seal";
import { moveArticle } from "@/newsroom/articles/workflow";
import { articleHistory, publicStanding } from "@/newsroom/history/desk";
import { compareRevisions } from "@/newsroom/history/revisions";

let channelId: number;
let editor: Person;
let reviewers: Person[];
let publisher: Person;
let chief: Person;

beforeAll(async () => {
  await createHouseWorkflow();
  channelId = (await createChannel()).id;
  editor = await createPerson({ legalName: "秦编", roles: ["editor"] });
  reviewers = [];
  for (const legalName of ["初一", "复二", "终三"]) {
    reviewers.push(await createPerson({ legalName, roles: ["reviewer"] }));
  }
  publisher = await createPerson({ legalName: "发四", roles: ["publisher"] });
  chief = await createPerson({ legalName: "总五", roles: ["chief"] });
});

test("the record of a piece released, withdrawn and put back", async () => {
  const number = await live("茶园开采");
  const releaseId = (await caseFile(db(), number)).article.liveReleaseId ?? 0;
  await moveArticle(publisher, {
    step: "withdraw",
    number,
    releaseId,
    category: "order",
    reason: "接通知下线",
    instructingBody: "主管部门",
    reference: "网字〔2026〕3号",
    receivedAt: new Date(Date.now() - 60_000),
    publicNotice: true,
  });
  expect(await publicStanding(chief, number)).toMatchObject({ state: "withdrawn", steps: ["reinstate"] });
  await moveArticle(chief, { step: "reinstate", number, reason: "核实无误" });
  expect(await publicStanding(chief, number)).toMatchObject({ steps: [], whyNotConfirm: { code: "own_proposal" } });
  expect(await publicStanding(publisher, number)).toMatchObject({
    steps: ["confirmReinstatement"],
    withdrawal: { category: "order", proposed: true },
    whyNotConfirm: null,
  });
  await moveArticle(publisher, { step: "confirmReinstatement", number });

  const history = await articleHistory(editor, number);
  expect(history).toMatchObject({
    headline: "茶园开采",
    publicState: "live",
    rounds: [{ number: 1, endedAs: "released", openedBy: { name: "秦编" } }],
    releases: [{ id: releaseId, kind: "first", round: 1, revision: 1, releasedBy: { name: "发四" }, live: true }],
    withdrawals: [
      {
        category: "order",
        instructingBody: "主管部门",
        reference: "网字〔2026〕3号",
        publicNotice: true,
        reinstatement: { reason: "核实无误", proposedBy: { name: "总五" }, confirmedBy: { name: "发四" } },
      },
    ],
    revisions: [{ number: 1, createdBy: { name: "秦编" }, kept: "open" }],
    standing: { state: "live", liveReleaseId: releaseId, steps: [] },
  });
  expect(history?.rounds[0]?.opinions.map(({ person }) => person.name)).toEqual(["初一", "复二", "终三"]);
  expect(history?.events.map(({ kind }) => kind)).toEqual([
    "article.created",
    "article.submitted",
    "article.approved",
    "article.approved",
    "article.approved",
    "article.released",
    "article.withdrawn",
    "article.reinstatement_proposed",
    "article.reinstated",
  ]);
  expect(history?.events[1]?.details).toMatchObject({ round: 1, revision: 1 });
});

test("any two revisions are compared, in either direction; one that is sealed is not", async () => {
  const number = await createArticle(editor, { content: piece("春茶上市") });
  await submit(number);
  await recall(number);
  await change(number, piece("春茶上市了"));
  await submit(number);
  await recall(number);
  await change(number, piece("春茶大量上市了"));
  await submit(number);
  expect(await compareRevisions(editor, { number, from: 1, to: 3 })).toMatchObject({
    difference: { fields: [{ field: "headline", pieces: [{}, { kind: "added", text: "大量" }, {}, {}] }] },
  });
  expect(await compareRevisions(editor, { number, from: 2, to: 1 })).toMatchObject({
    difference: { fields: [{ pieces: [{ kind: "same" }, { kind: "removed", text: "了" }] }] },
  });
  expect(await compareRevisions(editor, { number, from: 1, to: 9 })).toBeNull();

  const history = await articleHistory(editor, number);
  await sealContent(chief, { fingerprint: history?.revisions[0]?.fingerprint ?? "", reason: "待查" });
  expect(await compareRevisions(editor, { number, from: 1, to: 3 })).toBe("sealed");
  expect(await compareRevisions(chief, { number, from: 1, to: 3 })).toMatchObject({ difference: {} });
  expect((await articleHistory(editor, number))?.revisions.map(({ kept }) => kept)).toEqual(["sealed", "open", "open"]);
});

test("nobody reads the record of an article they may not read", async () => {
  const number = await live("盐田复产");
  const elsewhere = await createPerson({ roles: [{ role: "editor", channelId: (await createChannel()).id }] });
  expect(await articleHistory(elsewhere, number)).toBeNull();
  expect(await publicStanding(elsewhere, number)).toBeNull();
  expect(await compareRevisions(elsewhere, { number, from: 1, to: 1 })).toBeNull();
  expect(await articleHistory(editor, number + 1000)).toBeNull();
  expect(await publicStanding(editor, number)).toMatchObject({ steps: [] });
});

async function live(headline: string): Promise<number> {
  const number = await createArticle(editor, { content: piece(headline) });
  await submit(number);
  for (const [index, person] of reviewers.entries()) {
    await moveArticle(person, { step: "approve", number, stage: index + 1, ...(await shown(number)) });
  }
  await moveArticle(publisher, { step: "release", number, ...(await shown(number)) });
  return number;
}

async function submit(number: number): Promise<void> {
  await moveArticle(editor, { step: "submit", number, version: (await caseFile(db(), number)).copy.version });
}

async function recall(number: number): Promise<void> {
  await moveArticle(editor, { step: "recall", number, version: (await caseFile(db(), number)).copy.version });
}

async function change(number: number, content: Content): Promise<void> {
  const { version } = (await caseFile(db(), number)).copy;
  await saveWorkingCopy(editor, { number, version, content, notes: emptyNotes });
}

async function shown(number: number) {
  const { round } = await caseFile(db(), number);
  return { revision: round?.revision.number ?? 0, fingerprint: round?.revision.fingerprint ?? "" };
}

function piece(headline: string): Content {
  return {
    ...emptyContent(),
    headline,
    source: { name: "本网", address: "", outletId: null },
    channels: { main: channelId, further: [] },
    body: {
      version: 1,
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "山上的茶可以采了。" }] }],
    },
  };
}

import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createChannel, createPerson } from "@/db/factories";
import { auditEvents } from "@/db/schema";
import { createArticle } from "@/newsroom/articles/create";
import {
  approveAll,
  bodyOf,
  type Desk,
  file,
  livePiece,
  openDesk,
  piece,
  save,
  take,
} from "@/newsroom/articles/desk.fixture";
import { confirmDestruction, proposeDestruction, sealContent } from "@/newsroom/articles/seal";
import { eventsOf } from "@/newsroom/history/events";
import { reviewRecord } from "@/newsroom/history/record";
import { overrideOutlet } from "@/newsroom/outlets/override";
import { grantDeputy } from "@/newsroom/people/deputy";

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});

test("the sheet tells rounds with every stage, releases, withdrawals, and the end of the chain", async () => {
  const { editor, first, second, final, publisher, chief } = desk;
  const number = await createArticle(editor, {
    content: piece(desk.channelId, { headline: "蚕豆上市", authors: ["农人"] }),
  });
  await take(editor, "submit", number);
  await take(first, "return", number, { reason: "请补来源" });
  await save(editor, number, { body: bodyOf("蚕豆上市了。", "每斤三元。") });
  await approveAll(desk, number);
  await take(publisher, "release", number);
  await take(publisher, "withdraw", number, {
    category: "order",
    reason: "按通知",
    instructingBody: "主管部门",
    reference: "网字〔2026〕9号",
  });
  await take(chief, "reinstate", number);

  const record = await reviewRecord(chief, { number });
  expect(record).toMatchObject({
    number,
    revision: 2,
    publicState: "withdrawn",
    text: { headline: "蚕豆上市", authors: ["农人"], words: 9, pictures: 0, marks: { ai: "none" } },
    contributors: [{ name: editor.legalName, capacities: ["editor"] }],
    everyRound: [1, 2],
    rounds: [
      {
        number: 1,
        revision: 1,
        endedAs: "returned",
        opinions: [{ stage: "初审", decision: "return", reason: "请补来源", person: { name: first.legalName } }],
        stages: [{ name: "初审" }, { name: "复审" }, { name: "终审" }],
      },
      {
        number: 2,
        revision: 2,
        endedAs: "released",
        opinions: [first, second, final].map((person) => ({ decision: "approve", person: { name: person.legalName } })),
      },
    ],
    releases: [
      {
        kind: "first",
        round: 2,
        revision: 2,
        releasedBy: { name: publisher.legalName },
        address: expect.stringMatching(/^https?:/),
      },
    ],
    withdrawals: [
      {
        category: "order",
        instructingBody: "主管部门",
        reinstatement: { proposedBy: { name: chief.legalName }, confirmedAt: null },
      },
    ],
    printedBy: chief.legalName,
  });
  expect(record?.rounds[1]?.fingerprint).toBe((await file(number)).lastRelease?.fingerprint);
  expect(record?.newestEvent?.hash).toBe((await eventsOf(number)).events[0]?.hash);
});

test("one round alone brings what came of it and nothing else; a round there is not brings no sheet", async () => {
  const { editor, publisher } = desk;
  const number = await livePiece(desk, { headline: "春笋冒尖" });
  await save(editor, number, { headline: "春笋冒尖了", change: { kind: "update", note: "" } });
  await take(editor, "submit", number);
  expect(await reviewRecord(publisher, { number, round: 1 })).toMatchObject({
    only: 1,
    text: { headline: "春笋冒尖" },
    rounds: [{ number: 1 }],
    releases: [{ round: 1 }],
  });
  const second = await reviewRecord(publisher, { number, round: 2 });
  expect(second).toMatchObject({
    text: { headline: "春笋冒尖了" },
    rounds: [{ number: 2, endedAs: null }],
    releases: [],
  });
  expect(await reviewRecord(publisher, { number, round: 3 })).toBeNull();
});

test("the chief's word on an outlet and 授权代审 are on the sheet", async () => {
  const { editor, chief, second, final } = desk;
  const number = await createArticle(editor, {
    content: piece(desk.channelId, { headline: "转来的稿", origin: "reprint" }),
  });
  await take(editor, "submit", number);
  const deputy = await createPerson();
  await grantDeputy(chief, {
    personId: deputy.id,
    channelId: desk.channelId,
    stages: ["初审"],
    to: new Date(Date.now() + 3_600_000),
    reason: "值班",
  });
  await take(deputy, "approve", number);
  await take(second, "approve", number);
  await overrideOutlet(chief, { number, reason: "县里统一供稿" });
  await take(final, "approve", number);
  expect((await reviewRecord(editor, { number }))?.rounds).toMatchObject([
    {
      override: { by: { name: chief.legalName }, reason: "县里统一供稿" },
      opinions: [{ deputy: true, person: { id: deputy.id } }, { deputy: false }, { deputy: false }],
    },
  ]);
});

test("a sealed text is named and not told, to nobody, and looking is no event", async () => {
  const { editor, chief } = desk;
  const auditor = await createPerson({ roles: ["auditor"] });
  const number = await createArticle(editor, { content: piece(desk.channelId, { headline: "不可再说" }) });
  await take(editor, "submit", number);
  await take(editor, "recall", number);
  const { fingerprint } = (await file(number)).copy;
  await sealContent(chief, { fingerprint, reason: "涉隐私" });
  const count = async () => (await db().select({ seq: auditEvents.seq }).from(auditEvents)).length;
  const before = await count();
  for (const reader of [editor, chief, auditor]) {
    const record = await reviewRecord(reader, { number });
    expect(record).toMatchObject({
      text: "sealed",
      rounds: [{ headline: "", kept: "sealed", fingerprint }],
      seals: [{ revisions: [1], reason: "涉隐私", destruction: null }],
    });
    expect(JSON.stringify(record)).not.toContain("不可再说");
  }
  expect(await count()).toBe(before);

  await proposeDestruction(chief, { fingerprint, reason: "当事人要求", legalBasis: "个人信息保护法第四十七条" });
  await confirmDestruction(auditor, fingerprint);
  expect(await reviewRecord(editor, { number })).toMatchObject({
    text: "destroyed",
    rounds: [{ kept: "destroyed" }],
    seals: [{ destruction: { confirmedBy: { id: auditor.id }, legalBasis: "个人信息保护法第四十七条" } }],
  });
});

test("whoever may not read the article gets no sheet; one never submitted is told as it stands", async () => {
  const number = await createArticle(desk.editor, { content: piece(desk.channelId, { headline: "刚起头" }) });
  const elsewhere = await createPerson({ roles: [{ role: "editor", channelId: (await createChannel()).id }] });
  expect(await reviewRecord(elsewhere, { number })).toBeNull();
  expect(await reviewRecord(desk.editor, { number })).toMatchObject({
    revision: null,
    text: { headline: "刚起头" },
    rounds: [],
  });
});

/** 勘误: a slip in a live text, by a way of its own that two people can walk at night, and by nothing more. */
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { refused, run } from "@/db/attack.fixture";
import { db } from "@/db/client";
import { createPerson, createWorkflow } from "@/db/factories";
import type { Person } from "@/db/schema";
import type { Content } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import {
  bodyOf,
  type Desk,
  file,
  livePiece,
  onScreen,
  openDesk,
  piece,
  save,
  take,
} from "@/newsroom/articles/desk.fixture";
import { waysAhead } from "@/newsroom/articles/way-ahead";
import { withdrawsPiece } from "@/newsroom/articles/who-may";
import { rightsOf } from "@/newsroom/permissions";
import { disagreeAfterRelease } from "@/newsroom/reviews/disagree";

const fix = { change: { kind: "fix", note: "" } } as const;

let desk: Desk;
let night: Person;
let number: number;

beforeAll(async () => {
  desk = await openDesk();
  night = await createPerson({ displayName: "夜明", roles: [{ role: "reviewer", stages: ["初审"] }, "publisher"] });
});

beforeEach(async () => {
  number = await livePiece(desk, { headline: "今年海代开割", summary: "共3家" });
});

const ahead = async () => waysAhead(await rightsOf(db(), desk.editor), await file(number));
const purpose = async () => (await file(number)).round?.purpose;

test("two people mend it at night; the third reads it in the morning", async () => {
  await save(desk.editor, number, { headline: "今年海带开割", ...fix });
  expect(await ahead()).toMatchObject([{ purpose: "fix", owesReview: false }]);
  await take(desk.editor, "submit", number);
  expect(await purpose()).toBe("fix");
  await take(night, "approve", number);
  await take(night, "release", number);
  const { article, lastRelease } = await file(number);
  expect(article).toMatchObject({ publicState: "live", afterStage: 2 });
  const hours = ((article.afterDueAt?.getTime() ?? 0) - (lastRelease?.releasedAt.getTime() ?? 0)) / 3_600_000;
  expect(Math.round(hours)).toBe(12);
  await take(desk.second, "approve", number);
  expect((await file(number)).article.afterStage).toBeNull();
});

test("another slip before the morning takes the way of every change, or it would never be read by the third", async () => {
  await mended("今年海带开割");
  await save(desk.editor, number, { headline: "今年的海带开割", ...fix });
  expect(await ahead()).toMatchObject([{ purpose: "change", owesReview: true }]);
  await take(desk.editor, "submit", number);
  await take(desk.editor, "recall", number);
  expect(await ahead(), "and so it is after a recall").toMatchObject([{ purpose: "change" }]);
  await refused(forged(), "guard: this text still owes its review after release");
});

test("and after it was read, the short way again", async () => {
  await mended("今年海带开割");
  await take(desk.second, "approve", number);
  await save(desk.editor, number, { headline: "今年的海带开割", ...fix });
  expect(await ahead()).toMatchObject([{ purpose: "fix" }]);
});

test("a 勘误 changes nothing about who may take the page down", async () => {
  await mended("今年海带开割");
  await take(desk.second, "approve", number);
  const may = async (person: Person) => withdrawsPiece(await rightsOf(db(), person), await file(number)) === null;
  expect(await Promise.all([desk.first, desk.second, desk.final].map(may))).toEqual([false, false, true]);
});

test("what is called 更新 or 更正 takes the way of every change, however small it is", async () => {
  await save(desk.editor, number, { headline: "今年海带开割", change: { kind: "update", note: "" } });
  await take(desk.editor, "submit", number);
  expect(await purpose()).toBe("change");
});

test("a text that still owes its 补审 is mended by the way of every change, also once that change was recalled", async () => {
  number = await createArticle(desk.editor, { content: piece(desk.channelId, { headline: "今年海代开割" }) });
  await take(desk.editor, "submit", number, { flash: true });
  await take(desk.first, "approve", number);
  await take(desk.publisher, "release", number);
  await save(desk.editor, number, { headline: "今年海带开割", ...fix });
  for (const _ of ["at once", "after the recall"]) {
    expect(await ahead()).toMatchObject([{ purpose: "change", owesReview: true }]);
    await take(desk.editor, "submit", number);
    expect(await purpose()).toBe("change");
    await take(desk.editor, "recall", number);
  }
  await refused(forged(), "guard: this text still owes its review after release");
});

test.each([
  [
    "disagreed with",
    async () =>
      disagreeAfterRelease(desk.second, { number, stage: 2, reason: "数字没有核实", ...(await onScreen(number)) }),
  ],
  [
    "taken down and brought back",
    async () => {
      await take(desk.chief, "withdraw", number);
      await take(desk.chief, "reinstate", number);
      await take(desk.publisher, "confirmReinstatement", number);
    },
  ],
])("nor is a 快讯 mended by two that was %s before it was read", async (_, happens) => {
  number = await createArticle(desk.editor, { content: piece(desk.channelId, { headline: "今年海代开割" }) });
  await take(desk.editor, "submit", number, { flash: true });
  await take(desk.first, "approve", number);
  await take(desk.publisher, "release", number);
  await happens();
  await save(desk.editor, number, { headline: "今年海带开割", ...fix });
  expect(await ahead()).toMatchObject([{ purpose: "change", owesReview: true }]);
  await refused(forged(), "guard: this text still owes its review after release");
});

test("a 勘误 prints no name but those of the release before and of the record", async () => {
  await save(desk.editor, number, { headline: "今年海带开割", ...fix });
  await take(desk.editor, "submit", number);
  await take(night, "approve", number);
  const release = (name: string) => `
    insert into releases (article_number, kind, round_id, revision_id, fingerprint, credits, related, address, released_by, released_at)
    select ${number}, 'fix', rounds.id, revision_id, fingerprint, '[{"kind":"reviewer","names":["${name}"]}]', '[]',
      (select address from releases where article_number = ${number} limit 1), ${desk.publisher.id}, now()
    from rounds join revisions on revisions.id = revision_id where rounds.article_number = ${number} order by rounds.id desc limit 1`;
  await refused(release(desk.chief.legalName), "guard: a credit names nobody of the record");
  await run(release("终南"));
});

test("what the verb lets through as a slip the database does too, however the text is cut into nodes", async () => {
  const bold = { type: "bold" } as const;
  const link = { type: "link", attrs: { href: "https://port.example/2026/11/" } } as const;
  const line = (...parts: [string, (typeof bold | typeof link)?][]): Content["body"]["content"][number] => ({
    type: "paragraph",
    content: parts.map(([text, mark]) => ({ type: "text", text, ...(mark ? { marks: [mark] } : {}) })),
  });
  const doc = (...content: Content["body"]["content"]): Content["body"] => ({ version: 1, type: "doc", content });
  const before = doc(
    line(["渔港通告", bold]),
    line(["见", undefined], ["港务公告", link]),
    line(["潮水很大", bold], ["。"]),
  );
  const after = doc(
    line(["渔港通告", bold], ["。"]),
    line(["见", undefined], ["港务", link], ["局"], ["公告", link]),
    line(["。"]),
  );
  number = await livePiece(desk, { body: before });
  await save(desk.editor, number, { body: after, ...fix });
  await take(desk.editor, "submit", number);
  expect(await purpose()).toBe("fix");
});

test("a channel may have a way of its own for it", async () => {
  const [stage] = [{ name: "终审", credit: "reviewer", kind: "independent", timing: "before" } as const];
  const own = await createWorkflow({
    purpose: "fix",
    channelId: desk.channelId,
    stages: [{ ...stage, deadlineMinutes: null, proof: null }],
  });
  try {
    await save(desk.editor, number, { headline: "今年海带开割", ...fix });
    await take(desk.editor, "submit", number);
    expect((await file(number)).round).toMatchObject({ workflowVersionId: own.id, purpose: "fix" });
  } finally {
    await createWorkflow({ purpose: "fix", channelId: desk.channelId, stages: null });
  }
});

const body = bodyOf("今年的海带开割了。", "渔民说，收成比去年好。");
const heading: Content["body"]["content"][number] = {
  type: "heading",
  attrs: { level: 2 },
  content: [{ type: "text", text: "今年的海带开割了。" }],
};
const linked = (href: string): Content["body"] => ({
  ...body,
  content: [
    {
      type: "paragraph",
      content: [{ type: "text", text: "今年的海带开割了。", marks: [{ type: "link", attrs: { href } }] }],
    },
    ...body.content.slice(1),
  ],
});

async function mended(headline: string): Promise<void> {
  await save(desk.editor, number, { headline, ...fix });
  await take(desk.editor, "submit", number);
  await take(night, "approve", number);
  await take(night, "release", number);
}

/** What the verb would write to send the copy as a 勘误. */
function forged(): string {
  return `
    insert into contents (bytes, created_at) select bytes, now() from working_copies where article_number = ${number}
      on conflict do nothing;
    insert into revisions (article_number, number, fingerprint, created_by, created_at)
      select ${number}, (select max(number) + 1 from revisions where article_number = ${number}), fingerprint, ${desk.editor.id}, now()
      from working_copies where article_number = ${number};
    insert into rounds (article_number, number, revision_id, workflow_version_id, purpose, opened_by, opened_at)
      select ${number}, (select max(number) + 1 from rounds where article_number = ${number}), max(id),
        workflow_for(${desk.channelId}, 'fix'), 'fix', ${desk.editor.id}, now()
      from revisions where article_number = ${number}`;
}

describe("the database refuses, as a 勘误,", () => {
  test.each<[string, Partial<Content>]>([
    ["another kind of change", { headline: "今年海带开割", change: { kind: "update", note: "" } }],
    ["a figure", { summary: "共4家", ...fix }],
    ["a sentence more", { body: bodyOf(`今年的海带开割了。${"又".repeat(60)}`, "渔民说，收成比去年好。"), ...fix }],
    ["a name in the credits", { authors: ["王海"], ...fix }],
    ["a Chinese numeral", { summary: "共三家", ...fix }],
    ["a link", { body: linked("https://other.example/"), ...fix }],
    ["another kind of block", { body: { ...body, content: [heading, ...body.content.slice(1)] }, ...fix }],
    ["another mark", { marks: { ai: "generated", paid: "none", minors: false }, ...fix }],
  ])("%s", async (_, more) => {
    await save(desk.editor, number, more);
    await refused(forged(), "guard: more than a slip is changed");
  });

  test("what is not live", async () => {
    await take(desk.chief, "withdraw", number);
    await save(desk.editor, number, { headline: "今年海带开割", ...fix });
    await refused(forged(), "guard: only a slip in what is live is mended");
  });
});

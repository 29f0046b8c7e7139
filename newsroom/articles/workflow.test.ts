import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createChannel, createHouseWorkflow, createPerson } from "@/db/factories";
import { articles, type Person, releases } from "@/db/schema";
import { caseFile } from "@/newsroom/articles/case-file";
import { type Content, emptyContent } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import { emptyNotes } from "@/newsroom/articles/desk-notes";
import type { Shown } from "@/newsroom/articles/moves";
import { saveWorkingCopy } from "@/newsroom/articles/save";
import { moveArticle, openSteps } from "@/newsroom/articles/workflow";
import { verifyAuditChain } from "@/newsroom/audit/verify";
import { rightsOf } from "@/newsroom/permissions";

let channelId: number;
let editor: Person;
let first: Person;
let second: Person;
let final: Person;
let publisher: Person;
let chief: Person;

beforeAll(async () => {
  await createHouseWorkflow();
  channelId = (await createChannel()).id;
  editor = await createPerson({ displayName: "秋水", roles: ["editor"] });
  first = await createPerson({ displayName: "初明", roles: ["reviewer"] });
  second = await createPerson({ displayName: "复言", roles: ["reviewer"] });
  final = await createPerson({ displayName: "终南", roles: ["reviewer"] });
  publisher = await createPerson({ roles: ["publisher"] });
  chief = await createPerson({ roles: ["chief"] });
});

test("from draft to reader: three approvals of one text, then a release with computed credits", async () => {
  const number = await approvedArticle();
  const shown = await onScreen(number);
  expect(await stepsOf(publisher, number)).toEqual(["return", "schedule", "release"]);
  await moveArticle(publisher, { step: "release", number, ...shown });

  const [row] = await db()
    .select()
    .from(articles)
    .innerJoin(releases, eq(releases.id, articles.liveReleaseId))
    .where(eq(articles.number, number));
  expect(row?.articles.publicState).toBe("live");
  expect(row?.articles.state).toBe("unchanged");
  expect(row?.releases.fingerprint).toBe(shown.fingerprint);
  expect(row?.releases.headline).toBe("海带开割");
  expect(row?.releases.credits).toEqual([
    { kind: "source", names: ["本网"] },
    { kind: "editor", names: ["秋水"] },
    { kind: "reviewer", names: ["复言", "终南"] },
    { kind: "responsibleEditor", names: ["初明"] },
  ]);
  expect((await verifyAuditChain()).broken).toBeNull();
});

test("nobody who wrote decides or releases", async () => {
  const both = await createPerson({ roles: ["editor", "reviewer", "publisher"] });
  const number = await createArticle(both, { content: piece() });
  await submit(both, number);
  await expect(approve(both, number)).rejects.toMatchObject({ kind: "forbidden", code: "you_contributed" });
  await approve(first, number);
  await approve(second, number);
  await approve(final, number);
  await expect(moveArticle(both, { step: "release", number, ...(await onScreen(number)) })).rejects.toMatchObject({
    code: "contributor_releases",
  });
});

test("a returned piece keeps its reason; the next round compares with what was approved before", async () => {
  const number = await createArticle(editor, { content: piece() });
  await submit(editor, number);
  await approve(first, number);
  const shown = await onScreen(number);
  await moveArticle(second, { step: "return", number, ...shown, stage: 2, to: "editor", reason: "数字请核对" });
  const returned = await caseFile(db(), number);
  expect(returned.article).toMatchObject({ state: "returned", reason: "数字请核对" });

  await saveWorkingCopy(editor, {
    number,
    version: returned.copy.version,
    content: { ...returned.content, summary: "改过" },
    notes: emptyNotes,
  });
  await submit(editor, number);
  const again = await onScreen(number);
  expect(again.fingerprint).not.toBe(shown.fingerprint);
  await moveArticle(first, { step: "approve", number, ...again, stage: 1, base: shown.fingerprint });
  await expect(
    moveArticle(second, { step: "approve", number, ...again, stage: 2, base: shown.fingerprint }),
  ).rejects.toMatchObject({ code: "base_unknown" });
});

test("withdrawn, the piece comes back only as the very same release by two people, or the full way", async () => {
  const number = await approvedArticle();
  await moveArticle(publisher, { step: "release", number, ...(await onScreen(number)) });
  const live = await caseFile(db(), number);
  await moveArticle(chief, {
    step: "withdraw",
    number,
    releaseId: live.article.liveReleaseId ?? 0,
    category: "factual",
    reason: "地名有误",
  });
  await moveArticle(chief, { step: "reinstate", number, reason: "核实无误" });
  await expect(moveArticle(chief, { step: "confirmReinstatement", number })).rejects.toMatchObject({
    code: "own_proposal",
  });
  await moveArticle(publisher, { step: "confirmReinstatement", number });
  const back = await caseFile(db(), number);
  expect(back.article.liveReleaseId).toBe(live.article.liveReleaseId);
});

async function approvedArticle(): Promise<number> {
  const number = await createArticle(editor, { content: piece() });
  await submit(editor, number);
  await approve(first, number);
  await approve(second, number);
  await approve(final, number);
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

async function submit(actor: Person, number: number): Promise<void> {
  const { copy } = await caseFile(db(), number);
  await moveArticle(actor, { step: "submit", number, version: copy.version });
}

async function approve(actor: Person, number: number): Promise<void> {
  const { article } = await caseFile(db(), number);
  await moveArticle(actor, { step: "approve", number, ...(await onScreen(number)), stage: article.stage ?? 0 });
}

async function onScreen(number: number): Promise<Shown> {
  const { round } = await caseFile(db(), number);
  return { revision: round?.revision.number ?? 0, fingerprint: round?.revision.fingerprint ?? "" };
}

async function stepsOf(actor: Person, number: number) {
  return openSteps(await rightsOf(db(), actor), await caseFile(db(), number));
}

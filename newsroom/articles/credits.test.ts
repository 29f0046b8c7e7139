/** 署名 as the release freezes them, for every way a name can come to stand there. */
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { defaultWorkflows } from "@/db/default-workflows";
import { createChannel, createPerson, createWorkflow } from "@/db/factories";
import { type Credit, displayDefaults, displayNames, type Person, releases } from "@/db/schema";
import type { Content } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import { approveAll, type Desk, openDesk, piece, save, take } from "@/newsroom/articles/desk.fixture";

let house: Desk;
let desk: Desk;

beforeAll(async () => {
  house = await openDesk();
});

beforeEach(async () => {
  desk = { ...house, editor: await createPerson({ legalName: "秋水", roles: ["editor"] }) };
});

async function creditsOf(number: number): Promise<Credit[]> {
  const rows = await db().select().from(releases).where(eq(releases.articleNumber, number)).orderBy(releases.id);
  return rows.at(-1)?.credits ?? [];
}

async function released(more: Partial<Content> = {}, touch?: (number: number) => Promise<unknown>): Promise<Credit[]> {
  const number = await createArticle(desk.editor, { content: piece(desk.channelId, more) });
  await touch?.(number);
  await approveAll(desk, number);
  await take(desk.publisher, "release", number);
  return creditsOf(number);
}

const names = (credits: Credit[], kind: string) => credits.find((credit) => credit.kind === kind)?.names;
const named = (legalName: string): Promise<Person> => createPerson({ legalName, roles: ["editor"] });

test("the legal name, unless there is a display name, unless there is a default for that kind", async () => {
  expect(names(await released(), "editor")).toEqual(["秋水"]);
  await db()
    .insert(displayNames)
    .values(["秋枫", "郑秋枫"].map((name) => ({ personId: desk.editor.id, name })));
  expect(names(await released(), "editor")).toEqual(["秋枫"]);
  await db()
    .insert(displayDefaults)
    .values({ personId: desk.editor.id, creditKind: "responsibleEditor", name: "秋枫" });
  await db().insert(displayDefaults).values({ personId: desk.editor.id, creditKind: "editor", name: "郑秋枫" });
  expect(names(await released(), "editor")).toEqual(["郑秋枫"]);
});

test("printed order: 来源, 编辑, 审核 in stage order, 责任编辑; no line without a name", async () => {
  expect(await released()).toEqual([
    { kind: "source", names: ["本网"] },
    { kind: "editor", names: ["秋水"] },
    { kind: "reviewer", names: ["复言", "终南"] },
    { kind: "responsibleEditor", names: ["初明"] },
  ]);
  expect((await released({ source: { name: "", address: "", outletId: null } }))[0]?.kind).toBe("editor");
});

test("several editors: the submitter first, the others as they came; a reporter is none", async () => {
  const [second, third] = [await named("乙"), await named("丙")];
  const reporter = await createPerson({ legalName: "记者甲", roles: ["reporter"] });
  const number = await createArticle(reporter, { content: piece(desk.channelId) });
  await take(reporter, "handOver", number);
  await save(third, number, { summary: "丙先改" });
  await save(second, number, { summary: "乙再改" });
  await save(third, number, { summary: "丙又改" });
  await approveAll(desk, number);
  await take(desk.publisher, "release", number);
  expect(names(await creditsOf(number), "editor")).toEqual(["秋水", "丙", "乙"]);
});

test("whoever answers for a text goes on doing so when a slip in it is mended, beside whoever read that", async () => {
  const number = await createArticle(desk.editor, { content: piece(desk.channelId, { headline: "海代开割" }) });
  await approveAll(desk, number);
  await take(desk.publisher, "release", number);
  const night = await named("夜班");
  await save(night, number, { headline: "海带开割", change: { kind: "fix", note: "" } });
  await approveAll({ ...desk, editor: night }, number);
  await take(desk.publisher, "release", number);
  const credits = await creditsOf(number);
  expect(names(credits, "editor")).toEqual(["夜班", "秋水"]);
  expect(names(credits, "responsibleEditor")).toEqual(["初明"]);
  expect(names(credits, "reviewer")).toEqual(["复言", "终南", "初明"]);
});

test("only the approvals that stand give a name", async () => {
  const stand = await createPerson({ legalName: "代班", roles: ["reviewer"] });
  const number = await createArticle(desk.editor, { content: piece(desk.channelId) });
  await take(desk.editor, "submit", number);
  await take(desk.first, "approve", number);
  await take(desk.first, "retract", number);
  await take(stand, "approve", number);
  await take(desk.second, "approve", number);
  await take(desk.final, "approve", number);
  await take(desk.publisher, "release", number);
  const credits = await creditsOf(number);
  expect(names(credits, "responsibleEditor")).toEqual(["代班"]);
  expect(JSON.stringify(credits)).not.toContain("初明");
});

test("stated credits stand behind the computed ones of their kind, each name once", async () => {
  const credits = await released({
    authors: ["王海", "王海"],
    reporters: ["李潮"],
    correspondents: ["张汐"],
    photographers: ["赵帆"],
    statedCredits: [
      { kind: "editor", name: "特约编辑", basis: "联合报道协议" },
      { kind: "reviewer", name: "复言", basis: "外审名单" },
      { kind: "proofreader", name: "外校", basis: "校对合同" },
    ],
  });
  expect(credits).toEqual([
    { kind: "source", names: ["本网"] },
    { kind: "editor", names: ["秋水", "特约编辑"] },
    { kind: "reviewer", names: ["复言", "终南"] },
    { kind: "responsibleEditor", names: ["初明"] },
    { kind: "proofreader", names: ["外校"] },
    { kind: "author", names: ["王海"] },
    { kind: "reporter", names: ["李潮"] },
    { kind: "correspondent", names: ["张汐"] },
    { kind: "photographer", names: ["赵帆"] },
  ]);
});

test("the editor's own first stage gives them 责任编辑; a 校次 gives 校对; a stage may give nothing", async () => {
  const [first, second, final] = defaultWorkflows.first;
  if (!first || !second || !final) throw new Error("the default has three stages");
  const channelId = (await createChannel()).id;
  await createWorkflow({
    purpose: "first",
    channelId,
    stages: [
      { ...first, kind: "self" },
      { ...second, credit: null, proof: "一校" },
      { ...final, proof: "二校" },
    ],
  });
  const number = await createArticle(desk.editor, { content: piece(channelId) });
  await take(desk.editor, "submit", number);
  await take(desk.second, "approve", number);
  await take(desk.final, "approve", number);
  await take(desk.publisher, "release", number);
  expect((await creditsOf(number)).slice(1)).toEqual([
    { kind: "editor", names: ["秋水"] },
    { kind: "reviewer", names: ["终南"] },
    { kind: "responsibleEditor", names: ["秋水"] },
    { kind: "proofreader", names: ["复言", "终南"] },
  ]);
});

test("a 补审 after release changes no credit", async () => {
  const number = await createArticle(desk.editor, { content: piece(desk.channelId) });
  await take(desk.editor, "submit", number, { flash: true });
  await take(desk.first, "approve", number);
  await take(desk.publisher, "release", number);
  const frozen = await creditsOf(number);
  await take(desk.second, "approve", number);
  expect(await creditsOf(number)).toEqual(frozen);
  expect(names(frozen, "reviewer")).toBeUndefined();
});

import { beforeAll, describe, expect, test } from "vitest";
import { createChannel, createPerson, createWorkflow } from "@/db/factories";
import type { Person } from "@/db/schema";
import { createArticle } from "@/newsroom/articles/create";
import {
  aMinuteAgo,
  approveAll,
  type Desk,
  file,
  livePiece,
  openDesk,
  piece,
  save,
  take,
} from "@/newsroom/articles/desk.fixture";
import { articleList } from "@/newsroom/articles/desk-list";
import { emptyNotes } from "@/newsroom/articles/desk-notes";
import { type ArticleFilter, isSearchable } from "@/newsroom/articles/list-conditions";
import { sealContent } from "@/newsroom/articles/seal";

let desk: Desk;
let below: number;
let county: Person;

const found = async (actor: Person, filter: ArticleFilter) =>
  (await articleList(actor, filter)).lines.map(({ number }) => number);
const begun = (headline: string, more: Parameters<typeof piece>[1] = {}) =>
  createArticle(desk.editor, { content: piece(below, { headline, ...more }) });

beforeAll(async () => {
  desk = await openDesk();
  const top = await createChannel();
  below = (await createChannel({ parentId: top.id })).id;
  county = await createPerson({ roles: [{ role: "editor", channelId: below }] });
});

describe("a search of the list", () => {
  test("finds words anywhere in headline and short headline, one character too, each of several", async () => {
    const one = await begun("东屿县海带开割", { shortHeadline: "渔民忙收成" });
    const other = await begun("海边的茶园 2026");
    expect(await found(county, { text: "海带" })).toEqual([one]);
    expect(await found(county, { text: "收成" })).toEqual([one]);
    expect(await found(county, { text: "海" })).toEqual([other, one]);
    expect(await found(county, { text: "2026 茶园" })).toEqual([other]);
    expect(await found(county, { text: "海带 茶园" })).toEqual([]);
    // Found by the text as it is now, not as it was.
    await save(desk.editor, one, { headline: "紫菜下海" });
    expect(await found(county, { text: "海带" })).toEqual([]);
    expect(await found(county, { text: "紫菜" })).toEqual([one]);
  });

  test("finds a number, as an article's and as a word", async () => {
    const one = await begun("第一篇");
    const other = await begun(`关于 ${one} 号稿件的说明`);
    expect(await found(county, { text: String(one) })).toEqual([other, one]);
  });

  test("for nothing that could be found finds nothing", async () => {
    await begun("，。！");
    expect(isSearchable("，。！")).toBe(false);
    expect(await found(county, { text: "，。！" })).toEqual([]);
    expect(isSearchable("渔")).toBe(true);
  });

  test("tells nobody what a sealed text was called", async () => {
    const number = await begun("不能外传的标题");
    await take(desk.editor, "submit", number);
    await take(desk.first, "return", number);
    await sealContent(desk.chief, { fingerprint: (await file(number)).copy.fingerprint, reason: "保护未成年人" });
    expect(await found(county, { text: "外传" })).toEqual([]);
    const { lines } = await articleList(county, { text: String(number) });
    expect(lines).toMatchObject([{ number, english: null, words: null, pictures: null, head: { headline: "" } }]);
  });
});

describe("a line of the list", () => {
  test("says what an English reader, an editor and a publisher need to know", async () => {
    const reporter = await createPerson({ roles: [{ role: "reporter", channelId: below }] });
    const notes = { ...emptyNotes, internalNote: "Kelp harvest in Dongyu\n请核对产量" };
    const content = piece(below, { headline: "海带开割", origin: "contributed" });
    const number = await createArticle(reporter, { content, notes });
    const line = async () => (await articleList(county, { text: String(number) })).lines[0];
    expect(await line()).toMatchObject({
      english: "Kelp harvest in Dongyu",
      creator: reporter.legalName,
      editor: null,
    });
    await save(desk.editor, number, { summary: "编过" });
    expect(await line()).toMatchObject({ editor: desk.editor.legalName, words: 17, pictures: 0, scheduledFor: null });
    await approveAll(desk, number);
    const at = new Date(Date.now() + 3_600_000);
    await take(desk.publisher, "schedule", number, { at });
    expect(await line()).toMatchObject({ state: "scheduled", scheduledFor: at, publicState: "unreleased" });
    await take(desk.publisher, "unschedule", number);
    await take(desk.publisher, "release", number);
    expect(await line()).toMatchObject({ scheduledFor: null, publicState: "live", address: expect.any(String) });
  });
});

describe("whose turn it is", () => {
  const nextOf = async (number: number) =>
    (await articleList(county, {})).lines.find((line) => line.number === number)?.next;

  test("is said by name at every stage, without whoever wrote or has decided, and of nobody where no stage waits", async () => {
    const both = await createPerson({ roles: [{ role: "reviewer", stages: ["初审", "复审"] }, "editor"] });
    const number = await begun("轮到谁");
    const other = await createArticle(both, { content: piece(below, { headline: "他自己写的" }) });
    expect(await nextOf(number)).toBeNull();
    await take(desk.editor, "submit", number);
    await take(both, "submit", other);
    expect(await nextOf(number)).toEqual([desk.first.legalName, both.legalName]);
    expect(await nextOf(other)).toEqual([desk.first.legalName]);
    await take(both, "approve", number);
    expect(await nextOf(number)).toEqual([desk.second.legalName]);
    await take(desk.second, "approve", number);
    await take(desk.final, "approve", number);
    expect(await nextOf(number)).toBeNull();
  });

  test("is said of a 补审 too", async () => {
    const number = await begun("快讯轮到谁");
    await take(desk.editor, "submit", number, { flash: true });
    await take(desk.first, "approve", number);
    await take(desk.publisher, "release", number);
    expect(await nextOf(number)).toContain(desk.second.legalName);
  });

  test("and that is nobody where nobody may decide", async () => {
    const { id } = await createChannel();
    await createWorkflow({ purpose: "first", channelId: id, stages: [unstaffed("会审"), unstaffed("签审")] });
    const number = await createArticle(desk.editor, { content: piece(id, { headline: "没有人审" }) });
    await take(desk.editor, "submit", number);
    const { lines } = await articleList(desk.chief, { channelId: id });
    expect(lines.map(({ next }) => next)).toEqual([[]]);
  });
});

const unstaffed = (name: string) =>
  ({ name, credit: "reviewer", kind: "independent", timing: "before", deadlineMinutes: null, proof: null }) as const;

describe("the everyday lists", () => {
  test("转载 and the kind of text narrow alike", async () => {
    const reprint = await begun("转来的稿", { origin: "reprint" });
    expect(await found(county, { view: "reprints" })).toEqual([reprint]);
    expect(await found(county, { origin: "reprint" })).toEqual([reprint]);
    expect(await found(county, { origin: "compiled" })).toEqual([]);
    expect(await found(county, { view: "reprints", text: "转来", state: "draft" })).toEqual([reprint]);
    expect(await found(county, { view: "reprints", state: "in_review" })).toEqual([]);
  });

  test("我的 is what somebody began, wrote in or sent to review, and no more", async () => {
    const other = await createPerson({ roles: ["editor"] });
    const written = await begun("别人写的");
    const untouched = await begun("没碰过的");
    await save(other, written, { summary: "改过一句" });
    const own = await createArticle(other, { content: piece(below) });
    const sent = await begun("替人送审");
    await take(other, "submit", sent);
    const numbers = await found(other, { view: "mine" });
    expect(numbers).toEqual(expect.arrayContaining([written, own, sent]));
    expect(numbers).not.toContain(untouched);
    expect(numbers).toHaveLength(3);
  });

  test("改动未发布 and 已撤稿 follow what readers have", async () => {
    const number = await livePiece(desk, { channels: { main: below, further: [] } });
    expect(await found(county, { view: "changed" })).toEqual([]);
    await save(desk.editor, number, { headline: "海带开割了", change: { kind: "update", note: "" } });
    expect(await found(county, { view: "changed" })).toEqual([number]);
    await take(desk.chief, "withdraw", number);
    expect(await found(county, { view: "changed" })).toEqual([]);
    expect(await found(county, { publicState: "withdrawn" })).toEqual([number]);
  });

  test("are in order of the time each line shows, and a withdrawn piece says when it was withdrawn", async () => {
    const [first, second] = [await begun("先写的"), await begun("后写的")];
    await save(desk.editor, first, { summary: "又改了一句" });
    const drafts = (await articleList(county, { text: "写的", state: "draft" })).lines;
    expect(drafts.map(({ number }) => number).slice(0, 2)).toEqual([second, first]);
    const times = drafts.map(({ since }) => since.getTime());
    expect(times).toEqual(times.toSorted((one, other) => other - one));

    const number = await aMinuteAgo(() => livePiece(desk, { channels: { main: below, further: [] } }));
    const line = async () => (await articleList(county, { text: String(number) })).lines[0];
    const before = await line();
    expect(before?.withdrawnAt).toBeNull();
    await take(desk.chief, "withdraw", number);
    const { firstReleasedAt, withdrawnAt } = (await line()) ?? {};
    expect(firstReleasedAt).toEqual(before?.firstReleasedAt);
    expect(withdrawnAt?.getTime()).toBeGreaterThan((firstReleasedAt?.getTime() ?? 0) + 50_000);
  });
});

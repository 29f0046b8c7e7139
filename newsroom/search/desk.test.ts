import { setImmediate } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { run } from "@/db/attack.fixture";
import { createChannel, createPerson } from "@/db/factories";
import type { Person } from "@/db/schema";
import { createArticle } from "@/newsroom/articles/create";
import { bodyOf, type Desk, file, livePiece, openDesk, piece, save, take } from "@/newsroom/articles/desk.fixture";
import { articleList } from "@/newsroom/articles/desk-list";
import { asOwner } from "@/newsroom/articles/readers.fixture";
import { confirmDestruction, proposeDestruction, sealContent } from "@/newsroom/articles/seal";
import type { Actor } from "@/newsroom/permissions";
import { indexedContent } from "@/newsroom/search/content-fields";
import { foundTexts } from "@/newsroom/search/desk";

let desk: Desk;
let elsewhere: Person;
let reporter: Person;

beforeAll(async () => {
  desk = await openDesk();
  const other = await createChannel();
  elsewhere = await createPerson({ roles: [{ role: "editor", channelId: other.id }] });
  reporter = await createPerson({ roles: [{ role: "reporter", channelId: desk.channelId }] });
});

/** Number, place and passages of each line. */
async function found(actor: Actor, text: string) {
  const { lines } = await articleList(actor, { text, extent: "text" });
  return lines.map((line) => [
    line.number,
    line.found?.where,
    line.found?.passages.map(({ parts }) => parts.map((part) => (part.isHit ? `[${part.text}]` : part.text)).join("")),
  ]);
}

test("a draft is found by its whole text as it is now, a frozen text as it was", async () => {
  const number = await createArticle(desk.editor, {
    content: piece(desk.channelId, { body: bodyOf("头茬紫菜上岸。") }),
  });
  expect(await found(desk.editor, "紫菜")).toEqual([[number, { kind: "copy" }, ["头茬[紫菜]上岸。"]]]);
  await save(desk.editor, number, { body: bodyOf("头茬牡蛎上岸。") });
  expect(await found(desk.editor, "紫菜")).toEqual([]);

  await take(desk.editor, "submit", number);
  await take(desk.first, "return", number);
  await save(desk.editor, number, { body: bodyOf("头茬龙须菜上岸。") });
  expect(await found(desk.editor, "牡蛎")).toEqual([[number, { kind: "revision", number: 1 }, ["头茬[牡蛎]上岸。"]]]);
  expect(await found(desk.editor, "龙须菜 头茬")).toEqual([[number, { kind: "copy" }, ["[头茬][龙须菜]上岸。"]]]);
  // One of these words stands in the one text, one in the other.
  expect(await found(desk.editor, "龙须菜 牡蛎")).toEqual([]);
});

test("what readers have says so, and headlines alone are still searched alone", async () => {
  const number = await livePiece(desk, { headline: "滨海步道", body: bodyOf("栈桥已经合龙。") });
  expect(await found(desk.editor, "合龙")).toEqual([[number, { kind: "live" }, ["栈桥已经[合龙]。"]]]);
  expect((await articleList(desk.editor, { text: "合龙" })).lines).toEqual([]);
  expect((await articleList(desk.editor, { text: "滨海" })).lines).toMatchObject([{ number, found: null }]);
  expect(await found(desk.editor, String(number))).toEqual([[number, undefined, undefined]]);
  expect(await found(desk.editor, "，。")).toEqual([]);
});

test("nobody finds a text they may not read; a reporter finds their own", async () => {
  const number = await createArticle(reporter, {
    content: piece(desk.channelId, { body: bodyOf("暗访得来的线索。") }),
  });
  await createArticle(desk.editor, { content: piece(desk.channelId, { body: bodyOf("另一条线索。") }) });
  expect(await found(desk.editor, "线索")).toHaveLength(2);
  expect(await found(elsewhere, "线索")).toEqual([]);
  expect((await found(reporter, "线索")).map(([each]) => each)).toEqual([number]);
});

test("a sealed text is found by nobody, whoever holds it, and its destruction leaves no word", async () => {
  const number = await createArticle(desk.editor, {
    content: piece(desk.channelId, { body: bodyOf("不能外传的姓名。") }),
  });
  await take(desk.editor, "submit", number);
  await take(desk.first, "return", number);
  const { fingerprint } = (await file(number)).copy;
  expect(await found(desk.chief, "外传")).toHaveLength(1);
  await sealContent(desk.chief, { fingerprint, reason: "保护未成年人" });
  for (const actor of [desk.chief, desk.editor]) expect(await found(actor, "外传")).toEqual([]);
  const [line] = (await articleList(desk.chief, { text: String(number), extent: "text" })).lines;
  expect(line).toMatchObject({ number, found: null, head: { headline: "" } });

  await proposeDestruction(desk.chief, { fingerprint, reason: "当事人要求", legalBasis: "个人信息保护" });
  await confirmDestruction(await createPerson({ roles: ["auditor"] }), fingerprint);
  expect(await found(desk.chief, "外传")).toEqual([]);
});

test("words that outlived the sealing of their text by a race are found by nobody", async () => {
  const content = piece(desk.channelId, { body: bodyOf("漏下来的绰号。") });
  const number = await createArticle(desk.editor, { content });
  await take(desk.editor, "submit", number);
  await take(desk.first, "return", number);
  const { fingerprint } = (await file(number)).copy;
  await sealContent(desk.chief, { fingerprint, reason: "保护未成年人" });
  await asOwner(async (owner) => {
    await owner`alter table content_words disable trigger checks`;
    await owner`insert into content_words (fingerprint, words) values (${fingerprint}, ${indexedContent(content).words})`;
    await owner`alter table content_words enable trigger checks`;
  });
  for (const actor of [desk.chief, desk.editor]) expect(await found(actor, "绰号")).toEqual([]);
  expect((await foundTexts([number], "绰号")).size).toBe(0);
});

test("a seal on an older text leaves what came after it", async () => {
  const number = await createArticle(desk.editor, {
    content: piece(desk.channelId, { body: bodyOf("初稿有误的数目。") }),
  });
  await take(desk.editor, "submit", number);
  await take(desk.first, "return", number);
  const { fingerprint } = (await file(number)).copy;
  await save(desk.editor, number, { body: bodyOf("改正过的数目。") });
  await sealContent(desk.chief, { fingerprint, reason: "数目涉密" });
  expect(await found(desk.editor, "数目")).toEqual([[number, { kind: "copy" }, ["改正过的[数目]。"]]]);
  expect(await found(desk.editor, "有误")).toEqual([]);
});

test("a search that hangs is given up, and the list says so", async () => {
  const hangs = async () =>
    (await run(`select from pg_locks where not granted and relation = 'content_words'::regclass`)).length > 0;
  await asOwner((owner) =>
    owner.begin(async (tx) => {
      await tx`lock table content_words in access exclusive mode`;
      const searching = articleList(desk.editor, { text: "紫菜", extent: "text" });
      while (!(await hangs())) await setImmediate();
      expect(await searching).toEqual({ lines: [], next: null, isTooSlow: true });
    }),
  );
  expect((await articleList(desk.editor, { text: "紫菜", extent: "text" })).isTooSlow).toBe(false);
});

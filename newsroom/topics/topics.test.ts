/** 专题: who opens one, what readers get there, and when no more. */
import { beforeAll, expect, test } from "vitest";
import { refused, run } from "@/db/attack.fixture";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { assets } from "@/db/schema";
import { topicAddress } from "@/newsroom/addresses";
import type { Block, Body } from "@/newsroom/articles/body";
import { approvedPiece, save, take } from "@/newsroom/articles/desk.fixture";
import { locate } from "@/newsroom/articles/locate";
import type { TopicPage, TopicsPage } from "@/newsroom/articles/public-page";
import { publishedPage } from "@/newsroom/articles/published";
import {
  addressOf,
  articleAt,
  openReadersHouse,
  type ReadersHouse,
  release,
  releaseChange,
} from "@/newsroom/articles/readers.fixture";
import { publishedChannels } from "@/newsroom/channels/published";
import type { Actor } from "@/newsroom/permissions";
import { saveLayout, sendLayout } from "@/newsroom/placements/compose";
import { emptyPlace, type Place } from "@/newsroom/placements/layout";
import { releaseLayout } from "@/newsroom/placements/release-layout";
import { topicForDesk } from "@/newsroom/topics/desk";
import { liveTopics } from "@/newsroom/topics/live";
import { openTopic } from "@/newsroom/topics/open-topic";

let house: ReadersHouse;
beforeAll(async () => {
  house = await openReadersHouse();
});

const paragraph = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const heading = (text: string, level: 2 | 3 = 2): Block => ({
  type: "heading",
  attrs: { level },
  content: [{ type: "text", text }],
});
const bodyWith = (...content: Block[]): Body => ({ version: 1, type: "doc", content });
const introduction = bodyWith(
  paragraph("开篇的话。"),
  heading("最新消息"),
  paragraph("每日更新。"),
  heading("小标题", 3),
  heading("防御指南"),
);

async function opened(slug: string, more: Parameters<typeof release>[2] = {}): Promise<number> {
  const number = await release(house, house.county, { headline: `专题 ${slug}`, body: introduction, ...more });
  await openTopic(house.desk.editor, { articleNumber: number, slug });
  return number;
}

async function pageAt<Page extends TopicPage | TopicsPage>(path: string): Promise<Page> {
  const answer = await publishedPage(path);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return answer.page as Page; // the address says which
}

const topicPage = (slug: string) => pageAt<TopicPage>(topicAddress(slug));

/** The pieces of a place by number, composed by one and released by another. */
async function place(number: number, places: [Place, number[]][]): Promise<void> {
  const item = (article: number) => ({ article, wording: "headline" as const, from: "", to: "" });
  const composer: Actor = house.desk.editor;
  const layout = await saveLayout(composer, {
    front: `topic:${number}`,
    layout: null,
    places: places.map(([empty, pieces]) => ({ ...empty, rule: "none", items: pieces.map(item) })),
  });
  await sendLayout(composer, layout);
  await releaseLayout(house.desk.publisher, layout);
}

const section = (words: string) => emptyPlace("section", { section: words });
const headlines = (entries: readonly { headline: string }[]) => entries.map(({ headline }) => headline);

test("the introduction is cut at its headings, and each has the pieces placed under it", async () => {
  const number = await opened("typhoon", { headline: "迎战台风", kicker: "众志成城", deck: "一线日夜" });
  const [news, guide, first] = [
    await release(house, house.news, { headline: "风眼过境" }),
    await release(house, house.county, { headline: "门窗怎么关" }),
    await release(house, house.news, { headline: "要闻一条" }),
  ];
  await place(number, [
    [emptyPlace("news"), [first]],
    [section("最新消息"), [news]],
    [section("防御指南"), [guide]],
  ]);
  const page = await topicPage("typhoon");
  expect(page.introduction.text).toMatchObject({ headline: "迎战台风", kicker: "众志成城", deck: "一线日夜" });
  expect(page.opening).toEqual([paragraph("开篇的话。")]);
  expect(page.sections.map(({ heading: name, entries }) => [name, headlines(entries)])).toEqual([
    ["最新消息", ["风眼过境"]],
    ["防御指南", ["门窗怎么关"]],
  ]);
  expect(page.sections[0]?.blocks).toEqual([paragraph("每日更新。"), heading("小标题", 3)]);
  expect(page.places.map(({ kind, entries }) => [kind, headlines(entries)])).toEqual([["news", ["要闻一条"]]]);
  expect(page.others).toEqual([]);
  expect(page).toMatchObject({
    title: "迎战台风_专题_海岬新闻网",
    canonical: "http://localhost:3000/topics/typhoon/",
    breadcrumb: [
      { name: "首页", address: "/" },
      { name: "专题", address: "/topics/" },
      { name: "迎战台风", address: "/topics/typhoon/" },
    ],
  });
  // The introduction is an article as before.
  const article = await articleAt(await addressOf(number));
  expect(article.topic).toEqual({ name: "迎战台风", address: "/topics/typhoon/" });
  expect(article.canonical).toContain(await addressOf(number));
  expect((await articleAt(await addressOf(news))).topic).toBeNull();

  await take(house.desk.chief, "withdraw", news);
  expect((await topicPage("typhoon")).sections[0]?.entries).toEqual([]);
});

test("pieces stand under the words they were released under, wherever those stand; where they are gone, at the end", async () => {
  const number = await opened("harbour");
  const one = await release(house, house.news, { headline: "第一节的" });
  const two = await release(house, house.news, { headline: "第二节的" });
  await place(number, [
    [section("最新消息"), [one]],
    [section("防御指南"), [two]],
  ]);
  await save(house.desk.editor, number, {
    body: bodyWith(paragraph("开篇。"), heading("伤亡情况"), heading("防御指南")),
    change: { kind: "update", note: "" },
  });
  expect((await topicPage("harbour")).sections).toHaveLength(2);
  await releaseChange(house, number);
  const page = await topicPage("harbour");
  expect(page.sections.map(({ heading: name, entries }) => [name, headlines(entries)])).toEqual([
    ["伤亡情况", []],
    ["防御指南", ["第二节的"]],
  ]);
  expect(headlines(page.others)).toEqual(["第一节的"]);
});

test("the first picture before the headings stands at the head, once", async () => {
  const image = (sha: string): Block => ({
    type: "image",
    attrs: { sha256: sha.repeat(32), width: 3, height: 2, alt: "码头", caption: "", credit: "", rights: "自有" },
  });
  await db()
    .insert(assets)
    .values(
      ["aa", "bb", "cc"].map((sha) => ({
        sha256: sha.repeat(32),
        mediaType: "image/png",
        ...{ width: 3, height: 2, size: 1, uploadedBy: house.desk.editor.id, uploadedAt: new Date() },
      })),
    );
  const body = bodyWith(paragraph("开篇。"), image("aa"), image("bb"), heading("组图"), image("cc"));
  await opened("pictured", { body });
  const page = await topicPage("pictured");
  expect(page.picture).toEqual(image("aa"));
  expect(page.opening).toEqual([paragraph("开篇。"), image("bb")]);
  expect(page.sections[0]?.blocks).toEqual([image("cc")]);
  const { entries } = await pageAt<TopicsPage>("/topics/");
  expect(entries.find(({ address }) => address === "/topics/pictured/")?.picture?.files.address).toContain("aaaa");
});

test("a topic stands at one address; unknown ones at none; withdrawn with its introduction it is gone", async () => {
  const number = await opened("bridge", { headline: "要撤的专题" });
  expect(await locate("/topics/bridge/")).toEqual({ status: 200, kind: "topic", slug: "bridge", number });
  expect(await locate("/topics/bridge")).toEqual({ status: 301, to: "/topics/bridge/" });
  for (const path of ["/topics/no-such/", "/topics/Bridge/", "/topics/bridge/2/", "/topics/%00/", "/topics/9x/"]) {
    expect([path, await locate(path)]).toEqual([path, { status: 404 }]);
  }
  await take(house.desk.chief, "withdraw", number);
  expect(await locate("/topics/bridge/")).toEqual({ status: 410, announced: false });
  const answer = await publishedPage("/topics/bridge/");
  expect(answer).toMatchObject({ status: 410, page: { kind: "gone" } });
  expect(JSON.stringify(answer)).not.toContain("要撤的专题");
  expect(JSON.stringify(await pageAt("/topics/"))).not.toContain("要撤的专题");

  await take(house.desk.chief, "reinstate", number);
  await take(house.desk.publisher, "confirmReinstatement", number);
  expect(await locate("/topics/bridge/")).toMatchObject({ status: 200 });
  await take(house.desk.chief, "withdraw", number, { publicNotice: true });
  expect(await publishedPage("/topics/bridge/")).toMatchObject({ status: 410, page: { kind: "withdrawn" } });
});

test("all topics, the newest first, and no one whose channel has no page", async () => {
  await opened("older", { headline: "先开的", summary: "先开的摘要" });
  const later = await opened("newer", { headline: "后开的" });
  expect(await locate("/topics")).toEqual({ status: 301, to: "/topics/" });
  const { entries } = await pageAt<TopicsPage>("/topics/");
  expect(headlines(entries).slice(0, 2)).toEqual(["后开的", "先开的"]);
  expect(entries[1]).toMatchObject({ address: "/topics/older/", summary: "先开的摘要" });
  expect((await liveTopics(await publishedChannels())).slice(0, 1)).toEqual([{ number: later, slug: "newer" }]);

  await save(house.desk.editor, later, {
    channels: { main: house.about.id, further: [] },
    change: { kind: "update", note: "" },
  });
  await releaseChange(house, later);
  expect(await locate("/topics/newer/")).toEqual({ status: 404 });
  expect(headlines((await pageAt<TopicsPage>("/topics/")).entries)).not.toContain("后开的");
  expect((await articleAt(await addressOf(later))).topic).toBeNull();
});

test("whoever may compose the pages of its channel opens one, and nobody else", async () => {
  const articleNumber = await release(house, house.county, { headline: "谁来开" });
  const nobody = await createPerson({
    roles: ["reporter", "admin", "auditor", "reviewer", { role: "editor", channelId: house.about.id }],
  });
  await expect(openTopic(nobody, { articleNumber, slug: "who" })).rejects.toMatchObject({ code: "not_permitted" });
  expect(await topicForDesk(nobody, articleNumber)).toBeNull();
  const ofChannel = await createPerson({ roles: [{ role: "editor", channelId: house.news.id }] });
  expect(await topicForDesk(ofChannel, articleNumber)).toEqual({ address: null });
  await openTopic(ofChannel, { articleNumber, slug: "who" });
  expect(await topicForDesk(nobody, articleNumber)).toEqual({ address: "/topics/who/" });
  expect(await topicForDesk(ofChannel, articleNumber)).toEqual({
    address: "/topics/who/",
    front: `topic:${articleNumber}`,
  });
  const [event] = await run(
    `select entry::jsonb from audit_events where kind = 'topic.opened' and article_number = ${articleNumber}`,
  );
  expect(event).toMatchObject({ entry: { actor: ofChannel.id, details: { slug: "who" } } });
});

test("one topic an article, one article a slug, and only what readers see", async () => {
  const { editor, chief } = house.desk;
  const first = await opened("taken");
  await expect(openTopic(editor, { articleNumber: first, slug: "other" })).rejects.toMatchObject({
    code: "topic_open_already",
    params: { slug: "taken" },
  });
  const second = await release(house, house.county, {});
  await expect(openTopic(editor, { articleNumber: second, slug: "taken" })).rejects.toMatchObject({
    code: "topic_slug_taken",
  });
  for (const slug of ["", "A", "9", "a b", "a/b", "-a", "é", "a".repeat(41), "a\n"]) {
    await expect(openTopic(editor, { articleNumber: second, slug })).rejects.toMatchObject({ code: "slug_shape" });
  }
  const draft = await approvedPiece(house.desk);
  const hidden = await release(house, house.about, {});
  await take(chief, "withdraw", second);
  for (const [articleNumber, code] of [
    [draft, "topic_not_live"],
    [second, "topic_not_live"],
    [999_999_999, "topic_not_live"],
    [hidden, "topic_hidden"],
  ] as const) {
    await expect(openTopic(chief, { articleNumber, slug: "free" })).rejects.toMatchObject({ code });
  }
  expect(await locate("/topics/free/")).toEqual({ status: 404 });
  expect(await locate("/topics/other/")).toEqual({ status: 404 });
});

test("of two who want one slug at once, one gets it", async () => {
  const numbers = [await release(house, house.county, {}), await release(house, house.county, {})];
  const results = await Promise.allSettled(
    numbers.map((articleNumber) => openTopic(house.desk.editor, { articleNumber, slug: "race" })),
  );
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(results.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "topic_slug_taken" } });
});

test("what was opened stays, and no draft comes before readers by a row of its own", async () => {
  const number = await opened("stays");
  await refused(`update topics set slug = 'moved' where article_number = ${number}`, "permission denied");
  await refused(`delete from topics where article_number = ${number}`, "permission denied");
  await refused(
    `insert into topics values (${number}, 'Not A Slug', ${house.desk.editor.id}, now())`,
    /topics_slug_shape|duplicate key/,
  );
  const draft = await approvedPiece(house.desk, { headline: "没有发布的导言" });
  await run(`insert into topics values (${draft}, 'sneaked', ${house.desk.editor.id}, now())`);
  expect(await locate("/topics/sneaked/")).toEqual({ status: 404 });
  expect(JSON.stringify(await pageAt("/topics/"))).not.toContain("没有发布的导言");
});

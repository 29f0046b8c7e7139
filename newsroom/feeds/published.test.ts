import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createChannel } from "@/db/factories";
import { assets, channels } from "@/db/schema";
import type { Block, Body } from "@/newsroom/articles/body";
import { approvedPiece, bodyOf, save, take } from "@/newsroom/articles/desk.fixture";
import type { Frame } from "@/newsroom/articles/list-pages";
import {
  addressOf,
  openReadersHouse,
  type ReadersHouse,
  release,
  releaseChange,
} from "@/newsroom/articles/readers.fixture";
import { publishedChannels } from "@/newsroom/channels/published";
import { canDrawCards } from "@/newsroom/feeds/card-picture";
import { feed } from "@/newsroom/feeds/feed";
import { publishedFile } from "@/newsroom/feeds/published";
import { ninjsAddress } from "@/newsroom/file-addresses";
import { publishedSettings } from "@/newsroom/house/published";
import { dayOf } from "@/newsroom/shanghai";
import { openTopic } from "@/newsroom/topics/open-topic";

const month = dayOf(new Date()).slice(0, 7);
const origin = "http://localhost:3000";

let house: ReadersHouse;
beforeAll(async () => {
  house = await openReadersHouse();
});

const frame = async (): Promise<Frame> => ({
  site: await publishedSettings(),
  tree: await publishedChannels(),
  origin,
});
/** The file at a path that must be one, as text. */
async function textAt(path: string): Promise<string> {
  const answer = await publishedFile(path);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return JSON.stringify(answer.file);
}
const lists = ["/rss.xml", "/atom.xml", "/feed.json", "/news/rss.xml", "/news/county/feed.json"];
const everywhere = [...lists, "/news-sitemap.xml", `/sitemap/${month}.xml`];

test("an article is in the feeds of the site, its channel and those above, and in both sitemaps", async () => {
  const number = await release(house, house.county, {
    headline: "处处都在的稿件",
    reporters: ["林晓"],
    body: bodyOf("正文在这里。"),
  });
  const address = `${origin}${await addressOf(number)}`;
  for (const path of everywhere) expect([path, await textAt(path)]).toEqual([path, expect.stringContaining(address)]);
  const found = await feed({ slugs: ["news"], format: "atom" }, await frame());
  expect(found).toMatchObject({
    title: "新闻_海岬新闻网",
    page: `${origin}/news/`,
    self: `${origin}/news/atom.xml`,
    updated: found?.articles[0]?.modified.iso,
  });
  expect(found?.articles[0]).toMatchObject({
    canonical: address,
    text: { byline: [{ kind: "reporter", names: ["林晓"] }], body: bodyOf("正文在这里。") },
    credits: [
      { kind: "source", names: ["本网"] },
      { kind: "editor", names: ["秋水"] },
      { kind: "reviewer", names: ["复言", "终南"] },
      { kind: "responsibleEditor", names: ["初明"] },
    ],
  });
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
});

test("withdrawn it is in none of them, and its data answers 410; put back it is there again", async () => {
  const number = await release(house, house.county, { headline: "将要撤下的稿件" });
  const data = ninjsAddress(await addressOf(number));
  expect(await textAt(data)).toContain("将要撤下的稿件");

  await take(house.desk.chief, "withdraw", number);
  const address = await addressOf(number);
  for (const path of everywhere) {
    const text = await textAt(path);
    expect([path, text.includes("将要撤下"), text.includes(address)]).toEqual([path, false, false]);
  }
  expect(await publishedFile(data)).toEqual({ status: 410 });
  expect(await publishedFile(`/share${address.replace(".html", ".png")}`)).toEqual({ status: 410 });

  await take(house.desk.chief, "reinstate", number);
  await take(house.desk.publisher, "confirmReinstatement", number);
  for (const path of everywhere) expect(await textAt(path)).toContain(address);
  expect((await publishedFile(data)).status).toBe(200);
});

test("广告 and what a hidden channel holds are in no feed and in no news sitemap", async () => {
  const marks = { ai: "none", minors: false } as const;
  const ad = await release(house, house.county, {
    headline: "付了钱的稿件",
    marks: { ...marks, paid: "advertisement" },
  });
  const service = await release(house, house.county, {
    headline: "公益的稿件",
    marks: { ...marks, paid: "public_service" },
  });
  const hidden = await release(house, house.about, { headline: "藏起来的稿件" });
  const has = async (path: string, number: number) => (await textAt(path)).includes(await addressOf(number));
  for (const path of [...lists, "/news-sitemap.xml"]) {
    expect([path, await has(path, ad), await has(path, service), await has(path, hidden)]).toEqual([
      path,
      false,
      true,
      false,
    ]);
  }
  expect(await has(`/sitemap/${month}.xml`, ad)).toBe(true);
  expect(await has(`/sitemap/${month}.xml`, hidden)).toBe(false);
  const pages = await textAt("/sitemap/pages.xml");
  expect(pages).toContain(`${origin}/news/county/${month}/`);
  expect(pages).not.toContain("/about/");
});

test("no draft is in any of them", async () => {
  const number = await approvedPiece(house.desk, { headline: "还没有签发的稿件" });
  for (const path of everywhere) expect(await textAt(path)).not.toContain("还没有签发");
  expect(await publishedFile(`/${month}/01/content_${number}.json`)).toEqual({ status: 404 });
  const live = await release(house, house.county, { headline: "读者看到的" });
  await save(house.desk.editor, live, { headline: "改动中的", change: { kind: "update", note: "" } });
  for (const path of everywhere) expect(await textAt(path)).not.toContain("改动中的");
});

test("a change makes an article, its feeds and its month newer, and moves it nowhere", async () => {
  const number = await release(house, house.county, { headline: "先发的" });
  await release(house, house.county, { headline: "后发的" });
  const before = await feed({ slugs: [], format: "rss" }, await frame());
  await save(house.desk.editor, number, { headline: "先发的，改过", change: { kind: "update", note: "" } });
  await releaseChange(house, number);
  const after = await feed({ slugs: [], format: "rss" }, await frame());
  const headlines = after?.articles.slice(0, 2).map(({ text }) => text.headline);
  expect(headlines).toEqual(["后发的", "先发的，改过"]);
  expect(after?.articles[1]?.canonical).toBe(before?.articles[1]?.canonical);
  expect(after?.updated).toBe(after?.articles[1]?.modified.iso);
  const index = await publishedFile("/sitemap.xml");
  expect(index).toMatchObject({
    file: {
      sitemaps: [
        { address: `${origin}/sitemap/pages.xml`, modified: null },
        { address: `${origin}/sitemap/${month}.xml`, modified: after?.updated },
      ],
    },
  });
});

test("a file of an article stands where its page stands", async () => {
  const number = await release(house, house.county, {});
  const address = await addressOf(number);
  const [data, card] = [ninjsAddress(address), `/share${address.replace(".html", ".png")}`];
  expect(await publishedFile(data)).toMatchObject({ status: 200, file: { kind: "ninjs", page: { number } } });
  // Where the machine has no letters for it there is no card.
  const drawn = { status: 200, file: { kind: "card", headline: "海带开割" } };
  expect(await publishedFile(card)).toMatchObject((await canDrawCards()) ? drawn : { status: 404 });
  const sha256 = "ab".repeat(32);
  const size = { width: 1200, height: 800 };
  const upload = { mediaType: "image/png", size: 1, uploadedBy: house.desk.editor.id, uploadedAt: new Date() };
  await db()
    .insert(assets)
    .values({ sha256, ...size, ...upload });
  const image: Block = {
    type: "image",
    attrs: { sha256, ...size, alt: "码头", caption: "", credit: "", rights: "自有" },
  };
  const body: Body = { version: 1, type: "doc", content: [...bodyOf("码头一景。").content, image] };
  await save(house.desk.editor, number, { body, change: { kind: "update", note: "" } });
  await releaseChange(house, number);
  // It has a picture of its own now, and nobody is led to a card.
  expect(await publishedFile(card)).toEqual({ status: 404 });
  expect(await publishedFile(`/1999-12/31/content_${number}.json`)).toEqual({ status: 301, to: data });
  expect(await publishedFile(`/share/1999-12/31/content_${number}.png`)).toEqual({ status: 301, to: card });
  expect(await publishedFile("/2023-07/22/content_999999.json")).toEqual({ status: 404 });
});

test("the sitemap of pages has topics and corrections, is read once for all who ask, and anew after a change", async () => {
  const number = await release(house, house.county, { headline: "台风来了" });
  const before = await Promise.all([publishedFile("/sitemap/pages.xml"), publishedFile("/sitemap/pages.xml")]);
  expect(before[0]).toMatchObject({ status: 200 });
  expect("file" in before[0] && "file" in before[1] && before[0].file === before[1].file).toBe(true);
  for (const path of ["/topics/", "/corrections/"]) {
    expect(await textAt("/sitemap/pages.xml")).toContain(`"${origin}${path}"`);
  }
  expect(await textAt("/sitemap/pages.xml")).not.toContain("/topics/typhoon/");
  await openTopic(house.desk.editor, { articleNumber: number, slug: "typhoon" });
  expect(await textAt("/sitemap/pages.xml")).toContain(`"${origin}/topics/typhoon/"`);
  await take(house.desk.chief, "withdraw", number);
  expect(await textAt("/sitemap/pages.xml")).not.toContain("/topics/typhoon/");
});

test("robots are kept from searching, in 长者模式 too", async () => {
  expect(await publishedFile("/robots.txt")).toMatchObject({
    file: { closed: expect.arrayContaining(["/search", "/care/search"]) },
  });
});

test.each([
  "/nowhere/rss.xml",
  "/about/rss.xml",
  "/county/rss.xml",
  "/admin/rss.xml",
  "/News/rss.xml",
  "/sitemap/2001-01.xml",
  "/sitemap/2001-13.xml",
  `/sitemap/${month}-1.xml`,
  `/sitemap/${month}-2.xml`,
  "/rss.xml/",
  "/news//rss.xml",
  "/feeds",
  "",
])("nothing stands at %s", async (path) => {
  expect(await publishedFile(path)).toEqual({ status: 404 });
});

test("a channel that is hidden takes its articles out of everything", async () => {
  const channel = await createChannel({ slug: "port", name: "港口", parentId: house.news.id });
  const number = await release(house, channel, { headline: "港口的稿件" });
  expect(await textAt("/news/rss.xml")).toContain("港口的稿件");
  await db().update(channels).set({ hidden: true }).where(eq(channels.id, channel.id));
  for (const path of everywhere) expect(await textAt(path)).not.toContain(await addressOf(number));
  expect(await publishedFile("/news/port/rss.xml")).toEqual({ status: 404 });
});

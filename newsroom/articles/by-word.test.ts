/** 标签 and 作者: what readers find by a keyword and by a writer's name, and at which address. */
import { beforeAll, expect, test } from "vitest";
import { wordAddress } from "@/newsroom/addresses";
import { save, take } from "@/newsroom/articles/desk.fixture";
import { locate } from "@/newsroom/articles/locate";
import { bringOld } from "@/newsroom/articles/old-pieces.fixture";
import type { WordPage } from "@/newsroom/articles/public-page";
import { publishedPage } from "@/newsroom/articles/published";
import {
  addressOf,
  articleAt,
  openReadersHouse,
  type ReadersHouse,
  release,
  releaseChange,
} from "@/newsroom/articles/readers.fixture";

let house: ReadersHouse;
beforeAll(async () => {
  house = await openReadersHouse();
});

async function wordAt(path: string): Promise<WordPage> {
  const answer = await publishedPage(path);
  if (answer.status !== 200 || answer.page.kind !== "word") throw new Error(`${path} answered ${answer.status}`);
  return answer.page;
}

const headlines = (page: WordPage) => page.entries.map(({ headline }) => headline);

test("a tag lists what carries it now, the newest first; a keyword given up leaves with the change that readers got", async () => {
  const older = await release(house, house.county, { headline: "先登的", keywords: ["渔港", "码头"] });
  await release(house, house.news, { headline: "后登的", keywords: ["渔港"] });
  const page = await wordAt(wordAddress("tags", "渔港"));
  expect(headlines(page)).toEqual(["后登的", "先登的"]);
  expect(page).toMatchObject({
    name: "标签：渔港",
    title: "渔港_标签_海岬新闻网",
    canonical: "http://localhost:3000/tags/%E6%B8%94%E6%B8%AF/",
    more: "",
  });
  await save(house.desk.editor, older, { keywords: ["码头", "灯塔"], change: { kind: "update", note: "" } });
  expect(headlines(await wordAt(wordAddress("tags", "渔港")))).toContain("先登的");
  expect(await locate(wordAddress("tags", "灯塔"))).toEqual({ status: 404 });
  await releaseChange(house, older);
  expect(headlines(await wordAt(wordAddress("tags", "渔港")))).toEqual(["后登的"]);
  expect(headlines(await wordAt(wordAddress("tags", "灯塔")))).toEqual(["先登的"]);
});

test("what is withdrawn or in a hidden channel is in no list, and a word without anything else has no page", async () => {
  const number = await release(house, house.county, { headline: "会撤下", keywords: ["盐田"], authors: ["苏海"] });
  await release(house, house.about, { headline: "藏着的", keywords: ["盐田", "藏词"], authors: ["苏海", "藏名"] });
  const places = [wordAddress("tags", "盐田"), wordAddress("authors", "苏海")];
  for (const path of places) expect(headlines(await wordAt(path))).toEqual(["会撤下"]);
  await take(house.desk.chief, "withdraw", number);
  for (const path of [...places, wordAddress("tags", "藏词"), wordAddress("authors", "藏名")]) {
    expect(await publishedPage(path)).toMatchObject({ status: 404, page: { kind: "missing" } });
    // No form of it leads there either.
    expect(await locate(path.slice(0, -1))).toEqual({ status: 404 });
  }
});

test("writers are those of the byline, stated ones too, and nobody of the desk", async () => {
  const number = await release(house, house.county, {
    headline: "三人行",
    authors: ["何岸"],
    reporters: ["林晓帆"],
    correspondents: ["陈渡"],
    photographers: ["拍照人"],
    statedCredits: [
      { kind: "reporter", name: "早年的记者", basis: "旧档" },
      { kind: "proofreader", name: "早年的校对", basis: "旧档" },
    ],
  });
  for (const name of ["何岸", "林晓帆", "陈渡", "早年的记者"]) {
    expect(headlines(await wordAt(wordAddress("authors", name)))).toEqual(["三人行"]);
  }
  for (const name of ["拍照人", "早年的校对", "秋水", "初明", "本网"]) {
    expect(await locate(wordAddress("authors", name))).toEqual({ status: 404 });
  }
  const { writers } = await articleAt(await addressOf(number));
  expect(writers.map(({ name }) => name).sort()).toEqual(["何岸", "林晓帆", "早年的记者", "陈渡"].sort());
  for (const { address } of writers) expect(await locate(address)).toMatchObject({ status: 200 });
});

const odd = ["C++", "50%", "🌊 潮汐", "#1 & 2?", "a.b", "%41", "O'Brien (记)", "<script>", "é", "👩‍🚀", "__proto__"];

test("whatever a keyword or a name is made of, the link of the article finds it, and every other form leads there", async () => {
  const number = await release(house, house.county, { headline: "怪词", keywords: odd, reporters: odd });
  const { tags, writers } = await articleAt(await addressOf(number));
  expect(tags.map(({ name }) => name)).toEqual(odd);
  expect(writers.map(({ name }) => name)).toEqual(odd);
  for (const { name, address } of [...tags, ...writers]) {
    expect([name, headlines(await wordAt(address))]).toEqual([name, ["怪词"]]);
    expect(await locate(address.slice(0, -1))).toEqual({ status: 301, to: address });
  }
  const lower = wordAddress("tags", "🌊 潮汐").replaceAll(/%../g, (code) => code.toLowerCase());
  expect(await locate(lower)).toEqual({ status: 301, to: wordAddress("tags", "🌊 潮汐") });
  expect(await locate("/tags/C++/")).toEqual({ status: 301, to: "/tags/C%2B%2B/" });
  expect(await locate("/tags/é/")).toEqual({ status: 301, to: "/tags/%C3%A9/" });
  expect(await locate("/tags/e%CC%81/")).toEqual({ status: 301, to: "/tags/%C3%A9/" });
});

test("a keyword typed in pieces stands at the composed address", async () => {
  const number = await release(house, house.county, { headline: "分写", keywords: ["cafe\u0301"] });
  const { tags } = await articleAt(await addressOf(number));
  expect(tags).toEqual([{ name: "cafe\u0301", address: "/tags/caf%C3%A9/" }]);
  expect(headlines(await wordAt("/tags/caf%C3%A9/"))).toEqual(["分写"]);
});

test("a word that no path can hold is a word without a link", async () => {
  const words = ["24/7", "a\\b", ".", "..", "\uf900", "e\u0301é"];
  const number = await release(house, house.county, { headline: "无址", keywords: words, authors: ["甲/乙"] });
  const page = await articleAt(await addressOf(number));
  expect(page.tags).toEqual([]);
  expect(page.writers).toEqual([]);
  expect(page.keywords).toEqual(words);
  for (const path of ["/tags/24/7/", "/tags/24%2F7/", "/tags/a%5Cb/", "/tags/./", "/tags/%2E%2E/"]) {
    expect([path, await locate(path)]).toEqual([path, { status: 404 }]);
  }
});

test("an article of a hidden channel leads to no list, for none has it", async () => {
  await release(house, house.county, { keywords: ["共有词"], authors: ["共有名"] });
  const number = await release(house, house.about, { keywords: ["共有词"], authors: ["共有名"] });
  expect(await articleAt(await addressOf(number))).toMatchObject({ tags: [], writers: [] });
});

test("more than two hundred are found by searching; those on the page are the newest", async () => {
  const pieces = Array.from({ length: 201 }, (_, at) => ({
    at: new Date(Date.parse("2016-01-01T00:00:00Z") + at * 60_000).toISOString(),
    headline: `旧文 ${at}`,
    channels: [house.county.id],
    keywords: ["年年见"],
  }));
  await bringOld(house.desk, pieces.slice(0, 200));
  const all = await wordAt(wordAddress("tags", "年年见"));
  expect(all.entries).toHaveLength(200);
  expect(all.more).toBe("");
  await bringOld(house.desk, pieces.slice(200));
  const page = await wordAt(wordAddress("tags", "年年见"));
  expect(page.entries).toHaveLength(200);
  expect(page.entries[0]?.headline).toBe("旧文 200");
  expect(page.entries.at(-1)?.headline).toBe("旧文 1");
  expect(page.more).toBe("/search?q=%E5%B9%B4%E5%B9%B4%E8%A7%81");
});

test.each([
  "/tags/",
  "/tags",
  "/authors/",
  "/tags//",
  "/tags/%/",
  "/tags/%E6%B8/",
  "/tags/%00/",
  "/tags/a%0Ab/",
  "/tags/\ud800/",
  "/tags/渔港/2/",
  "/tags/'); drop table releases--/",
  `/tags/${"渔".repeat(20_000)}/`,
  "/authors/%20/",
])("%s is nowhere, and no error", async (path) => {
  expect(await locate(path)).toEqual({ status: 404 });
});

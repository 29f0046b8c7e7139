/** Counting of reads: every reader once, robots never, and nothing of anybody in the table. */
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { everyRow, run } from "@/db/attack.fixture";
import { db } from "@/db/client";
import { articleReads, houseSettings } from "@/db/schema";
import { take } from "@/newsroom/articles/desk.fixture";
import { bringOld } from "@/newsroom/articles/old-pieces.fixture";
import { openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { setClock } from "@/newsroom/clock/now";
import { countRead, flushReads, keepNewest, mostOfArticle, mostOfNetwork } from "@/newsroom/hot/count";
import { keepHotList } from "@/newsroom/hot/hot.fixture";

const phone = "Mozilla/5.0 (Linux; Android 10; VOG-AL00) AppleWebKit/537.36 Chrome/86.0 Mobile Safari/537.36";
const at = (hour: number) => setClock(() => new Date(Date.UTC(2026, 7, 3, hour, 30)));
const read = (article: number, clientAddress = "203.0.113.7", userAgent = phone) =>
  countRead({ clientAddress, userAgent }, { article });

let house: ReadersHouse;
let number = 0;
beforeAll(async () => {
  house = await openReadersHouse();
  number = await release(house, house.news, { headline: "海带开收" });
});
beforeEach(async () => {
  await keepHotList(house);
  await db().delete(articleReads);
});
afterEach(() => {
  setClock();
});

async function counted(): Promise<[number, number][]> {
  await flushReads();
  const rows = await run(
    "select article_number::int as n, sum(reads)::int as reads from article_reads group by 1 order by 1",
  );
  return rows.map(({ n, reads }) => [Number(n), Number(reads)]);
}

test("a reader counts once for an article and a day, however often it is told; another reader counts again", async () => {
  at(1);
  const other = await release(house, house.news, { headline: "春茶开采" });
  for (const _ of [1, 2, 3]) await read(number);
  await read(number, "203.0.113.7", `${phone} MicroMessenger/8.0`);
  await read(number, "203.0.113.8");
  await read(other);
  expect(await counted()).toEqual([
    [number, 3],
    [other, 1],
  ]);
  await read(number);
  at(17); // the next day in Asia/Shanghai
  await read(number);
  expect(await counted()).toEqual([
    [number, 4],
    [other, 1],
  ]);
});

test("robots do not count, nor what says nothing of itself", async () => {
  at(2);
  for (const userAgent of [
    "",
    "curl/8.5.0",
    "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
    "Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 Mobile Safari/537.36 (compatible; Bytespider)",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0.0.0 Safari/537.36",
    "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
  ]) {
    await read(number, "203.0.113.9", userAgent);
  }
  expect(await counted()).toEqual([]);
});

test("only what is live is written down; a number that is no article's is nothing", async () => {
  at(3);
  const gone = await release(house, house.news, { headline: "后来撤下" });
  await take(house.desk.chief, "withdraw", gone);
  for (const article of [gone, 999_999_999_999_999, number]) await read(article, "203.0.113.10");
  expect(await counted()).toEqual([[number, 1]]);
});

test("one network counts an article so often in an hour and no more, whatever it calls itself, and may again in the next", async () => {
  at(4);
  const readers = Array.from({ length: mostOfArticle + 5 }, (_, reader) => `${phone} ${reader}`);
  for (const reader of readers) await read(number, "2001:db8::1", reader);
  for (const reader of readers) await read(number, "2001:db8::2", `${reader} again`);
  expect(await counted()).toEqual([[number, mostOfArticle]]);
  await read(number, "2001:db8:0:1::1");
  at(5);
  await read(number, "2001:db8::3", "Mozilla/5.0 late");
  expect(await counted()).toEqual([[number, mostOfArticle + 2]]);
});

test("one network counts so often in an hour and no more, of however many articles", async () => {
  at(9);
  const numbers = await bringOld(
    house.desk,
    Array.from({ length: mostOfNetwork / mostOfArticle + 1 }, (_, place) => ({
      at: `2012-03-01T00:${String(place).padStart(2, "0")}:00Z`,
      headline: `旧闻 ${place}`,
      channels: [house.news.id],
    })),
  );
  for (const article of numbers) {
    for (let reader = 0; reader < mostOfArticle; reader++) await read(article, "198.51.100.7", `${phone} ${reader}`);
  }
  const all = await counted();
  expect(all.reduce((sum, [, reads]) => sum + reads, 0)).toBe(mostOfNetwork);
  // The busiest network is remembered longest.
  for (let reader = 0; reader < 50; reader++) await read(number, `192.0.2.${reader}`);
  await read(number, "198.51.100.7");
  expect((await counted()).find(([article]) => article === number)?.[1]).toBe(50);
});

test("sums of hours are all there is: no address, no browser, no hash, in no table; after days they go too", async () => {
  at(6);
  const before = await everyRow();
  await read(number, "203.0.113.77");
  await read(number, "203.0.113.78");
  await flushReads();
  const after = await everyRow();
  const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
  expect(changed).toEqual(["public.article_reads"]);
  const [row] = await run("select * from article_reads");
  expect(row).toEqual({ hour: new Date(Date.UTC(2026, 7, 3, 6)), article_number: String(number), reads: 2 });
  setClock(() => new Date(Date.UTC(2026, 7, 7, 6)));
  await read(number, "203.0.113.77");
  expect(await counted()).toEqual([[number, 1]]);
});

test("what could not be written down is written with the next", async () => {
  at(7);
  const [most, hour] = [2_147_483_647, new Date(Date.UTC(2026, 7, 3, 7))];
  await db().insert(articleReads).values({ hour, articleNumber: number, reads: most });
  await read(number, "203.0.113.79");
  await expect(flushReads()).rejects.toThrow();
  await db().update(articleReads).set({ reads: 1 });
  await read(number, "203.0.113.80");
  expect(await counted()).toEqual([[number, 3]]);
});

test("what is remembered is bounded: the newest of it", () => {
  const seen = new Set(["one", "two", "three", "four"]);
  keepNewest(seen, 3);
  expect([...seen]).toEqual(["two", "three", "four"]);
  keepNewest(seen, 3);
  expect(seen.size).toBe(3);
});

test("where the site keeps no 热榜 nothing is counted, and whoever tells is told that there is nothing here", async () => {
  at(8);
  await keepHotList(house, false);
  await expect(read(number, "203.0.113.81")).rejects.toMatchObject({ kind: "not_found", code: "hot_off" });
  expect(await counted()).toEqual([]);
  // Settings confirmed before there was a 热榜 say nothing of it.
  const moment = new Date();
  await db()
    .insert(houseSettings)
    .values({ settings: await old(), proposedAt: moment, confirmedBy: house.desk.chief.id, confirmedAt: moment });
  await expect(read(number, "203.0.113.81")).rejects.toMatchObject({ code: "hot_off" });
});

async function old(): Promise<unknown> {
  const [row] = await run("select settings - 'hotList' as settings from house_settings order by id desc limit 1");
  return row?.settings;
}

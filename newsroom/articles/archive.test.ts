import { beforeAll, expect, test } from "vitest";
import { take } from "@/newsroom/articles/desk.fixture";
import { bringOld } from "@/newsroom/articles/old-pieces.fixture";
import type { ArchivePage, ChannelPage } from "@/newsroom/articles/public-page";
import { publishedPage } from "@/newsroom/articles/published";
import { openReadersHouse, type ReadersHouse } from "@/newsroom/articles/readers.fixture";

let house: ReadersHouse;
beforeAll(async () => {
  house = await openReadersHouse();
});

async function pageAt<Page extends ArchivePage | ChannelPage>(path: string): Promise<Page> {
  const answer = await publishedPage(path);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return answer.page as Page; // the address says which
}

const headlines = ({ entries }: { entries: readonly { headline: string }[] }) =>
  entries.map(({ headline }) => headline);

test("a month lists what first went out in it by the wall's clock, newest first, and leads to its neighbours", async () => {
  const { news, county } = house;
  await bringOld(house.desk, [
    { at: "2020-05-31T15:59:59Z", headline: "五月最后一秒", channels: [county.id] },
    { at: "2020-05-31T16:00:00Z", headline: "六月第一秒", channels: [county.id] },
    { at: "2020-06-30T15:59:59Z", headline: "六月最后一秒", channels: [news.id] },
    { at: "2020-08-02T00:00:00Z", headline: "八月", channels: [county.id] },
  ]);
  const june = await pageAt<ArchivePage>("/news/2020-06/");
  expect(headlines(june)).toEqual(["六月最后一秒", "六月第一秒"]);
  expect(june).toMatchObject({
    name: "新闻 2020年6月",
    title: "新闻2020年6月_海岬新闻网",
    canonical: "http://localhost:3000/news/2020-06/",
    count: 2,
    days: [],
    earlier: { name: "2020年5月", address: "/news/2020-05/" },
    later: { name: "2020年8月", address: "/news/2020-08/" },
  });
  expect(june.breadcrumb.map(({ address }) => address)).toEqual(["/", "/news/", "/news/2020-06/"]);
  const below = await pageAt<ArchivePage>("/news/county/2020-06/");
  expect(headlines(below)).toEqual(["六月第一秒"]);

  const first = await pageAt<ArchivePage>("/news/county/2020-06/01/");
  expect(first).toMatchObject({ name: "县市 2020年6月1日", count: 1, later: { address: "/news/county/2020-08/02/" } });
  expect((await pageAt<ArchivePage>("/news/2020-05/")).earlier).toBeNull();
  expect((await pageAt<ChannelPage>("/news/")).months.filter(({ name }) => name.startsWith("2020"))).toEqual([
    { name: "2020年8月", address: "/news/2020-08/", count: 1 },
    { name: "2020年6月", address: "/news/2020-06/", count: 2 },
    { name: "2020年5月", address: "/news/2020-05/", count: 1 },
  ]);
});

test("a month with more than two hundred is shown by its days, each of which lists its own", async () => {
  const { county } = house;
  const many = (day: string, length: number) =>
    Array.from({ length }, (_, at) => ({
      at: new Date(Date.parse(`${day}T00:00:00Z`) + at * 60_000).toISOString(),
      headline: `${day} 之 ${at}`,
      channels: [county.id],
    }));
  await bringOld(house.desk, [...many("2019-03-04", 150), ...many("2019-03-09", 50)]);
  expect((await pageAt<ArchivePage>("/news/2019-03/")).entries).toHaveLength(200);
  await bringOld(house.desk, many("2019-03-31", 1));
  const month = await pageAt<ArchivePage>("/news/2019-03/");
  expect(month).toMatchObject({ count: 201, entries: [] });
  expect(month.days).toEqual([
    { name: "2019年3月31日", address: "/news/2019-03/31/", count: 1 },
    { name: "2019年3月9日", address: "/news/2019-03/09/", count: 50 },
    { name: "2019年3月4日", address: "/news/2019-03/04/", count: 150 },
  ]);
  const day = await pageAt<ArchivePage>("/news/2019-03/04/");
  expect(day.entries).toHaveLength(150);
  expect(day.later?.address).toBe("/news/2019-03/09/");
});

test("what was withdrawn, and what a hidden channel holds, is in no month and in no count", async () => {
  const { county, about } = house;
  const [gone] = await bringOld(house.desk, [
    { at: "2018-02-03T00:00:00Z", headline: "会撤下", channels: [county.id] },
    { at: "2018-02-04T00:00:00Z", headline: "藏着的", channels: [about.id, county.id] },
    { at: "2018-02-05T00:00:00Z", headline: "还在", channels: [county.id] },
  ]);
  expect((await pageAt<ArchivePage>("/news/2018-02/")).count).toBe(2);
  await take(house.desk.chief, "withdraw", gone ?? 0);
  expect(headlines(await pageAt<ArchivePage>("/news/2018-02/"))).toEqual(["还在"]);
  expect((await pageAt<ChannelPage>("/news/")).months).toContainEqual({
    name: "2018年2月",
    address: "/news/2018-02/",
    count: 1,
  });
  expect(await publishedPage("/about/2018-02/")).toMatchObject({ status: 404 });
});

test("a further channel lists a piece as its main one does, and counts it once with what is below it", async () => {
  const { news, county } = house;
  await bringOld(house.desk, [{ at: "2017-01-15T04:00:00Z", headline: "两处都登", channels: [news.id, county.id] }]);
  expect(headlines(await pageAt<ArchivePage>("/news/county/2017-01/"))).toEqual(["两处都登"]);
  expect((await pageAt<ArchivePage>("/news/2017-01/")).count).toBe(1);
});

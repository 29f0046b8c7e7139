import { beforeAll, expect, test } from "vitest";
import { take } from "@/newsroom/articles/desk.fixture";
import { locate } from "@/newsroom/articles/locate";
import { addressOf, asOwner, openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { dayOf } from "@/newsroom/shanghai";

let house: ReadersHouse;
beforeAll(async () => {
  house = await openReadersHouse();
});

test("an article stands at one address, and a wrong date leads to it", async () => {
  const number = await release(house, house.county, {});
  const address = await addressOf(number);
  expect(await locate(address)).toEqual({ status: 200, kind: "article", number });
  expect(await locate(`/1999-12/31/content_${number}.html`)).toEqual({ status: 301, to: address });
  expect(await locate(`/9999-99/99/content_${number}.html`)).toEqual({ status: 301, to: address });
  expect(await locate(`${address}/`)).toEqual({ status: 404 });
});

test("a channel stands at one address; a hidden one, and one out of its place, at none", async () => {
  expect(await locate("/news/county/")).toEqual({ status: 200, kind: "channel", slugs: ["news", "county"] });
  expect(await locate("/news")).toEqual({ status: 301, to: "/news/" });
  expect(await locate("/about/")).toEqual({ status: 404 });
  expect(await locate("/county/")).toEqual({ status: 404 });
  expect(await locate("/")).toEqual({ status: 200, kind: "home" });
});

test("an address of an older site leads to the article, even where it looks like ours", async () => {
  const number = await release(house, house.county, {});
  const other = await release(house, house.county, {});
  await asOwner(
    (owner) =>
      owner`insert into old_addresses ${owner([
        { path: "/html/旧闻.htm", article_number: number },
        { path: `/2009-05/01/content_${other}.html`, article_number: number },
        { path: "/old", article_number: number },
      ])}`,
  );
  const to = await addressOf(number);
  expect(await locate(encodeURI("/html/旧闻.htm"))).toEqual({ status: 301, to });
  expect(await locate(`/2009-05/01/content_${other}.html`)).toEqual({ status: 301, to });
  expect(await locate(await addressOf(other))).toMatchObject({ status: 200 });
  expect(await locate("/old")).toEqual({ status: 301, to });
  await take(house.desk.chief, "withdraw", number);
  expect(await locate("/old")).toEqual({ status: 410, announced: false });
});

test("a month and a day of a channel stand where something went out in them, and nowhere else", async () => {
  await release(house, house.county, {});
  const today = dayOf(new Date());
  const [month, day] = [today.slice(0, 7), today.slice(8)];
  expect(await locate(`/news/county/${month}/`)).toEqual({
    status: 200,
    kind: "archive",
    slugs: ["news", "county"],
    period: { month, day: null },
  });
  expect(await locate(`/news/${month}/${day}`)).toEqual({ status: 301, to: `/news/${month}/${day}/` });
  expect(await locate(`/news/${month}`)).toEqual({ status: 301, to: `/news/${month}/` });
  for (const path of ["/news/2001-01/", "/news/2199-12/", "/news/2001-01", `/county/${month}/`, `/about/${month}/`]) {
    expect([path, await locate(path)]).toEqual([path, { status: 404 }]);
  }
});

test.each([
  ["an encoded NUL", "/%00"],
  ["an encoded NUL in a channel", "/a%00b/"],
  ["half an encoding", "/%E0%A4%A"],
  ["a NUL", "/\u0000"],
  ["a lone surrogate", "/\ud800"],
  ["a thousand segments", `/${"a/".repeat(1000)}`],
  ["a long segment", `/${"a".repeat(20_000)}`],
  ["SQL", "/'; drop table articles--"],
  ["a number too large", "/2023-07/22/content_999999999999999.html"],
])("%s is nowhere, and no error", async (_, path) => {
  expect(await locate(path)).toEqual({ status: 404 });
});

import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createChannel, createPerson } from "@/db/factories";
import { houseSettings } from "@/db/schema";
import { file, take } from "@/newsroom/articles/desk.fixture";
import type { Frame } from "@/newsroom/articles/list-pages";
import { addressOf, openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { confirmDestruction, proposeDestruction, sealContent } from "@/newsroom/articles/seal";
import { changeChannel } from "@/newsroom/channels/manage";
import { publishedChannels } from "@/newsroom/channels/published";
import { setClock } from "@/newsroom/clock/now";
import { siteChangedAt } from "@/newsroom/feeds/changed";
import { publishedFile } from "@/newsroom/feeds/published";
import { monthSitemap, newsAgedAt, newsSitemap } from "@/newsroom/feeds/sitemaps";
import { publishedSettings } from "@/newsroom/house/published";
import { dayOf } from "@/newsroom/shanghai";

const month = dayOf(new Date()).slice(0, 7);

let house: ReadersHouse;
beforeAll(async () => {
  house = await openReadersHouse();
});

const frame = async (): Promise<Frame> => ({
  site: await publishedSettings(),
  tree: await publishedChannels(),
  origin: "http://localhost:3000",
});

test("a month too long for one file goes on in others, and nothing moves from one to the next", async () => {
  for (const headline of ["一", "二", "三", "四", "五", "六"]) await release(house, house.county, { headline });
  const whole = await monthSitemap({ month, part: 1 }, await frame());
  const size = 2;
  const parts = await Promise.all(
    [1, 2, 3].map(async (part) => (await monthSitemap({ month, part }, await frame(), size))?.pages ?? []),
  );
  expect(parts.map(({ length }) => length)).toEqual([2, 2, 2]);
  expect(parts.flat()).toEqual(whole?.pages.slice(0, 6));
  await release(house, house.county, { headline: "更晚的" });
  expect((await monthSitemap({ month, part: 1 }, await frame(), size))?.pages).toEqual(parts[0]);
});

test("the news sitemap forgets what is older than two days, and says since when", async () => {
  const number = await release(house, house.county, { headline: "两天前的新闻" });
  const address = await addressOf(number);
  expect(await newsAgedAt()).toBeNull();
  const later = new Date(Date.now() + 48 * 3_600_000 + 1000);
  setClock(() => later);
  try {
    expect(JSON.stringify(await newsSitemap(await frame()))).not.toContain(address);
    expect((await newsAgedAt())?.getTime()).toBeLessThanOrEqual(later.getTime());
    expect(await publishedFile("/news-sitemap.xml")).toMatchObject({ changedAt: await newsAgedAt() });
  } finally {
    setClock();
  }
});

test("releases, withdrawals, destruction, settings and channels all date the site anew", async () => {
  const dates = [await siteChangedAt()];
  const number = await release(house, house.county, {});
  dates.push(await siteChangedAt());
  const { fingerprint } = (await file(number)).copy;
  await take(house.desk.chief, "withdraw", number);
  dates.push(await siteChangedAt());
  await sealContent(house.desk.chief, { fingerprint, reason: "泄露个人信息" });
  await proposeDestruction(house.desk.chief, { fingerprint, reason: "当事人要求", legalBasis: "第四十七条" });
  await confirmDestruction(await createPerson({ roles: ["auditor"] }), fingerprint);
  dates.push(await siteChangedAt());
  await db()
    .insert(houseSettings)
    .values({
      settings: await publishedSettings(),
      proposedAt: new Date(),
      confirmedBy: house.desk.chief.id,
      confirmedAt: new Date(),
    });
  dates.push(await siteChangedAt());
  const { id, name, position, hidden } = await createChannel({ slug: "sea", name: "海洋" });
  await changeChannel(await createPerson({ roles: ["admin"] }), { id, name: `${name}经济`, position, hidden });
  dates.push(await siteChangedAt());
  const times = dates.map((date) => date?.getTime() ?? 0);
  expect(times.every((time, place) => place === 0 || time > (times[place - 1] ?? 0))).toBe(true);
});

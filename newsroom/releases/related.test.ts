import { beforeAll, expect, test } from "vitest";
import { createChannel } from "@/db/factories";
import { save } from "@/newsroom/articles/desk.fixture";
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

test("most shared keywords first, then the newest of the channel, never more than six", async () => {
  const channel = await createChannel({ slug: "tea", name: "茶" });
  for (const place of [1, 2, 3, 4, 5]) await release(house, channel, { headline: `旁${place}` });
  await release(house, channel, { headline: "一词", keywords: ["白茶"] });
  await release(house, channel, { headline: "两词", keywords: ["白茶", "开采"] });
  await release(house, house.county, { headline: "异地一词", keywords: ["开采"] });
  await release(house, house.about, { headline: "隐藏的", keywords: ["白茶"] });
  const number = await release(house, channel, { headline: "茶青开采", keywords: ["白茶", "开采"] });

  expect(await relatedTo(number)).toEqual(["两词", "异地一词", "一词", "旁5", "旁4", "旁3"]);
});

test("the choice is frozen: what comes later is not in it, and words follow what the pieces say now", async () => {
  const channel = await createChannel({ slug: "sea", name: "海" });
  const older = await release(house, channel, { headline: "写错了的标题" });
  const number = await release(house, channel, { headline: "新闻" });
  await release(house, channel, { headline: "更新的新闻" });
  await save(house.desk.editor, older, { headline: "改对了的标题", change: { kind: "update", note: "" } });
  await releaseChange(house, older);

  expect(await relatedTo(number)).toEqual(["改对了的标题"]);
  expect(await relatedTo(older)).toEqual([]);
});

test("without keywords or neighbours there is none", async () => {
  const channel = await createChannel({ slug: "lonely" });
  expect(await relatedTo(await release(house, channel, {}))).toEqual([]);
});

async function relatedTo(number: number): Promise<string[]> {
  const { related } = await articleAt(await addressOf(number));
  return related.map(({ headline }) => headline);
}

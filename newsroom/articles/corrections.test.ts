/** 更正: whose 更正说明 readers find together, and whose no more. */
import { beforeAll, expect, test } from "vitest";
import { save, take } from "@/newsroom/articles/desk.fixture";
import { locate } from "@/newsroom/articles/locate";
import { publishedPage } from "@/newsroom/articles/published";
import {
  addressOf,
  openReadersHouse,
  type ReadersHouse,
  release,
  releaseChange,
} from "@/newsroom/articles/readers.fixture";

let house: ReadersHouse;
beforeAll(async () => {
  house = await openReadersHouse();
});

async function page() {
  const answer = await publishedPage("/corrections/");
  if (answer.status !== 200 || answer.page.kind !== "corrections") throw new Error(`answered ${answer.status}`);
  return answer.page;
}

const notes = async () => (await page()).corrections.map(({ note }) => note);

async function change(number: number, kind: "fix" | "update" | "correction", headline: string, note = "") {
  await save(house.desk.editor, number, { headline, change: { kind, note } });
  await releaseChange(house, number);
}

test("there is one address, with or without anything to put right", async () => {
  expect(await locate("/corrections")).toEqual({ status: 301, to: "/corrections/" });
  expect(await locate("/corrections/")).toEqual({ status: 200, kind: "corrections" });
  expect(await locate("/corrections/2/")).toEqual({ status: 404 });
  expect(await notes()).toEqual([]);
});

test("every correction of what is live, the newest first, under the headline that stands there now", async () => {
  const one = await release(house, house.county, { headline: "甲稿" });
  await change(one, "correction", "甲稿改过", "甲的更正");
  const other = await release(house, house.news, { headline: "乙稿" });
  await change(other, "correction", "乙稿改过", "乙的更正");
  await change(one, "correction", "甲稿又改过", "甲的又一更正");
  await change(other, "fix", "乙稿改过了");
  await change(one, "update", "甲稿的后续");
  expect(await notes()).toEqual(["甲的又一更正", "乙的更正", "甲的更正"]);
  const { corrections } = await page();
  expect(corrections[2]).toMatchObject({
    entry: { headline: "甲稿的后续", address: await addressOf(one), channel: { name: "县市" } },
  });
  // Approved and not released is not known to readers.
  await save(house.desk.editor, other, { headline: "未发", change: { kind: "correction", note: "未发的更正" } });
  expect(await notes()).not.toContain("未发的更正");
});

test("a correction goes with the page that was withdrawn, and comes back with that page alone", async () => {
  const { chief, publisher } = house.desk;
  const number = await release(house, house.county, { headline: "丙稿" });
  await change(number, "correction", "丙稿改过", "丙的更正");
  await take(chief, "withdraw", number);
  expect(await notes()).not.toContain("丙的更正");
  await take(chief, "reinstate", number);
  await take(publisher, "confirmReinstatement", number);
  expect(await notes()).toContain("丙的更正");
  await take(chief, "withdraw", number);
  await change(number, "update", "丙稿重写");
  expect((await publishedPage(await addressOf(number))).status).toBe(200);
  expect(await notes()).not.toContain("丙的更正");
  await change(number, "correction", "丙稿重写后", "丙的新更正");
  expect((await notes()).filter((note) => note.startsWith("丙"))).toEqual(["丙的新更正"]);
});

test("what a hidden channel put right is not listed", async () => {
  const number = await release(house, house.about, { headline: "藏着的" });
  await change(number, "correction", "藏着的改过", "藏着的更正");
  expect(await notes()).not.toContain("藏着的更正");
});

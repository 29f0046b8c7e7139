/** A page that cannot be printed keeps back no other, stays as it was, and somebody is called; withdrawn, it is gone all the same. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { owner } from "@/db/attack.fixture";
import { db } from "@/db/client";
import { alarms, pageFailures } from "@/db/schema";
import { take } from "@/newsroom/articles/desk.fixture";
import { addressOf, openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { clear, firstBuild, freshRoot, printDue, treeAt } from "@/press/edition.fixture";
import { print } from "@/press/print";

let house: ReadersHouse;
const root = freshRoot();
beforeAll(async () => {
  house = await openReadersHouse();
  await firstBuild();
});
afterAll(() => clear(root));

/** As no verb of ours can: what stands in the table cannot be read. */
async function spoil(number: number): Promise<void> {
  await owner().begin(async (sql) => {
    await sql`alter table releases disable trigger user`;
    await sql`update releases set credits = '"none"' where article_number = ${number}`;
    await sql`alter table releases enable trigger user`;
  });
}

test("one page that cannot be printed", async () => {
  const broken = await release(house, house.news, { headline: "读不出的一篇" });
  const whole = await release(house, house.county, { headline: "好的一篇" });
  const [brokenAt, wholeAt] = [await addressOf(broken), await addressOf(whole)];
  await printDue();
  const before = await treeAt(root);
  await spoil(broken);
  await release(house, house.county, { headline: "新的一篇" });
  await print([brokenAt, wholeAt, "/news/county/"], { cause: "build" });
  const after = await treeAt(root);
  expect(Buffer.from(after.get("site/news/county/index.html") ?? "", "base64").toString()).toContain("新的一篇");
  expect(after.get(`site${brokenAt}`)).toBe(before.get(`site${brokenAt}`));
  expect((await db().select().from(pageFailures)).map(({ path }) => path)).toEqual([brokenAt]);
  expect((await db().select().from(alarms)).map(({ kind, params }) => [kind, params])).toContainEqual([
    "page_failed",
    { path: brokenAt },
  ]);

  await take(house.desk.chief, "withdraw", broken);
  await printDue();
  const last = await treeAt(root);
  expect(last.has(`site${brokenAt}`)).toBe(false);
  expect(last.has(`gone${brokenAt}`)).toBe(true);
  expect((await db().select().from(pageFailures)).map(({ path }) => path)).not.toContain(brokenAt);
});

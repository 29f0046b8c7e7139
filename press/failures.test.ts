/** A page that cannot be printed: the last good one stays, somebody is told once, and nothing withdrawn is kept so. */
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { alarms, pageFailures } from "@/db/schema";
import { save, take } from "@/newsroom/articles/desk.fixture";
import {
  addressOf,
  asOwner,
  openReadersHouse,
  type ReadersHouse,
  release,
  releaseChange,
} from "@/newsroom/articles/readers.fixture";
import {
  clear,
  differences,
  firstBuild,
  freshRoot,
  fullBuild,
  plain,
  printDue,
  textAt,
  treeAt,
} from "@/press/edition.fixture";
import { printFailed } from "@/press/events";
import { print } from "@/press/print";

let house: ReadersHouse;
const root = freshRoot();

beforeAll(async () => {
  house = await openReadersHouse();
  await firstBuild();
});
afterAll(() => clear(root));

const alarmsFor = (path: string) =>
  db()
    .select()
    .from(alarms)
    .where(eq(alarms.kind, "page_failed"))
    .then((rows) => rows.filter(({ params }) => params.path === path));

/** Its credits become what no page can say, or what they were. */
async function breakCredits(number: number, isBroken: boolean): Promise<void> {
  await asOwner((owner) =>
    owner.unsafe(`alter table releases disable trigger user;
      update releases set credits = ${isBroken ? "jsonb_build_object('was', credits)" : "credits -> 'was'"}
        where article_number = ${number} and (jsonb_typeof(credits) = 'object') = ${!isBroken};
      alter table releases enable trigger user`),
  );
}

test("the last good page stays with one alarm, whatever else changes is printed, and mended it is printed anew", async () => {
  const number = await release(house, house.county, { headline: "好好的一页" });
  const address = await addressOf(number);
  await printDue();
  await save(house.desk.editor, number, { headline: "印不出的一页", change: { kind: "update", note: "" } });
  await releaseChange(house, number);
  await breakCredits(number, true);
  await printDue();
  await print([address], { cause: "build" });

  expect(await textAt(root, `site${address}`)).toContain("好好的一页");
  expect(await textAt(root, "site/index.html")).toContain("印不出的一页");
  expect(await alarmsFor(address)).toHaveLength(1);
  expect(await db().select().from(pageFailures).where(eq(pageFailures.path, address))).toHaveLength(1);

  await breakCredits(number, false);
  await printFailed();
  expect(await textAt(root, `site${address}`)).toContain("印不出的一页");
  expect(await db().select().from(pageFailures)).toEqual([]);
  expect(await alarmsFor(address)).toHaveLength(1);
  expect(differences(plain(await treeAt(root)), await fullBuild())).toEqual([]);
});

test("a page that shows what was withdrawn is taken down rather than kept, in both modes, and comes back mended", async () => {
  const withdrawn = await release(house, house.news, { headline: "要撤的", keywords: ["渔港"] });
  const beside = await release(house, house.news, { headline: "旁边的", keywords: ["渔港"] });
  const address = await addressOf(beside);
  await printDue();
  expect(await textAt(root, `site${address}`)).toContain("要撤的");
  await breakCredits(beside, true);
  await take(house.desk.chief, "withdraw", withdrawn);
  await printDue();

  const tree = await treeAt(root);
  for (const name of [`site${address}`, `site/care${address}`, `gone${address}`])
    expect(tree.has(name), name).toBe(false);
  for (const [name, bytes] of tree) expect(Buffer.from(bytes, "base64").toString(), name).not.toContain("要撤的");
  expect(await alarmsFor(address)).toHaveLength(1);

  await breakCredits(beside, false);
  await printFailed();
  expect(await textAt(root, `site${address}`)).toContain("旁边的");
  expect(await textAt(root, `site/care${address}`)).not.toContain("要撤的");
  expect(differences(plain(await treeAt(root)), await fullBuild())).toEqual([]);
});

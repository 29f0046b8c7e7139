/** A target whose filling or catching up breaks off: whoever follows it next goes on there, and does nothing twice. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { take } from "@/newsroom/articles/desk.fixture";
import { addressOf, openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { momentNow, unconfirmed } from "@/newsroom/editions/fronts";
import { openBucket } from "@/press/bucket";
import { openStore, quick, type Store } from "@/press/bucket.fixture";
import { openCatchUp } from "@/press/catch-up";
import { clear, filesBelow, firstBuild, printDue } from "@/press/edition.fixture";
import type { Standing, Target } from "@/press/target";
import { openTree } from "@/press/tree-target";
import { verifyTree } from "@/press/verify-tree";

const trees = mkdtempSync(join(tmpdir(), "qianfa-trees-"));
let house: ReadersHouse;
let store: Store;

beforeAll(async () => {
  store = await openStore();
  house = await openReadersHouse();
  await firstBuild();
});
afterAll(async () => {
  await store.stop();
  clear(trees);
});

type Kind = {
  open: (name: string) => Target;
  empty: (name: string) => Promise<void>;
  lying: (name: string) => unknown;
};
const tree: Kind = {
  open: (name) => openTree({ root: join(trees, name), changed: () => {} }),
  empty: async (name) => clear(join(trees, name)),
  lying: (name) => filesBelow(join(trees, name)),
};
const bucket: Kind = {
  open: (name) => openBucket(store.objects(name, quick)),
  empty: async (name) => {
    for await (const keys of store.objects(name).keys()) {
      for (const key of keys) await store.objects(name).remove(key);
    }
  },
  lying: (name) => store.lying(name),
};

const fresh = async (kind: Kind) => {
  await kind.empty("other");
  await (await openCatchUp("other", kind.open("other")))();
  return kind.lying("other");
};

/** Before anything more is put: whether it breaks off here. */
type Enough = (stood: readonly Standing[]) => boolean | Promise<boolean>;

/** Brings a target on as a process of its own would, until it breaks off; what stood by then, and how often it was looked through. */
async function bringOn(target: Target, isEnough: Enough = () => false) {
  const stood: Standing[] = [];
  let looks = 0;
  const watched: Target = {
    ...target,
    batch: 3,
    stand: async (standings) => {
      if (await isEnough(stood)) throw new Error("broken off");
      const lacking = await target.stand(standings);
      stood.push(...standings);
      return lacking;
    },
    files: () => {
      looks += 1;
      return target.files();
    },
  };
  const outcome = await (await openCatchUp("site", watched))().then(() => "whole", String);
  return { outcome, stood, looks };
}

/** Pages of the one that are put again in the other. */
const again = (one: readonly Standing[], other: readonly Standing[]) => {
  const known = new Set(one.map((standing) => JSON.stringify(standing)));
  return other.filter((standing) => standing.status === 200 && known.has(JSON.stringify(standing)));
};
const has = (path: string) => (stood: readonly Standing[]) => stood.some((standing) => standing.path === path);

test.each([
  ["tree", tree],
  ["bucket", bucket],
])("a %s goes on where it broke off, with what came meanwhile, and is what a fresh one is", async (_, kind) => {
  await kind.empty("site");
  const target = kind.open("site");
  const number = await release(house, house.county, { headline: "码头见闻", keywords: ["海带"] });
  const address = await addressOf(number);
  await printDue();
  const first = await bringOn(target, has(address));
  expect(first).toMatchObject({ outcome: "Error: broken off", looks: 1 });
  expect(await kind.lying("site")).not.toEqual(await fresh(kind));

  // Both are behind the place it reached.
  await take(house.desk.chief, "withdraw", number);
  const next = await addressOf(await release(house, house.county, { headline: "其间发布", keywords: ["海带"] }));
  await printDue();
  const second = await bringOn(target, (stood) => stood.length > 20);
  expect(second).toMatchObject({ outcome: "Error: broken off", looks: 0 });
  expect(second.stood[0]).toMatchObject({ path: address, status: expect.not.toSatisfy((status) => status === 200) });
  const third = await bringOn(target);
  expect(third).toMatchObject({ outcome: "whole", looks: 0 });
  const later = [...second.stood, ...third.stood];
  expect(again(first.stood, later)).toEqual([]);
  // Nor as it was before what came meanwhile, which may have been destroyed.
  const put = later.flatMap(({ path, status }) => (status === 200 ? path : []));
  expect(put).toEqual([...new Set(put)]);
  expect(has(next)(third.stood)).toBe(true);
  expect(await kind.lying("site")).toEqual(await fresh(kind));
  if (kind === tree) expect(await verifyTree(join(trees, "site"))).toMatchObject({ broken: null, isMoving: false });
});

test.each([
  ["tree", tree],
  ["bucket", bucket],
])("a %s that has much to catch up with does so in several goes, too", async (_, kind) => {
  const target = kind.open("site");
  for (const headline of ["一", "二", "三"]) {
    await release(house, house.news, { headline: `来稿之${headline}`, keywords: ["海带", headline] });
    await printDue();
  }
  const first = await bringOn(target, (stood) => stood.length > 10);
  expect(first).toMatchObject({ outcome: "Error: broken off", looks: 0 });
  if (kind === tree) expect(await verifyTree(join(trees, "site"))).toMatchObject({ broken: null, isMoving: true });
  await release(house, house.news, { headline: "来稿之四" });
  await printDue();
  const second = await bringOn(target);
  expect(second).toMatchObject({ outcome: "whole", looks: 0 });
  expect(again(first.stood, second.stood)).toEqual([]);
  expect(await kind.lying("site")).toEqual(await fresh(kind));
});

test.each([
  ["tree", tree],
  ["bucket", bucket],
])("half way when the database was put back, a %s begins anew", async (_, kind) => {
  await release(house, house.news, { headline: "放回之前" });
  await printDue();
  const target = kind.open("site");
  const first = await bringOn(target, (stood) => stood.length > 3);
  const { towards, ...state } = await target.readState();
  if (!towards) return expect.fail("it is not on its way");
  await target.keepState({ ...state, towards: { ...towards, hash: "ab".repeat(32) } });
  const second = await bringOn(target);
  expect(second).toMatchObject({ outcome: "whole", looks: 1 });
  expect(again(second.stood, first.stood)).toEqual(first.stood);
  expect(await kind.lying("site")).toEqual(await fresh(kind));
});

test("what is printed while a target is filled is there, too, before the target says that it is", async () => {
  await tree.empty("site");
  let isPrinted = false;
  const { outcome } = await bringOn(tree.open("site"), async (stood) => {
    if (isPrinted || stood.length < 10) return false;
    isPrinted = true;
    await release(house, house.news, { headline: "印在半路" });
    await printDue();
    return false;
  });
  expect([outcome, isPrinted]).toEqual(["whole", true]);
  expect(await unconfirmed(await momentNow())).not.toContain("site");
  expect(await tree.lying("site")).toEqual(await fresh(tree));
});

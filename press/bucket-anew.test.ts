/** A bucket of which nothing is known any more, or something wrong, comes to be what a fresh one would be. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setClock } from "@/newsroom/clock/now";
import { ahead, newestWithdrawal } from "@/newsroom/editions/fronts";
import { openBucket } from "@/press/bucket";
import { type Lying, openStore, quick, type Store } from "@/press/bucket.fixture";
import { firstBuild } from "@/press/edition.fixture";
import { type Follower, followWith } from "@/press/follow";
import { endWorld, settle, step } from "@/press/random-steps.fixture";
import { diceOf, openWorld, type World } from "@/press/random-world.fixture";
import type { TargetState } from "@/press/target";

const stateKey = ".qianfa/state.json";
const seed = Number(process.env.SEED ?? 20260301);
const steps = 24;
let world: World;
let store: Store;
let front: Follower;

const followBucket = (bucket: string) =>
  followWith(openBucket(store.objects(bucket, { ...quick, pageSize: 20 })), { name: bucket, isServedByOthers: true });
const put = (key: string, text: string) => store.objects("site").put(key, Buffer.from(text), {});
const spoilState = async (spoiled: Partial<TargetState>) => {
  const known = JSON.parse(String(await store.objects("site").get(stateKey)));
  await put(stateKey, JSON.stringify({ ...known, ...spoiled }));
};

beforeAll(async () => {
  store = await openStore();
  world = await openWorld();
  await firstBuild();
  front = await followBucket("site");
});
afterAll(async () => {
  setClock();
  await front.stop();
  await store.stop();
  await endWorld();
});

/** What a bucket would be that is filled now. */
async function fresh(): Promise<Map<string, Lying>> {
  for await (const keys of store.objects("other").keys()) {
    for (const key of keys) await store.objects("other").remove(key);
  }
  await (await followBucket("other")).stop();
  return store.lying("other");
}

test(`brought on through ${steps} steps of a house, it is byte for byte what a fresh one is`, async () => {
  const [dice = []] = fc.sample(diceOf(steps), { numRuns: 1, seed });
  for (const die of dice) {
    await step(world, die);
    await front.catchUp();
  }
  await settle();
  await front.catchUp();
  const [here, there] = [await store.lying("site"), await fresh()];
  expect(here.size).toBeGreaterThan(60);
  expect([...here.keys()]).toEqual([...there.keys()]);
  expect(here).toEqual(there);
});

test.each([
  ["was lost", () => store.objects("site").remove(stateKey)],
  ["cannot be read", () => put(stateKey, "{")],
  ["is ahead of the house", () => spoilState({ edition: 999_999 })],
  ["knows of withdrawals to come", () => spoilState({ withdrawal: 9_999 })],
  ["is of editions the house has made anew since it was put back", () => spoilState({ hash: "ab".repeat(32) })],
  ["is an older program's, which wrote no hash", () => spoilState({ hash: undefined })],
])("where its state %s, everything is put anew and what does not belong there goes", async (_, spoil) => {
  await front.stop();
  const before = await store.lying("site");
  const strange = ["lost/future/index.html", "new folder/", '加号 + 空格 & <引号>".txt', "tags/100%/x.html"];
  for (const key of strange) await put(key, "forged");
  await put("index.html", "forged");
  await store.objects("site").remove("rss.xml");
  await spoil();
  store.asked.length = 0;
  front = await followBucket("site");
  expect(store.asked.filter((asked) => asked === "GET ").length).toBeGreaterThan(3);
  expect(await store.lying("site")).toEqual(before);
  const state = await store.objects("site").get(stateKey);
  expect(JSON.parse(String(state))).toMatchObject({
    edition: (await ahead()).edition,
    withdrawal: await newestWithdrawal(),
  });
});

test("a bucket that is where it should be is not written to again, however often the house calls", async () => {
  store.asked.length = 0;
  await front.catchUp();
  await front.catchUp();
  expect(store.asked).toEqual([]);
});

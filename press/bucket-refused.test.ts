/** A store that fails, refuses or is slow: nothing half, nothing confirmed that may not be so, and on with it afterwards. */
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { take } from "@/newsroom/articles/desk.fixture";
import { addressOf, openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { ahead, momentNow, namesOfFronts, unconfirmed } from "@/newsroom/editions/fronts";
import { openBucket } from "@/press/bucket";
import { openStore, type Store } from "@/press/bucket.fixture";
import { firstBuild, printDue } from "@/press/edition.fixture";
import { type Follower, followWith } from "@/press/follow";

const limits = { patienceMs: 4_000, settledMs: 5_000 };
let house: ReadersHouse;
let store: Store;
let front: Follower;

beforeAll(async () => {
  store = await openStore();
  house = await openReadersHouse();
  await firstBuild();
  front = await followWith(openBucket(store.objects("site", limits)), { name: "site", isServedByOthers: true });
});
beforeEach(() => {
  store.door = () => undefined;
});
afterAll(async () => {
  await front.stop();
  await store.stop();
});

/** Until it is brought on, which takes a while after something was not answered. */
const broughtOn = async () => {
  const turn = () => front.catchUp().then(() => "done", String);
  await expect.poll(turn, { timeout: 30_000, interval: 500 }).toBe("done");
};
const homeNow = async () => {
  const { body, headers } = await store.read("site", "/");
  return (headers["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString();
};
const stateNow = async () => JSON.parse(String(await store.objects("site").get(".qianfa/state.json")));

test("what fails once is asked for again at once", async () => {
  await release(house, house.news, { headline: "一次失败" });
  const failed = new Set<string>();
  store.door = ({ method, key }) => {
    if (failed.has(key)) return undefined;
    failed.add(key);
    return method === "PUT" ? 503 : undefined;
  };
  await printDue();
  await front.catchUp();
  expect(failed.size).toBeGreaterThan(5);
  expect(await homeNow()).toContain("一次失败");
  expect(await unconfirmed(await momentNow())).toEqual([]);
});

test.each([500, 403])(
  "a store that answers %i leaves every page as it was, and says nothing is done",
  async (status) => {
    const number = await release(house, house.news, { headline: `拒绝 ${status}` });
    store.door = ({ method, key }) => (method === "PUT" && key.endsWith("index.html") ? status : undefined);
    await printDue();
    await expect(front.catchUp()).rejects.toMatchObject({ code: `${status} AsTheTestSays` });
    expect(await homeNow()).not.toContain(`拒绝 ${status}`);
    expect((await stateNow()).edition).toBeLessThan((await ahead()).edition);
    expect(await unconfirmed(await momentNow())).toEqual(["site"]);

    // Nothing can be put, and what is withdrawn goes all the same.
    await take(house.desk.chief, "withdraw", number);
    await expect(front.catchUp()).rejects.toMatchObject({ code: `${status} AsTheTestSays` });
    expect((await store.read("site", await addressOf(number))).status).toBe(404);
    store.door = () => undefined;
    await printDue();
    await broughtOn();
    expect(await homeNow()).not.toContain(`拒绝 ${status}`);
    expect(await unconfirmed(await momentNow())).toEqual([]);
  },
);

test("one page that cannot be deleted keeps back none of the others, and nothing is said to be gone", async () => {
  const number = await release(house, house.news, { headline: "删不掉" });
  const address = await addressOf(number);
  await printDue();
  await front.catchUp();
  const before = await stateNow();
  store.door = ({ method, key }) => (method === "DELETE" && key === address.slice(1) ? 403 : undefined);
  await take(house.desk.chief, "withdraw", number);
  await expect(front.catchUp()).rejects.toMatchObject({ code: "403 AsTheTestSays" });
  expect((await store.read("site", `/care${address}`)).status).toBe(404);
  expect((await stateNow()).withdrawal).toBe(before.withdrawal);
  expect(await unconfirmed(await momentNow())).toEqual(["site"]);
  store.door = () => undefined;
  await printDue();
  await front.catchUp();
  expect((await store.read("site", address)).status).toBe(404);
  expect(await unconfirmed(await momentNow())).toEqual([]);
});

test("a page the store carries out late, after nobody waited for it, does not come back over its withdrawal", async () => {
  const number = await release(house, house.news, { headline: "迟到的写入" });
  const address = await addressOf(number);
  const key = address.slice(1);
  let letGo = () => {};
  const held = new Promise<undefined>((resolve) => (letGo = () => resolve(undefined)));
  store.door = (asked) => (asked.method === "PUT" && asked.key === key ? held : undefined);
  await printDue();
  await expect(front.catchUp()).rejects.toThrow("nobody answered");
  await take(house.desk.chief, "withdraw", number);
  // Gone, as far as anybody knows; but the store may not have done yet what it was asked before.
  await expect(front.catchUp()).rejects.toMatchObject({ code: "unsettled" });
  expect(await unconfirmed(await momentNow())).toEqual(["site"]);
  letGo();
  // It comes; a turn the front takes by itself may take it down again before anybody looks.
  await expect.poll(() => store.done, { timeout: 20_000 }).toContain(`PUT ${key}`);

  await printDue();
  await broughtOn();
  expect((await store.read("site", address)).status).toBe(404);
  expect(await unconfirmed(await momentNow())).toEqual([]);
});

test("a bucket that keeps versions is not used: what is destroyed would stay in them", async () => {
  const objects = store.objects("other");
  store.door = () => ({ status: 200, headers: { "x-amz-version-id": "3/L4kqtJlcpXroDTDmJ" } });
  await expect(objects.put("index.html", Buffer.from("page"), {})).rejects.toMatchObject({ code: "versioned" });
});

test("a bucket in which somebody else's objects lie is left as it is", async () => {
  const objects = store.objects("other");
  await objects.put("backups/house.dump", Buffer.from("not ours"), {});
  const following = followWith(openBucket(objects), { name: "other", isServedByOthers: true });
  await expect(following).rejects.toMatchObject({ code: "not empty" });
  expect(await objects.get("backups/house.dump")).toEqual(Buffer.from("not ours"));
  expect(await namesOfFronts()).not.toContain("other");
});

test("who is no store of this kind is no empty bucket", async () => {
  const objects = store.objects("other");
  store.door = () => ({ status: 200, headers: {} });
  await expect(objects.keys().next()).rejects.toMatchObject({ code: "200, and no listing" });
  store.door = () => 404;
  await expect(objects.get("index.html")).rejects.toMatchObject({ code: "404 AsTheTestSays" });
});

/** A bucket kept as the manifest says: what lies there, and for how long nothing withdrawn does. */
import { gunzipSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { fronts } from "@/db/schema";
import { file, take } from "@/newsroom/articles/desk.fixture";
import { addressOf, openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { confirmDestruction, proposeDestruction, sealContent } from "@/newsroom/articles/seal";
import { momentNow, newestWithdrawal, unconfirmed } from "@/newsroom/editions/fronts";
import { frontsWithout } from "@/newsroom/editions/of-article";
import { openBucket } from "@/press/bucket";
import { openStore, quick, type Store } from "@/press/bucket.fixture";
import { destroyAll } from "@/press/destroy.fixture";
import { clear, firstBuild, freshRoot, printDue, treeAt } from "@/press/edition.fixture";
import { type Follower, followWith } from "@/press/follow";

let house: ReadersHouse;
let store: Store;
let front: Follower;

const followBucket = (bucket: string) =>
  followWith(openBucket(store.objects(bucket, { ...quick, pageSize: 7 })), { name: bucket, isServedByOthers: true });
const readNow = async (path: string) => {
  const { status, headers, body } = await store.read("site", path);
  const bytes = headers["content-encoding"] === "gzip" ? gunzipSync(body) : body;
  return { status, text: bytes.toString(), headers };
};
/** The newest withdrawal the front said is gone there. */
const confirmedWithdrawal = async () => {
  const [row] = await db().select().from(fronts).where(eq(fronts.name, "site"));
  return row?.withdrawal ?? 0;
};

beforeAll(async () => {
  store = await openStore();
  house = await openReadersHouse();
  await firstBuild();
  front = await followBucket("site");
});
beforeEach(() => {
  store.door = () => undefined;
  store.asked.length = 0;
});
afterAll(async () => {
  await front.stop();
  await store.stop();
});

test("a release is in the bucket as readers are to get it: by address, with its type, once compressed", async () => {
  const number = await release(house, house.county, {
    headline: "码头见闻",
    keywords: ["海带", "100%", "问?答", "it's"],
  });
  const address = await addressOf(number);
  expect((await readNow(address)).status).toBe(404);
  await printDue();
  await front.catchUp();
  for (const path of [
    address,
    "/",
    "/care/",
    "/news/county/",
    `/tags/${encodeURIComponent("海带")}/`,
    "/tags/100%25/",
  ]) {
    const { status, text, headers } = await readNow(path);
    expect([path, status, headers["content-type"]]).toEqual([path, 200, "text/html; charset=utf-8"]);
    expect([headers["content-encoding"], headers["cache-control"]]).toEqual(["gzip", "public, no-cache"]);
    expect(text, path).toContain("码头见闻");
  }
  const lying = await store.lying("site");
  const types = ["rss.xml", "site.css", "reader.js", "favicon.svg", "tags/问?答/index.html", "tags/it's/index.html"];
  expect(types.map((key) => lying.get(key)?.type)).toEqual([
    "application/rss+xml; charset=utf-8",
    "text/css; charset=utf-8",
    "text/javascript; charset=utf-8",
    "image/svg+xml",
    "text/html; charset=utf-8",
    "text/html; charset=utf-8",
  ]);
  const card = `share${address.replace("html", "png")}`;
  expect(lying.get(card)).toMatchObject({ type: "image/png", encoding: "" });
  expect((await readNow("/nowhere/")).text).toContain("页面不存在");
});

test("every page of the tree that nginx serves is in the bucket, and nothing else", async () => {
  const root = freshRoot();
  const tree = await treeAt(root);
  clear(root);
  const pages = new Map([...tree].filter(([name]) => name.startsWith("site/") && !/\.(?:br|gz)$/.test(name)));
  const lying = await store.lying("site");
  expect([...lying.keys()].sort()).toEqual([...pages.keys()].map((name) => name.slice("site/".length)).sort());
  for (const [key, { bytes, encoding }] of lying) {
    const packed = Buffer.from(bytes, "base64");
    const plain = encoding === "gzip" ? gunzipSync(packed) : packed;
    expect(plain.toString("base64") === pages.get(`site/${key}`), key).toBe(true);
  }
});

test("what is withdrawn is gone before anything is printed, and only then is it said to be", async () => {
  const number = await release(house, house.county, { headline: "错了的消息" });
  const address = await addressOf(number);
  await printDue();
  await front.catchUp();
  expect((await readNow(address)).text).toContain("错了的消息");

  let letGo = () => {};
  const held = new Promise<undefined>((resolve) => (letGo = () => resolve(undefined)));
  store.door = ({ method }) => (method === "DELETE" ? held : undefined);
  await take(house.desk.chief, "withdraw", number);
  const turn = front.catchUp();
  await expect.poll(() => store.asked).toContain(`DELETE ${address.slice(1)}`);
  expect((await confirmedWithdrawal()) < (await newestWithdrawal())).toBe(true);
  letGo();
  await turn;
  expect(await confirmedWithdrawal()).toBe(await newestWithdrawal());
  for (const path of [address, `/care${address}`]) expect((await readNow(path)).status, path).toBe(404);
  expect((await readNow("/")).text).toContain("错了的消息");
  await printDue();
  await front.catchUp();
  expect(await unconfirmed(await momentNow())).toEqual([]);
  for (const [key, { bytes, encoding }] of await store.lying("site")) {
    const packed = Buffer.from(bytes, "base64");
    expect((encoding === "gzip" ? gunzipSync(packed) : packed).toString(), key).not.toContain("错了的消息");
  }
});

test("while the store is away a withdrawal is waited for; once it is back nothing comes before it", async () => {
  const number = await release(house, house.news, { headline: "撤得不是时候" });
  const address = await addressOf(number);
  await printDue();
  await front.catchUp();
  const later = await release(house, house.news, { headline: "其间发布" });
  await printDue();
  await store.goAway();
  await take(house.desk.chief, "withdraw", number);
  await expect(front.catchUp()).rejects.toThrow("nobody answered");
  expect((await file(number)).article.publicState).toBe("withdrawn");
  expect(await unconfirmed(await momentNow())).toEqual(["site"]);
  expect(await frontsWithout(number)).toBe(1);

  store.asked.length = 0;
  await store.comeBack();
  await front.catchUp();
  const firstPut = store.asked.findIndex((asked) => asked.startsWith("PUT"));
  expect(store.asked.slice(0, firstPut)).toContain(`DELETE ${address.slice(1)}`);
  expect((await readNow(address)).status).toBe(404);
  expect((await readNow(await addressOf(later))).text).toContain("其间发布");
  await printDue();
  await front.catchUp();
  expect(await frontsWithout(number)).toBe(0);
});

test("whoever follows it next goes on where it was, and sends nothing that is there already", async () => {
  await front.stop();
  const objects = (await store.lying("site")).size;
  const number = await release(house, house.news, { headline: "交班之后" });
  await printDue();
  front = await followBucket("site");
  expect((await readNow(await addressOf(number))).text).toContain("交班之后");
  expect(store.asked.filter((asked) => asked === "GET ")).toEqual([]);
  expect(store.asked.filter((asked) => asked.startsWith("PUT")).length).toBeLessThan(objects / 2);
});

test("put back before anybody printed the withdrawal, an article is there again", async () => {
  const number = await release(house, house.news, { headline: "撤了又回来" });
  const address = await addressOf(number);
  await printDue();
  await front.catchUp();
  const before = await store.lying("site");
  await take(house.desk.chief, "withdraw", number);
  await front.catchUp();
  expect((await readNow(address)).status).toBe(404);
  await take(house.desk.chief, "reinstate", number);
  await take(await createPerson({ roles: ["chief"] }), "confirmReinstatement", number);
  await printDue();
  await front.catchUp();
  expect(await store.lying("site")).toEqual(before);
});

test("what is printed of a destroyed text is nowhere in the bucket", async () => {
  const number = await release(house, house.county, { headline: "不该公开的名字" });
  const { fingerprint } = (await file(number)).copy;
  await printDue();
  await front.catchUp();
  await take(house.desk.chief, "withdraw", number);
  await sealContent(house.desk.chief, { fingerprint, reason: "泄露个人信息" });
  await proposeDestruction(house.desk.chief, { fingerprint, reason: "当事人要求", legalBasis: "个人信息保护法" });
  await confirmDestruction(await createPerson({ roles: ["auditor"] }), fingerprint);
  await printDue();
  await front.catchUp();
  // Somebody put an old page back behind the back of the house.
  const address = await addressOf(number);
  await store.objects("site").put(address.slice(1), Buffer.from("不该公开的名字"), {});
  await destroyAll(fingerprint);
  await front.catchUp();
  expect((await readNow(address)).status).toBe(404);
});

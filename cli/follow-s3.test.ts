/** A bucket as a front, as somebody at the machine starts it. */
import { type ChildProcess, spawn } from "node:child_process";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { followEdition } from "@/cli/follow";
import { root as checkout, projectEnvironment, projectNode } from "@/cli/install.mjs";
import { take } from "@/newsroom/articles/desk.fixture";
import { addressOf, openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { momentNow, namesOfFronts, unconfirmed } from "@/newsroom/editions/fronts";
import { openStore, type Store } from "@/press/bucket.fixture";
import { firstBuild, printDue } from "@/press/edition.fixture";

const patience = { timeout: 30_000, interval: 100 };
let house: ReadersHouse;
let store: Store;
let child: ChildProcess | undefined;
let said = "";

beforeAll(async () => {
  store = await openStore();
  house = await openReadersHouse();
  await firstBuild();
});
beforeEach(() => {
  store.door = () => undefined;
});
afterAll(async () => {
  child?.kill();
  await store.stop();
});

/** The command, until it is ready or has ended: true where it is ready. */
function start(words: string[] = [], more: Record<string, string> = {}): Promise<boolean> {
  const { url, region, accessKeyId, secretAccessKey } = store.access("site");
  const bucket = { S3_BUCKET_URL: url, S3_REGION: region, S3_ACCESS_KEY_ID: accessKeyId };
  const started = spawn(
    projectNode,
    ["--import", "tsx", "cli/newsroom.ts", "edition", "follow", "--to", "s3", ...words],
    {
      cwd: checkout,
      env: projectEnvironment({ LOG_LEVEL: "error", ...bucket, S3_SECRET_ACCESS_KEY: secretAccessKey, ...more }),
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    },
  );
  child = started;
  said = "";
  for (const stream of [started.stdout, started.stderr]) stream?.on("data", (part) => (said += part));
  return new Promise((resolve) => {
    started.once("message", () => resolve(true));
    started.once("close", () => resolve(false));
  });
}

async function stop(): Promise<void> {
  const ended = new Promise((resolve) => child?.once("exit", resolve));
  child?.kill("SIGTERM");
  await ended;
}

test("without settings, with --root beside it or with another word nothing is begun", async () => {
  await expect(followEdition(["--to", "s3"])).rejects.toThrow("--to s3 needs S3_BUCKET_URL");
  await expect(followEdition(["--to", "ftp"])).rejects.toThrow("--to takes s3 and nothing else");
  await expect(followEdition(["--to", "s3", "--root", "/tmp/site"])).rejects.toThrow("no --root beside it");
});

test("a store that refuses, is not there or keeps versions is named in words, and no secret with it", async () => {
  const secret = "the-secret-of-the-bucket";
  store.door = () => 403;
  expect(await start([], { S3_SECRET_ACCESS_KEY: secret })).toBe(false);
  expect(said).toContain("The bucket refused (403 AsTheTestSays)");
  expect(said).not.toContain(secret);
  store.door = ({ method }) => (method === "PUT" ? { status: 200, headers: { "x-amz-version-id": "1" } } : undefined);
  expect(await start()).toBe(false);
  expect(said).toContain("The bucket keeps versions");
  await store.goAway();
  expect(await start()).toBe(false);
  expect(said).toContain("The bucket does not answer: is S3_BUCKET_URL right?");
  await store.comeBack();
});

test("it is a front like any other: waited for by its address, and what it cannot do is logged once", {
  timeout: 120_000,
}, async () => {
  expect(await start()).toBe(true);
  const name = `s3:${store.access("site").url.slice("http://".length)}`;
  expect(await namesOfFronts()).toEqual([name]);
  const number = await release(house, house.county, { headline: "码头见闻" });
  const address = await addressOf(number);
  await printDue();
  const statusNow = async () => (await store.read("site", address)).status;
  await expect.poll(statusNow, patience).toBe(200);

  store.door = () => 403;
  store.asked.length = 0;
  await take(house.desk.chief, "withdraw", number);
  const tries = () => store.asked.filter((asked) => asked === `DELETE ${address.slice(1)}`).length;
  await expect.poll(tries, { timeout: 60_000, interval: 200 }).toBeGreaterThan(2);
  expect(await unconfirmed(await momentNow())).toEqual([name]);
  expect(said.match(/could not be brought on/g)).toHaveLength(1);
  expect(said).toContain("403 AsTheTestSays");

  store.door = () => undefined;
  await printDue();
  await expect.poll(async () => unconfirmed(await momentNow()), patience).toEqual([]);
  expect(await statusNow()).toBe(404);
  await stop();
  expect(await namesOfFronts()).toEqual([name]);
});

import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { followEdition, retireFront } from "@/cli/follow";
import { root as checkout, projectEnvironment, projectNode } from "@/cli/install.mjs";
import { db } from "@/db/client";
import { fronts } from "@/db/schema";
import { take } from "@/newsroom/articles/desk.fixture";
import { addressOf, openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { momentNow, namesOfFronts, unconfirmed } from "@/newsroom/editions/fronts";
import { printedAt } from "@/newsroom/editions/printed";
import { printedBytes, storedFile } from "@/newsroom/editions/stored";
import { clear, firstBuild, freshRoot, printDue, treeAt } from "@/press/edition.fixture";

const token = "a token only a front on another machine knows";
const far = mkdtempSync(join(tmpdir(), "qianfa-far-"));
const here = freshRoot();
const patience = { timeout: 30_000, interval: 100 };

/** Stands for the application; `mood` is how it answers. */
const origin = { mood: "well" as "well" | "down" | "other", asked: 0, address: "" };
const server = createServer(async (request, response) => {
  origin.asked += 1;
  if (request.headers.authorization !== `Bearer ${token}`) return response.writeHead(401).end();
  const bytes = await printedBytes(request.url?.slice("/api/edition/".length) ?? "");
  if (origin.mood === "down") return response.writeHead(503).end();
  return response.writeHead(bytes ? 200 : 410).end(origin.mood === "other" ? "other bytes" : bytes);
});

let house: ReadersHouse;
let follower: ChildProcess | undefined;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  origin.address = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  house = await openReadersHouse();
  await firstBuild();
});
afterAll(() => {
  follower?.kill();
  server.close();
  server.closeAllConnections();
  for (const folder of [far, here]) clear(folder);
});

const words = ["--import", "tsx", "cli/newsroom.ts"];
const environment = (more: Record<string, string> = {}) =>
  projectEnvironment({ DATA_DIR: far, EDITION_TOKEN: token, LOG_LEVEL: "error", ...more });

/** The command on the other machine, until it is ready or has ended. */
async function followThere(more: Record<string, string> = {}): Promise<{ ready: boolean; said: string }> {
  const wish = ["edition", "follow", "--name", "far", "--from", origin.address];
  const child = spawn(projectNode, [...words, ...wish], {
    cwd: checkout,
    env: environment(more),
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  follower = child;
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => (said += part));
  return new Promise((resolve) => {
    child.once("message", () => resolve({ ready: true, said }));
    child.once("close", () => resolve({ ready: false, said }));
  });
}

async function stopThere(): Promise<number | null> {
  const child = follower;
  const ended = new Promise<number | null>((resolve) => child?.once("exit", resolve));
  child?.kill("SIGTERM");
  return ended;
}

function fileThere(path: string): string | null {
  try {
    return readFileSync(join(far, "edition/fronts/nginx", path), "utf8");
  } catch {
    return null;
  }
}

test("a front that is sent other bytes than were printed shows none of them", async () => {
  origin.mood = "other";
  const { ready, said } = await followThere();
  expect([ready, said]).toEqual([false, expect.stringContaining("sent other bytes")]);
  expect(fileThere("site/index.html")).toBeNull();
  origin.mood = "well";
});

test("a front on another machine has every file in every form, and is ready once it has", async () => {
  // Stands for systemd, which does not run here.
  const programs = join(far, "bin");
  mkdirSync(programs);
  writeFileSync(join(programs, "systemd-notify"), `#!/bin/sh\necho "$NOTIFY_SOCKET $*" >${far}/notified\n`);
  chmodSync(join(programs, "systemd-notify"), 0o755);
  const path = `${programs}:${process.env.PATH}`;
  expect((await followThere({ NOTIFY_SOCKET: "/run/of/systemd", PATH: path })).ready).toBe(true);
  expect(await treeAt(join(far, "edition/fronts/nginx"))).toEqual(await treeAt(here));
  await vi.waitFor(
    () => expect(readFileSync(join(far, "notified"), "utf8")).toBe("/run/of/systemd --ready\n"),
    patience,
  );
});

test("what is withdrawn goes there even where nothing can be fetched, and is confirmed once it says so", async () => {
  const number = await release(house, house.county, { headline: "码头见闻" });
  const address = await addressOf(number);
  await printDue();
  await vi.waitFor(() => expect(fileThere(`site${address}`)).toContain("码头见闻"), patience);

  origin.mood = "down";
  renameSync(join(far, "edition/store"), join(far, "lost"));
  await take(house.desk.chief, "withdraw", number);
  await vi.waitFor(() => expect(fileThere(`site${address}`)).toBeNull(), patience);
  expect(await unconfirmed(await momentNow())).toEqual(["far"]);

  origin.mood = "well";
  await printDue();
  await vi.waitFor(() => expect(fileThere(`gone${address}`)).toContain("页面已撤下"), patience);
  await vi.waitFor(async () => expect(await unconfirmed(await momentNow())).toEqual([]), patience);
});

test("what the house has lost itself keeps back nothing else, and comes once it is there again", async () => {
  origin.mood = "down";
  const address = await addressOf(await release(house, house.county, { headline: "丢失的一篇" }));
  await printDue();
  const lost = storedFile((await printedAt(db(), [address])).get(address)?.sha256 ?? "");
  renameSync(lost, `${lost}.lost`);
  origin.mood = "well";
  await vi.waitFor(() => expect(fileThere("site/news/county/index.html")).toContain("丢失的一篇"), patience);
  await vi.waitFor(async () => expect(await unconfirmed(await momentNow())).toEqual([]), patience);
  expect(fileThere(`site${address}`)).toBeNull();
  renameSync(`${lost}.lost`, lost);
  await vi.waitFor(() => expect(fileThere(`site${address}`)).toContain("丢失的一篇"), patience);
});

test("stopped, it is waited for until it is retired", async () => {
  expect(await stopThere()).toBe(0);
  expect(await namesOfFronts()).toEqual(["far"]);
  await expect(retireFront(["near"])).rejects.toThrow("There are: far");
  await expect(retireFront(["far"])).rejects.toThrow("Front far spoke within the last minute");
  await db()
    .update(fronts)
    .set({ seenAt: new Date(Date.now() - 2 * 60_000) });
  await retireFront(["far"]);
  expect(await namesOfFronts()).toEqual([]);
});

test("the token goes to nobody in clear, and without one nothing is asked", async () => {
  const asked = origin.asked;
  await expect(followEdition(["--from", "http://news.example.cn"])).rejects.toThrow("--from takes an https address");
  await expect(followEdition(["--from", origin.address])).rejects.toThrow("--from needs EDITION_TOKEN");
  expect(origin.asked).toBe(asked);
});

/**
 * A power cut takes what is not on the disk: names that were not synced, and bytes of files that were not. No machine is cut
 * off here; what Node is asked to do is written down as it is done, and looked at as a disk would.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { basename, dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { editions } from "@/db/schema";
import { openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { editionFolder, encodings, storedFile } from "@/newsroom/editions/stored";
import { clear, firstBuild, freshRoot, printDue, treeAt } from "@/press/edition.fixture";
import { keepBytes, syncStore } from "@/press/store";
import type { Handed } from "@/press/store-thread.mjs";
import { verifyStore } from "@/press/verify-store";

// What a thread of its own would do is done here, where it is written down.
vi.mock("tinypool", () => ({
  Tinypool: class {
    run = async (handed: Handed) => (await import("@/press/store-thread.mjs")).default(handed);
  },
}));

const { openSync, renameSync, fsync } = fs;
const real = { openSync, renameSync, fsync };
const root = freshRoot();
let house: ReadersHouse;
/** Where open files are; files whose bytes are on the disk; names that are; and of each name, whether the bytes were when it was given. */
const open = new Map<number, string>();
const bytesOnDisk = new Set<string>();
const namesOnDisk = new Set<string>();
const named = new Map<string, boolean>();
let isFull = false;

beforeAll(async () => {
  house = await openReadersHouse();
  await firstBuild();
});
beforeEach(() => {
  Object.assign(fs, {
    openSync: (...words: Parameters<typeof fs.openSync>) => {
      const fd = real.openSync(...words);
      open.set(fd, String(words[0]));
      return fd;
    },
    renameSync: (from: string, to: string) => {
      real.renameSync(from, to);
      named.set(to, bytesOnDisk.has(from));
    },
    fsync: (fd: number, done: fs.NoParamCallback) => {
      const path = open.get(fd) ?? "";
      const names = fs.statSync(path).isDirectory() ? [...named.keys()].filter((to) => dirname(to) === path) : null;
      if (isFull && names) return void process.nextTick(done, new Error("the disk takes nothing more"));
      real.fsync(fd, (error) => {
        if (names) for (const name of names) namesOnDisk.add(name);
        else bytesOnDisk.add(path);
        done(error);
      });
    },
  });
  syncBuiltinESMExports();
});
afterEach(() => {
  Object.assign(fs, real);
  syncBuiltinESMExports();
});
afterAll(() => clear(root));

/** Files of the store with a name that a power cut would take, or whose bytes it would. */
function lost(): string[] {
  const store = join(editionFolder(), "store");
  return [...named]
    .filter(([to, isSafe]) => to.startsWith(store) && !(isSafe && namesOnDisk.has(to)))
    .map(([to]) => basename(to));
}

test("a file has its name once its bytes are on the disk, and what is kept has its names there", async () => {
  const sha256 = await keepBytes(Buffer.from("a page ".repeat(100)), { isCompressed: true });
  const files = encodings.map((encoding) => `${storedFile(sha256)}${encoding}`);
  expect(files.map((file) => named.get(file))).toEqual([true, true, true]);
  await syncStore();
  expect(files.filter((file) => !namesOnDisk.has(file))).toEqual([]);
});

test("nothing is said to be printed that a power cut would take", async () => {
  await release(house, house.county, { headline: "码头见闻" });
  const before = await db().$count(editions);
  isFull = true;
  await expect(printDue()).rejects.toThrow("the disk takes nothing more");
  expect(await db().$count(editions)).toBe(before);
  isFull = false;
  await printDue();
  expect(await db().$count(editions)).toBeGreaterThan(before);
  expect(lost()).toEqual([]);
  expect(await verifyStore()).toMatchObject({ broken: null });
});

test("whoever waits for the disk is not held up by what another only begins to keep", async () => {
  const kept = keepBytes(Buffer.from("a page whose folder nobody has made yet".repeat(10)), { isCompressed: true });
  await expect(syncStore()).resolves.toBeUndefined();
  await kept;
  await syncStore();
});

test("a tree of which the cut left no word how far it is is put up anew", async () => {
  const tree = await treeAt(root);
  fs.writeFileSync(join(root, "state.json"), "");
  expect(await treeAt(root)).toEqual(tree);
});

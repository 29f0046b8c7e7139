/** Keeps printed bytes, each content once, with its compressed forms. Nothing that is kept is ever changed. */
import { createHash } from "node:crypto";
import { closeSync, existsSync, fsync, linkSync, mkdirSync, openSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { Tinypool } from "tinypool";
import { editionFolder, storedFile } from "@/newsroom/editions/stored";
import type { Handed, Kept } from "@/press/store-thread.mjs";

/** Shorter than a packet, nothing is won. */
const shortest = 200;

/** Each is up to three files that are open until all are on the disk. */
const mostTogether = 64;

const threads = availableParallelism();
let pool: Tinypool | undefined;

let waiting: { kept: Kept; content: Buffer; done: (outcome: Promise<void>) => void }[] = [];

/** Folders with names that may not be on the disk yet. */
const unsynced = new Set<string>();
let syncing: Promise<void> = Promise.resolve();

/**
 * Keeps bytes and returns their SHA-256. `isCompressed`: in compressed forms too; `file`: where they lie on this disk already.
 * A file gets its name once its bytes are on the disk, the plain one last: where it is, all of it is, also after a power cut.
 */
export async function keepBytes(
  bytes: Buffer,
  { isCompressed, file }: { isCompressed: boolean; file?: string },
): Promise<string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const target = storedFile(sha256);
  const folder = dirname(target);
  if (!existsSync(folder)) makeFolder(folder);
  const isKept = statSync(target, { throwIfNoEntry: false })?.size === bytes.length || (file && linked(file, target));
  if (!isKept) {
    await new Promise<void>((done) => {
      if (waiting.length === 0) setImmediate(handOver);
      const kept = { sha256, target, isCompressed: isCompressed && bytes.length >= shortest, bytes: bytes.length };
      waiting.push({ kept, content: bytes, done });
    });
  }
  // Also where somebody else put it there a moment ago.
  unsynced.add(folder);
  return sha256;
}

/** Each folder that is made gets its name in the one above. */
function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  for (let made = folder; first && made.length >= first.length; made = dirname(made)) unsynced.add(dirname(made));
}

/** Returns when all that was kept until now has its name on the disk, whoever kept it. */
export function syncStore(): Promise<void> {
  // One after the other: what another took upon itself is not on the disk yet.
  syncing = syncing.catch(() => undefined).then(syncNow);
  return syncing;
}

async function syncNow(): Promise<void> {
  const folders = [...unsynced];
  unsynced.clear();
  const synced = promisify(fsync);
  try {
    await Promise.all(
      folders.map(async (folder) => {
        const fd = openedFolder(folder);
        if (fd !== null) await synced(fd).finally(() => closeSync(fd));
      }),
    );
  } catch (error) {
    for (const folder of folders) unsynced.add(folder);
    throw error;
  }
}

/** Null where somebody took it away, and with it the names in it: whoever counts on one of them looks for it first. */
function openedFolder(folder: string): number | null {
  try {
    return openSync(folder, "r");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Gives the threads what came together: to be told costs as much as to compress a small page. */
function handOver(): void {
  pool ??= new Tinypool({
    filename: new URL("./store-thread.mjs", import.meta.url).href,
    runtime: "worker_threads",
    // Between two releases they stay: to begin one takes longer than to keep a page.
    minThreads: threads,
    maxThreads: threads,
    // While one lot waits for the disk, the next is compressed.
    concurrentTasksPerWorker: 2,
  });
  const works = waiting;
  waiting = [];
  const share = Math.min(mostTogether, Math.ceil(works.length / threads));
  for (let from = 0; from < works.length; from += share) {
    const part = works.slice(from, from + share);
    const together = joined(part.map(({ content }) => content));
    const handed: Handed = { contents: part.map(({ kept }) => kept), together };
    // Handed over, not copied.
    const outcome: Promise<void> = pool.run(handed, { transferList: [together.buffer] });
    for (const { done } of part) done(outcome);
  }
}

/** In memory of its own, which can be given away. */
function joined(contents: readonly Buffer[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(contents.reduce((sum, { length }) => sum + length, 0));
  let from = 0;
  for (const content of contents) {
    all.set(content, from);
    from += content.length;
  }
  return all;
}

/** The names of the files in the store, a folder at a time. */
export async function* storedNames(): AsyncGenerator<string[]> {
  const root = join(editionFolder(), "store");
  if (!existsSync(root)) return;
  for (const folder of await readdir(root)) yield await readdir(join(root, folder));
}

/** The hashes of the contents in the store, a folder at a time. */
export async function* storedHashes(): AsyncGenerator<string[]> {
  for await (const names of storedNames()) yield names.filter((name) => /^[0-9a-f]{64}$/.test(name));
}

/** Another name for the same bytes costs no room; false where the disk is another one. */
function linked(file: string, target: string): boolean {
  try {
    linkSync(file, target);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    // What has the name is not of its length: it is written anew.
    if (code === "EEXIST") return false;
    if (code === "EXDEV" || code === "EMLINK" || code === "EPERM") return false;
    throw error;
  }
}

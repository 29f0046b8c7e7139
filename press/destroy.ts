/** Destroys printed bytes: the manifest keeps their hashes, every machine removes the files it has of them. */

import { existsSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { db } from "@/db/client";
import { modeOf } from "@/newsroom/addresses";
import { betweenEditions } from "@/newsroom/editions/between";
import { destroyedAfter, type Removals, standingAmong } from "@/newsroom/editions/bytes";
import {
  askToDestroy,
  noteDestroyed,
  type PrintedMeanwhile,
  printedWith,
  unnamedAmong,
  waitingForPrinting,
} from "@/newsroom/editions/destroy";
import { encodings, storedFile } from "@/newsroom/editions/stored";
import { readIfThere } from "@/newsroom/media/files";
import { introductions } from "@/newsroom/topics/introductions";
import { articlesIn } from "@/press/articles-in";
import { removeLeft } from "@/press/left";
import { print } from "@/press/print";
import { storedHashes } from "@/press/store";
import { sweepStore } from "@/press/sweep";
import { draftsIn, fileOf, isOneFile, treesHere } from "@/press/tree";

/** PostgreSQL takes so many values in a question and many more, but not without end. */
const askedAtOnce = 5_000;
const waitMs = 10_000;
const batch = 500;
/** So many are removed while no edition is made. */
const removedAtOnce = 20;
/** Younger files may be about to become an edition. */
const settledMs = 600_000;

/** `again`: the edition after which something stands that could not be read again yet. */
type Destruction = { fingerprint: string; after: number; again?: number | undefined };

/**
 * Looks through some editions for pages that had a destroyed text, or led to it while readers got it, and destroys what
 * nothing standing has; asks for the next until all are looked through.
 */
export async function destroyPrinted({ fingerprint, after, again }: Destruction): Promise<void> {
  const meanwhile = await printedWith(fingerprint, after);
  const hashes = await hashesWith(meanwhile);
  // Of those that led to it by a way that is known since, nobody else knows that they are to be read again.
  const stale = await waitingForPrinting(fingerprint, hashes);
  await print(
    stale.map((path) => modeOf(path).address),
    { cause: "build" },
  );
  const isWaiting = (await waitingForPrinting(fingerprint, hashes)).length > 0;
  const going = await noteDestroyed(fingerprint, hashes);
  const pathsOf = (hash: string) => meanwhile.pages.filter(({ sha256 }) => sha256 === hash).map(({ path }) => path);
  await remove(going.map((sha256) => ({ sha256, paths: pathsOf(sha256) })));
  const { next, articles } = meanwhile;
  const from = again ?? (isWaiting ? after : undefined);
  const later = from === undefined ? {} : { again: from };
  if (next !== null) await db().transaction((tx) => askToDestroy(tx, { fingerprint, after: next, ...later }));
  else if (from !== undefined) {
    await db().transaction((tx) => askToDestroy(tx, { fingerprint, after: from, inMs: waitMs }));
  } else if (articles.length > 0 && !(await removeUnnamed(articles))) {
    await db().transaction((tx) => askToDestroy(tx, { fingerprint, after, inMs: settledMs }));
  }
}

/** A code, or the foot of a page for what is not there, leads to an article and says nothing of its text. */
async function hashesWith({ articles, pages }: PrintedMeanwhile): Promise<string[]> {
  const found = new Set<string>();
  const introduced = await introductions();
  for (const { path, sha256, article } of pages) {
    if (found.has(sha256) || /^\/(?:qr|media|_status)\//.test(path)) continue;
    const isOwn = article !== null && articles.includes(article);
    const bytes = isOwn ? null : await readIfThere(storedFile(sha256));
    if (isOwn || (bytes && leadsTo(articles, bytes, introduced))) found.add(sha256);
  }
  return [...found];
}

function leadsTo(articles: readonly number[], bytes: Buffer, introduced: ReadonlyMap<string, number>): boolean {
  return articlesIn(bytes.toString(), introduced).some((number) => articles.includes(number));
}

/** Removes from this machine what was destroyed after a count, and returns the count it removed up to. */
export async function removeDestroyed(since: number): Promise<number> {
  for (let through = since; ; ) {
    const removals = await destroyedAfter(through, batch);
    await remove(removals.bytes);
    if (removals.through === through) return through;
    through = removals.through;
  }
}

/** From the store, and from trees of fronts that stand still; nothing of what was printed again meanwhile. */
async function remove(contents: Removals["bytes"]): Promise<void> {
  // Nobody's printing waits for what was never here, or is gone already.
  const here = contents.filter(({ sha256 }) => encodings.some((form) => existsSync(`${storedFile(sha256)}${form}`)));
  for (let from = 0; from < here.length; from += removedAtOnce) {
    const slice = here.slice(from, from + removedAtOnce);
    await betweenEditions(async (tx) => {
      const hashes = slice.map(({ sha256 }) => sha256);
      const standing = await standingAmong(hashes, tx);
      for (const { sha256, paths } of slice) if (!standing.has(sha256)) await removeFiles(sha256, paths);
    });
  }
}

async function removeFiles(sha256: string, paths: readonly string[]): Promise<void> {
  const stored = storedFile(sha256);
  for (const { root } of await treesHere()) {
    for (const path of paths) {
      const file = fileOf(path);
      if (file) removeFrom(join(root, "site", file), stored);
    }
    for (const draft of draftsIn(root)) {
      if (encodings.some((encoding) => isOneFile(draft, `${stored}${encoding}`))) await rm(draft, { force: true });
    }
  }
  // The bytes before their forms: where they are, all of them are.
  for (const encoding of ["", ".br", ".gz"]) await rm(`${stored}${encoding}`, { force: true });
}

/** Also a form of it beside another page: the front died while it put one in the place of the other. */
function removeFrom(file: string, stored: string): void {
  const isPage = isOneFile(file, stored);
  for (const encoding of encodings) {
    const form = `${file}${encoding}`;
    if (isPage || isOneFile(form, `${stored}${encoding}`)) rmSync(form, { force: true });
  }
}

/**
 * Where printing was broken off, bytes were left that no edition names. Those that lead to these articles go, and so do
 * drawn cards, which say a headline and lead nowhere, and what is half-written. False where some are too young for that.
 */
async function removeUnnamed(articles: readonly number[]): Promise<boolean> {
  let younger = await sweepStore(settledMs);
  const introduced = await introductions();
  for await (const hashes of storedHashes()) {
    const unnamed: string[] = [];
    for (let from = 0; from < hashes.length; from += askedAtOnce) {
      unnamed.push(...(await unnamedAmong(hashes.slice(from, from + askedAtOnce))));
    }
    for (const sha256 of unnamed) {
      const file = storedFile(sha256);
      const bytes = await readIfThere(file);
      if (!bytes || !(isDrawn(bytes) || leadsTo(articles, bytes, introduced))) continue;
      await betweenEditions(async (tx) => {
        if ((await unnamedAmong([sha256], tx)).length === 0) return;
        if (!removeLeft(file, settledMs)) younger += 1;
        else for (const encoding of encodings) await rm(`${file}${encoding}`, { force: true });
      });
    }
  }
  return younger === 0;
}

/** PNG (RFC 2083, 3.1). */
function isDrawn(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47]));
}

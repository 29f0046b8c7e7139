/** Whether the tree a front serves from is what the editions say, with the withdrawals over it. */
import { createReadStream, existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { destroyedAmong, standingAmong } from "@/newsroom/editions/bytes";
import { everPrintedAt, type Stood, stoodAfter, stoodAt } from "@/newsroom/editions/standing";
import { encodings, storedFile } from "@/newsroom/editions/stored";
import { statusFiles } from "@/press/status-files";
import type { TargetState } from "@/press/target";
import { fileOf, filesIn, isOneFile, pathOf, readState } from "@/press/tree";
import { hashOf } from "@/press/verify-store";

/** `missing`: it is not there; `bytes`: it is another file; `stays`: it has to be gone; `unknown`: no edition names it. */
export type TreeFault = { path: string; why: "missing" | "bytes" | "stays" | "unknown" };

/** `isMoving`: it was brought on again and again meanwhile, so nothing can be said. */
export type TreeReport = { edition: number; paths: number; isMoving: boolean; broken: TreeFault | null };

const batch = 1000;
const tries = 5;

/** Looks at every path of a tree and at every file in it, and names the first that does not fit. */
export async function verifyTree(root: string): Promise<TreeReport> {
  for (let left = tries; ; left -= 1) {
    const state = readState(root);
    const found = await lookOnce(root, state).catch(nothingWhere("ENOENT"));
    const after = readState(root);
    const isStill = isDeepStrictEqual(after, state) && !state.towards;
    if (isStill && found) return { edition: state.edition, isMoving: false, ...found };
    if (left === 1) return { edition: after.edition, isMoving: true, paths: 0, broken: null };
  }
}

/** A file that was there a moment ago: the tree is being brought on. */
function nothingWhere(code: string): (error: unknown) => null {
  return (error) => {
    if (error instanceof Error && "code" in error && error.code === code) return null;
    throw error;
  };
}

async function lookOnce(root: string, state: TargetState): Promise<Pick<TreeReport, "paths" | "broken">> {
  let paths = 0;
  for (let after = ""; ; ) {
    const rows = await stoodAfter(state, { after, limit: batch });
    for (const row of rows) {
      const why = await fault(root, row);
      if (why) return { paths, broken: { path: row.path, why } };
      paths += 1;
    }
    const last = rows.at(-1);
    if (!last) return { paths, broken: await firstUnknown(root, state) };
    after = last.path;
  }
}

async function fault(root: string, { path, status, sha256, isWithdrawn }: Stood): Promise<TreeFault["why"] | null> {
  const file = fileOf(path);
  if (!file) return null;
  const [site, gone] = [join(root, "site", file), join(root, "gone", file)];
  if (status !== 200 || isWithdrawn) {
    for (const encoding of encodings) if (await isFile(`${site}${encoding}`)) return "stays";
    return status === 410 && sha256 ? sameForms(gone, sha256) : null;
  }
  const why = sha256 ? await sameForms(site, sha256) : null;
  return why === "missing" && sha256 && (await isDestroyed(sha256)) ? null : why;
}

/** Where a front stands still, what it showed is destroyed all the same; what stands again is not. */
async function isDestroyed(sha256: string): Promise<boolean> {
  const [destroyed, standing] = await Promise.all([destroyedAmong([sha256]), standingAmong([sha256])]);
  return destroyed.has(sha256) && !standing.has(sha256);
}

async function sameForms(file: string, sha256: string): Promise<"missing" | "bytes" | null> {
  const stored = storedFile(sha256);
  const wrong = await sameFile(file, stored, sha256);
  if (wrong) return wrong;
  for (const encoding of encodings) {
    if (encoding === "") continue;
    const [there, here] = [existsSync(`${stored}${encoding}`), existsSync(`${file}${encoding}`)];
    if (there !== here || (here && !(await isSame(`${file}${encoding}`, `${stored}${encoding}`)))) return "bytes";
  }
  return null;
}

async function sameFile(file: string, stored: string, sha256: string): Promise<"missing" | "bytes" | null> {
  if (!(await isFile(file))) return "missing";
  // What is stored was read already.
  if (isOneFile(file, stored)) return null;
  return (await hashOf(createReadStream(file))) === sha256 ? null : "bytes";
}

async function isSame(one: string, other: string): Promise<boolean> {
  if (isOneFile(one, other)) return true;
  const [here, there] = await Promise.all([hashOf(createReadStream(one)), hashOf(createReadStream(other))]);
  return here === there;
}

async function isFile(path: string): Promise<boolean> {
  return existsSync(path) && (await stat(path)).isFile();
}

/** The first file that no edition brought here. Where an article was, the word that it is gone may stand before its own is printed. */
async function firstUnknown(root: string, state: TargetState): Promise<TreeFault | null> {
  const words = await everPrintedAt(statusFiles.map(({ path }) => path));
  const check = async (part: "site" | "gone", files: readonly string[]): Promise<TreeFault | null> => {
    const known = await stoodAt(state, files.map(pathOf));
    for (const file of files) {
      const path = pathOf(file);
      const status = known.get(path)?.status ?? 404;
      if (status === (part === "site" ? 200 : 410)) continue;
      if (part === "gone" && words.has(await hashOf(createReadStream(join(root, part, file))))) continue;
      return { path, why: "unknown" };
    }
    return null;
  };
  for (const part of ["site", "gone"] as const) {
    let files: string[] = [];
    for await (const file of filesIn(join(root, part))) {
      files.push(file);
      if (files.length < batch) continue;
      const found = await check(part, files);
      if (found) return found;
      files = [];
    }
    const found = await check(part, files);
    if (found) return found;
  }
  return null;
}

/**
 * The printed site as files by address: what nginx serves, and what the own front reads. `site` holds what is there,
 * `gone` what was taken away; both are further names of stored bytes, so a page is changed by one rename.
 */
import { randomUUID } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  futimesSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { opendir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { setImmediate as letOthersIn } from "node:timers/promises";
import { modeOf } from "@/newsroom/addresses";
import { editionFolder, encodings, storedFile } from "@/newsroom/editions/stored";
import { removeLeft } from "@/press/left";
import { lastOfEach, nothingYet, type Standing, type TargetState } from "@/press/target";

/** No file system takes a longer name; three bytes are for `.br`. */
const longestName = 252;
/** Readers are answered between so many: a page takes some microseconds. */
const together = 20;

/** The trees of the fronts of this machine. */
export async function treesHere(): Promise<{ name: string; root: string }[]> {
  const folder = join(editionFolder(), "fronts");
  if (!existsSync(folder)) return [];
  const found: { name: string; root: string }[] = [];
  for await (const { name } of await opendir(folder)) found.push({ name, root: join(folder, name) });
  return found.sort((one, other) => one.name.localeCompare(other.name));
}

/** The file of a path (as browsers send it) below `site` or `gone`; null for what no file can be called. */
export function fileOf(path: string): string | null {
  try {
    return fileNamed(decodeURIComponent(path));
  } catch {
    return null;
  }
}

/** The same of a path that is spelled out. */
export function fileNamed(path: string): string | null {
  const file = path.endsWith("/") ? `${path}index.html` : path;
  const segments = file.slice(1).split("/");
  const isPlain = segments.every(
    (segment) => segment !== "" && segment !== "." && segment !== ".." && Buffer.byteLength(segment) <= longestName,
  );
  return path.startsWith("/") && !path.includes("\0") && isPlain ? segments.join("/") : null;
}

/** The path that a file below `site` or `gone` stands for. */
export function pathOf(file: string): string {
  const segments = file.split("/").map(encodeURIComponent);
  return `/${segments.join("/")}`.replace(/\/index\.html$/, "/");
}

/**
 * Brings files to what is said of their paths; of one path only the last counts. Each is whole at every moment. Returns the
 * paths whose bytes are not on this disk.
 */
export async function standTree(root: string, standings: readonly Standing[]): Promise<string[]> {
  const lacking: string[] = [];
  mkdirSync(join(root, "draft"), { recursive: true });
  for (const draft of draftsIn(root)) removeLeft(draft);
  for (const [place, standing] of lastOfEach(standings).entries()) {
    if (place % together === together - 1) await letOthersIn();
    if (!stand(root, standing)) lacking.push(standing.path);
  }
  return lacking;
}

/** False where the bytes are not on this disk: they are printed again, and until then the application answers. */
function stand(root: string, { path, status, sha256 }: Standing): boolean {
  const file = fileOf(path);
  if (!file) return true;
  const [site, gone] = [join(root, "site", file), join(root, "gone", file)];
  const isHere = sha256 !== null && existsSync(storedFile(sha256));
  if (status === 200 && isHere) {
    place(root, storedFile(sha256), site);
    remove(gone);
    return true;
  }
  // First the word that it is gone, then the page: nobody finds neither.
  if (status === 410 && isHere) place(root, storedFile(sha256), gone);
  else remove(gone);
  takeAway(root, file);
  return isHere || sha256 === null;
}

function remove(target: string): void {
  for (const encoding of encodings) rmSync(`${target}${encoding}`, { force: true });
}

/** Takes the page of a file away in all its forms; the word that it is gone stays as it is. */
export function takeAway(root: string, file: string): void {
  remove(join(root, "site", file));
}

/** Takes a file away, and the word that it is gone. */
export function removeFile(root: string, file: string): void {
  takeAway(root, file);
  remove(join(root, "gone", file));
}

/** Names below a folder; of the forms of a page only the plain one, and a form without it. */
export async function* filesIn(folder: string): AsyncGenerator<string> {
  if (!existsSync(folder)) return;
  for await (const entry of await opendir(folder, { recursive: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const plain = file.replace(/\.(?:br|gz)$/, "");
    if (plain === file || /\.(?:br|gz)$/.test(plain) || !existsSync(plain)) yield relative(folder, file);
  }
}

/** All forms of the bytes; a form that these bytes do not have goes. */
function place(root: string, stored: string, target: string): void {
  for (const encoding of encodings) {
    if (encoding === "" || existsSync(`${stored}${encoding}`)) {
      placeOne(root, `${stored}${encoding}`, `${target}${encoding}`);
    } else rmSync(`${target}${encoding}`, { force: true });
  }
}

function placeOne(root: string, stored: string, target: string): void {
  // Where nothing is there yet: a new tree is filled in half the time.
  if (!existsSync(target) && linkedTo(target, stored)) return;
  const draft = draftIn(root);
  mkdirSync(dirname(target), { recursive: true });
  if (!linkedTo(draft, stored)) copyTo(draft, stored);
  renameSync(draft, target);
  // Where both are names of one file already, a rename leaves both.
  rmSync(draft, { force: true });
}

/** False where there is no folder for the name, something has it, or the file has as many as it can have: on ext4 65,000. */
function linkedTo(name: string, stored: string): boolean {
  try {
    linkSync(stored, name);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (["ENOENT", "EMLINK", "EEXIST"].includes(code) && existsSync(stored)) return false;
    throw error;
  }
}

/** With its moment, of which nginx makes the ETag; on the disk before it has its place, as what is stored is. */
function copyTo(draft: string, stored: string): void {
  copyFileSync(stored, draft);
  const { atime, mtime } = statSync(stored);
  const fd = openSync(draft, "r+");
  try {
    futimesSync(fd, atime, mtime);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** A name for a file before it has its place. */
function draftIn(root: string): string {
  return join(root, "draft", randomUUID());
}

/** What is left of those who died while they placed a file: further names of stored bytes. */
export function draftsIn(root: string): string[] {
  const folder = join(root, "draft");
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

/** Whether two names are of one file. */
export function isOneFile(one: string, other: string): boolean {
  const [here, there] = [one, other].map((name) => statSync(name, { throwIfNoEntry: false }));
  return here !== undefined && there !== undefined && here.ino === there.ino && here.dev === there.dev;
}

/** What stands where an article was, before its own 410 pages are printed. */
export function goneFileFor(path: string, isAnnounced: boolean): string {
  const { mode } = modeOf(path);
  if (!/(?:\/|\.html)$/.test(path)) return "/_status/gone.txt";
  return `/_status/${mode === "care" ? "care-" : ""}${isAnnounced ? "withdrawn" : "gone"}.html`;
}

/** How far the tree was when it was last brought on; nothing yet where there is none, or none that outlived a power cut. */
export function readState(root: string): TargetState {
  try {
    const state: Partial<TargetState> = JSON.parse(readFileSync(join(root, "state.json"), "utf8"));
    return { ...nothingYet, ...state };
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (isMissing || error instanceof SyntaxError) return nothingYet;
    throw error;
  }
}

export function writeState(root: string, state: TargetState): void {
  const draft = draftIn(root);
  mkdirSync(dirname(draft), { recursive: true });
  writeFileSync(draft, JSON.stringify(state));
  renameSync(draft, join(root, "state.json"));
}

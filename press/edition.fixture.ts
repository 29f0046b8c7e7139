/** A printed house of its own for a test: pages are printed as the worker would, into a tree a front would read. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { writeStyles } from "@/cli/styles";
import { application } from "@/db/attack.fixture";
import type { BuildPlace } from "@/newsroom/clock/enqueue";
import { eventsAfter } from "@/newsroom/editions/facts";
import { progress } from "@/newsroom/editions/progress";
import { buildAll, buildOn, everyAddress } from "@/press/build";
import { printClock, printEvents, printLater, printPicture } from "@/press/events";
import { follow } from "@/press/follow";
import { readTogether } from "@/press/reading";
import { render } from "@/press/render";
import { keepBytes } from "@/press/store";
import { fileOf } from "@/press/tree";

/** Prints everything that is due, as often as it takes the worker. */
export async function printDue(): Promise<void> {
  // A job ends after some seconds and asks for the next.
  for (let isLeft = true; isLeft; ) {
    await printEvents();
    const { eventsThrough, clockThrough } = await progress();
    isLeft = clockThrough !== null && (await eventsAfter(eventsThrough, 1)).length > 0;
  }
  await printClock();
  await printLater();
}

/** Does so many steps of a build that was asked for, or all of them. */
export async function printWhole(steps = Number.POSITIVE_INFINITY): Promise<void> {
  for (let step = 0; step < steps; step++) {
    const [job] = await taken<{ from: BuildPlace }>("print_all");
    if (!job) return;
    await buildOn(job.from);
  }
}

/** Prints the pictures whose copies were made. */
export async function printPictures(): Promise<void> {
  for (const { sha256 } of await taken<{ sha256: string }>("print_picture")) await printPicture(sha256);
}

/** What the worker was asked for by this name; it is not asked any more. */
async function taken<Payload>(task: string): Promise<Payload[]> {
  const rows = await application()<{ payload: Payload }[]>`
    delete from graphile_worker._private_jobs as jobs using graphile_worker._private_tasks as tasks
    where tasks.id = task_id and tasks.identifier = ${task} returning payload`;
  return rows.map(({ payload }) => payload);
}

/** Stylesheets are written by the build of the application. */
export async function firstBuild(): Promise<void> {
  writeStyles();
  await buildAll();
}

/** The files of a tree that is brought on now, by name. */
export async function treeAt(root: string): Promise<Map<string, string>> {
  const follower = await follow({ name: root, root, changed: () => {} });
  await follower.stop();
  return filesBelow(root);
}

/** What a file of a tree says that is brought on now; undefined where there is none. */
export async function textAt(root: string, file: string): Promise<string | undefined> {
  const bytes = (await treeAt(root)).get(file);
  return bytes === undefined ? undefined : Buffer.from(bytes, "base64").toString();
}

export function freshRoot(): string {
  return mkdtempSync(join(tmpdir(), "qianfa-tree-"));
}

export function clear(root: string): void {
  rmSync(root, { recursive: true, force: true });
}

/** The files of a tree as they lie there, by name. */
export function filesBelow(root: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of ["site", "gone"]) {
    for (const entry of readAll(join(root, part)))
      found.set(relative(root, entry), readFileSync(entry).toString("base64"));
  }
  return found;
}

function readAll(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

/** What a build into an empty directory would hold: plain files alone, each page rendered now. */
export async function fullBuild(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const addresses of everyAddress()) {
    const reading = await readTogether(addresses);
    for (const address of addresses) {
      for (const { path, status, bytes } of await render(address, reading)) {
        const file = fileOf(path);
        if (!file || !bytes) continue;
        await keepBytes(bytes, { isCompressed: false });
        found.set(`${status === 200 ? "site" : "gone"}/${file}`, bytes.toString("base64"));
      }
    }
  }
  return found;
}

/** The plain files of a tree. */
export function plain(tree: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...tree].filter(([name]) => !/\.(?:br|gz)$/.test(name)));
}

/** Names of files that differ, with which side lacks or changes them. */
export function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const names = [...new Set([...one.keys(), ...other.keys()])].sort();
  return names.flatMap((name) => {
    const [here, there] = [one.get(name), other.get(name)];
    if (here === there) return [];
    if (here === undefined) return [`only printed whole: ${name}`];
    return [there === undefined ? `only printed by steps: ${name}` : `differs: ${name}`];
  });
}

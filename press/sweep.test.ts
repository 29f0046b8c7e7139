/** What is left of those who died while they wrote: it goes, and nothing else does. */
import { randomUUID } from "node:crypto";
import { existsSync, linkSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { setClock } from "@/newsroom/clock/now";
import { storedFile } from "@/newsroom/editions/stored";
import { bringFrom } from "@/press/bring";
import { clear, freshRoot } from "@/press/edition.fixture";
import { pressHours, pressTasks } from "@/press/jobs";
import { keepBytes } from "@/press/store";
import { sweepStore } from "@/press/sweep";
import { standTree } from "@/press/tree";

const later = (minutes: number) => setClock(() => new Date(Date.now() + minutes * 60_000));
afterEach(() => setClock());

function left(name: string): string {
  const file = storedFile(name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "left behind");
  return file;
}

/** What dies in the middle leaves these. */
const leavings = () => [
  ...["", ".br", ".gz"].map((form) => left(`${"a".repeat(64)}${form}.${randomUUID()}`)),
  ...[".br", ".gz"].map((form) => left(`${"b".repeat(64)}${form}`)),
];

test("drafts and forms without their bytes go after an hour, what is kept stays in all its forms", async () => {
  const sha256 = await keepBytes(Buffer.from("kept ".repeat(100)), { isCompressed: true });
  const forms = ["", ".br", ".gz"].map((form) => `${storedFile(sha256)}${form}`);
  const strange = left("somebody's own file");
  const files = leavings();
  later(59);
  expect(await sweepStore()).toBe(files.length);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  later(61);
  expect(await sweepStore()).toBe(0);
  expect(files.filter((file) => existsSync(file))).toEqual([]);
  expect([...forms, strange].filter((file) => !existsSync(file))).toEqual([]);
});

test("a worker sweeps every hour, a front that brings its files from elsewhere when it brings some", async () => {
  expect(pressHours).toContainEqual({ task: "sweep_store", match: expect.stringMatching(/^\d+ \* \* \* \*$/) });
  let files = leavings();
  later(61);
  await pressTasks.sweep_store?.({}, {} as never); // it asks the worker nothing
  expect(files.filter((file) => existsSync(file))).toEqual([]);
  files = leavings();
  await bringFrom({ from: "http://127.0.0.1:1", token: "" })([]);
  await expect.poll(() => files.filter((file) => existsSync(file))).toEqual([]);
});

test("what a front left when it died while it placed a file goes when it goes on", async () => {
  const root = freshRoot();
  const sha256 = await keepBytes(Buffer.from("a page"), { isCompressed: false });
  const draft = join(root, "draft", randomUUID());
  mkdirSync(dirname(draft), { recursive: true });
  linkSync(storedFile(sha256), draft);
  await standTree(root, []);
  expect(existsSync(draft)).toBe(true);
  later(61);
  await standTree(root, [{ path: "/page.html", status: 200, sha256 }]);
  expect([existsSync(draft), existsSync(join(root, "site/page.html"))]).toEqual([false, true]);
  clear(root);
});

import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { storedFile } from "@/newsroom/editions/stored";
import { clear, freshRoot } from "@/press/edition.fixture";
import { keepBytes } from "@/press/store";
import { standTree } from "@/press/tree";

const root = freshRoot();
afterAll(() => clear(root));

test("a word stands at every path it is said at, also where they are more than a file can have names", async () => {
  const sha256 = await keepBytes(Buffer.from("gone"), { isCompressed: false });
  // The limit of ext4 and a few.
  const paths = Array.from({ length: 65_010 }, (_, number) => `/2026-01/01/content_${number + 1}.json`);
  const standings = paths.map((path) => ({ path, status: 410 as const, sha256 }));
  expect(await standTree(root, standings)).toEqual([]);
  const last = join(root, "gone", paths.at(-1) ?? "");
  expect(readFileSync(last, "utf8")).toBe("gone");
  // The ETag is made of it.
  expect(statSync(last).mtimeMs).toBe(statSync(storedFile(sha256)).mtimeMs);
  expect(await standTree(root, standings.slice(-20))).toEqual([]);
  expect(readFileSync(last, "utf8")).toBe("gone");
});

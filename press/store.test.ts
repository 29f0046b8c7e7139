/** The store goes on after somebody took it away: a disk that was not there, a folder that was moved. */
import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { editionFolder, storedFile } from "@/newsroom/editions/stored";
import { keepBytes, syncStore } from "@/press/store";

test("taken away before its names were on the disk, it is made again and keeps what comes", async () => {
  const first = await keepBytes(Buffer.from("one page ".repeat(100)), { isCompressed: true });
  renameSync(join(editionFolder(), "store"), join(editionFolder(), "lost"));
  await syncStore();
  const again = await keepBytes(Buffer.from("one page ".repeat(100)), { isCompressed: true });
  await syncStore();
  expect([again, existsSync(storedFile(first)), existsSync(`${storedFile(first)}.br`)]).toEqual([first, true, true]);
});

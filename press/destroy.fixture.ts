/** What of a text lies about on this machine, and the worker that destroys it. */
import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { editions } from "@/db/schema";
import { editionFolder, storedFile } from "@/newsroom/editions/stored";
import { destroyPrinted } from "@/press/destroy";

/** As the worker does, step by step. */
export async function destroyAll(fingerprint: string): Promise<void> {
  const newest = await db().$count(editions);
  for (let after = 0; after <= newest; after += 20) await destroyPrinted({ fingerprint, after });
  await destroyPrinted({ fingerprint, after: newest });
}

/** Worker and front died in the middle: what the page at an address said lies about under names nobody knows. */
export function leaveBehind(tree: string, { address, words: said }: { address: string; words: string }): void {
  const page = join(tree, "site", address);
  mkdirSync(join(tree, "draft"), { recursive: true });
  linkSync(page, join(tree, "draft", randomUUID()));
  // The next page came, its forms did not.
  rmSync(page);
  writeFileSync(page, "the next page");
  const words = Buffer.from(`${said} ${address}`);
  const card = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), words]);
  const names = ["0".repeat(64), `${"1".repeat(64)}.${randomUUID()}`, `${"2".repeat(64)}.br`, "3".repeat(64)];
  for (const [place, name] of names.entries()) {
    mkdirSync(dirname(storedFile(name)), { recursive: true });
    writeFileSync(storedFile(name), place === 3 ? card : words);
  }
}

/** In how many minutes the worker looks again. */
export async function minutesToDestruction(): Promise<number> {
  const [job] = await db().execute<{ at: string }>(
    sql`select run_at as at from graphile_worker.jobs where task_identifier = 'destroy_printed'`,
  );
  return (new Date(job?.at ?? 0).getTime() - Date.now()) / 60_000;
}

/** Every file of the printed site that says something. */
export function filesWith(words: string): string[] {
  return readdirSync(editionFolder(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(words))
    .map((entry) => join(entry.parentPath, entry.name));
}

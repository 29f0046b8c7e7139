import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type BuildPlace, enqueue } from "@/newsroom/clock/enqueue";
import { now } from "@/newsroom/clock/now";

const key = "print:all";
const queueLock = 4115151;

/** The parts of a whole build, in their order: what most readers ask for comes first. */
export const buildParts = [
  "outline",
  "pictures",
  "articles",
  "archives",
  "tags",
  "writers",
  "maps",
  "cards",
  "forgotten",
] as const;
export type BuildPart = (typeof buildParts)[number];

/**
 * Has everything printed anew that was read before an event, once the transaction is committed or so many milliseconds
 * later; instead of a build under way.
 */
export async function askToBuild(tx: Tx, since: number, { inMs = 0 } = {}): Promise<void> {
  await lock(tx);
  await enqueueStep(tx, { since, part: 0, after: "" }, inMs);
}

/** Has the next step of a build done, unless another build was asked for meanwhile: it begins at the beginning. */
export async function askToGoOn(tx: Tx, from: BuildPlace): Promise<void> {
  await lock(tx);
  const [asked] = await tx.execute<{ id: string }>(
    sql`select id from graphile_worker.jobs where key = ${key} and locked_at is null`,
  );
  if (!asked) await enqueueStep(tx, from);
}

/** Two that enqueue under one key at once would each put theirs in the place of the other's. */
async function lock(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${queueLock})`);
}

async function enqueueStep(tx: Tx, from: BuildPlace, inMs = 0): Promise<void> {
  await enqueue(tx, "print_all", { from }, new Date(now().getTime() + inMs), {
    key,
    queue: "print-all",
    mostAttempts: 25,
  });
}

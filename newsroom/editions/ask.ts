import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { enqueue } from "@/newsroom/clock/enqueue";
import { now } from "@/newsroom/clock/now";
import { reachOf } from "@/newsroom/editions/causes";

/** Fronts listen here: something was withdrawn, or printed. */
export const publicChannel = "qianfa_public";
/** Whoever waits for fronts listens here: one of them is further. */
export const frontsChannel = "qianfa_fronts";

/**
 * Has the pages printed that these events changed, once the transaction is committed: one job for all that has not
 * begun. Fronts are told at the same moment, for what was withdrawn is gone there before anything is printed.
 */
export async function askToPrint(tx: Tx, kinds: readonly string[]): Promise<void> {
  if (!kinds.some((kind) => reachOf(kind) !== null)) return;
  await callPress(tx);
  if (kinds.includes("article.withdrawn")) await tellFronts(tx);
}

/** Has what is not printed yet printed. A worker that is called takes what is first: sitemaps would have readers wait. */
export async function callPress(tx: Tx): Promise<void> {
  const wish = { key: "print:events", queue: "print", mostAttempts: 25, isUrgent: true } as const;
  await enqueue(tx, "print_events", {}, now(), wish);
}

/** Wakes every front and whoever waits for one, at the commit. */
export async function tellFronts(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_notify(${publicChannel}, '')`);
}

import type { Tx } from "@/db/client";
import type { PushEngine } from "@/db/schema";
import { enqueue } from "@/newsroom/clock/enqueue";
import { now } from "@/newsroom/clock/now";
import { enginesOn } from "@/newsroom/push/engines";

/** About a day, by the pauses of graphile-worker. */
const mostAttempts = 13;

/**
 * 推送: what readers see of an article is another thing after this transaction; every engine that is on is to be told.
 * What it is told is read when the worker gets to it.
 */
export async function askToPush(tx: Tx, articleNumber: number): Promise<void> {
  for (const engine of enginesOn()) await askToPushTo(tx, { engine, articleNumber }, now());
}

/** The same for one engine, not before a moment. An engine is told one thing after the other: what it knows has an order. */
export async function askToPushTo(
  tx: Tx,
  push: { engine: PushEngine; articleNumber: number },
  notBefore: Date,
): Promise<void> {
  const queue = `push:${push.engine}`;
  await enqueue(tx, "push_article", push, notBefore, { queue, key: `${queue}:${push.articleNumber}`, mostAttempts });
}

import { db } from "@/db/client";
import { enqueue } from "@/newsroom/clock/enqueue";
import { now } from "@/newsroom/clock/now";
import { settings } from "@/settings";

/** About four minutes, by the pauses of graphile-worker: a front that is slow to follow has done so by then. */
const mostAttempts = 6;
/** The front is told of the edition at its commit; it takes a moment to bring its files on. */
const headStartMs = 1_000;

/** Has the pages of these articles fetched through the front, now that they are printed. */
export async function askToCheck(articleNumbers: readonly number[]): Promise<void> {
  if (articleNumbers.length === 0 || !settings().frontUrl) return;
  const runAt = new Date(now().getTime() + headStartMs);
  await db().transaction(async (tx) => {
    for (const articleNumber of new Set(articleNumbers)) {
      // In no queue: a front that does not answer for one holds up nobody else's.
      await enqueue(tx, "check_page", { articleNumber }, runAt, { key: `check:${articleNumber}`, mostAttempts });
    }
  });
}

import { db } from "@/db/client";
import { frontsChannel } from "@/newsroom/editions/ask";
import { momentNow, unconfirmed } from "@/newsroom/editions/fronts";

/** A call may be missed while the connection is made anew. */
const lookAgainMs = 500;

/**
 * Waits until every front serves what the house is now: nothing that is withdrawn, and lists that show all that happened.
 * Returns the names of the fronts that have not said so within the time; none where all have.
 */
export async function readersSee({ withinMs }: { withinMs: number }): Promise<string[]> {
  const goal = await momentNow();
  const until = Date.now() + withinMs;
  let waiting = await unconfirmed(goal);
  if (waiting.length === 0) return [];
  let wake = () => {};
  const { unlisten } = await db().$client.listen(frontsChannel, () => wake());
  try {
    for (;;) {
      waiting = await unconfirmed(goal);
      const left = until - Date.now();
      if (waiting.length === 0 || left <= 0) return waiting;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(left, lookAgainMs));
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  } finally {
    await unlisten();
  }
}

/** When the press looks at the clock next. */
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { enqueue } from "@/newsroom/clock/enqueue";
import { now } from "@/newsroom/clock/now";
import { houseNow } from "@/newsroom/editions/facts";
import { mostDifferenceMs } from "@/newsroom/editions/printed";
import { momentsAfter, progress } from "@/newsroom/editions/progress";
import { edgesOf } from "@/press/pages";

const key = "print:clock";

/** Whether it was looked at by a clock that ran ahead: of the database's, for this machine's may be the one that is wrong. */
export async function isAhead(clockThrough: Date): Promise<boolean> {
  const [clock] = await db().execute<{ at: string }>(sql`select clock_timestamp() as at`);
  return clockThrough.getTime() - new Date(clock?.at ?? clockThrough).getTime() > mostDifferenceMs;
}

/** Has the clock called at the next moment at which a page changes by itself; by the database's clock not within so long. */
export async function setClock({ notWithinMs = 0 } = {}): Promise<void> {
  const { clockThrough } = await progress();
  if (clockThrough === null) return;
  const [{ fronts }, turns] = await Promise.all([houseNow(), momentsAfter(clockThrough, now())]);
  const edges = fronts.flatMap(({ places }) => places.flatMap(({ items }) => items.flatMap(edgesOf)));
  const next = [...Object.values(turns).flat(), ...edges]
    .filter((moment) => moment > clockThrough)
    .sort((one, other) => one.getTime() - other.getTime())[0];
  const due = (await isAhead(clockThrough)) ? now() : next;
  if (!due) return;
  await db().transaction(async (tx) => {
    const [calling] = await tx.execute<{ at: string }>(sql`select clock_timestamp() as at`);
    const soonest = new Date(calling?.at ?? due).getTime() + notWithinMs;
    const at = new Date(Math.max(due.getTime(), soonest));
    // Between two jobs of a long day's releases too.
    const wish = { key, queue: "print", mostAttempts: 25, isUrgent: true } as const;
    await enqueue(tx, "print_clock", {}, at, wish);
  });
}

/** Whether the clock is to be called at all. */
export async function isClockSet(): Promise<boolean> {
  const calls = await db().execute(
    sql`select from graphile_worker.jobs where key = ${key} and attempts < max_attempts`,
  );
  return calls.length > 0;
}

import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** What the worker can be asked to do, with the payload of each. Payloads hold ids. */
export type Tasks = {
  release_scheduled: { scheduleId: number };
  after_review_due: { roundId: number; stage: number };
  report_due: { reportNumber: number };
  report_contact_due: { reportNumber: number };
  picture_copies: { sha256: string };
};

/** Asks the worker for something in the transaction that causes it: without the commit there is no job. */
export async function enqueue<Task extends keyof Tasks>(
  tx: Tx,
  task: Task,
  payload: Tasks[Task],
  runAt: Date,
): Promise<void> {
  await tx.execute(
    sql`select graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json, run_at := ${runAt.toISOString()}::timestamptz)`,
  );
}

import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { PushEngine } from "@/db/schema";

/** What the worker can be asked to do, with the payload of each. Payloads hold ids. */
export type Tasks = {
  release_scheduled: { scheduleId: number };
  after_review_due: { roundId: number; stage: number };
  report_due: { reportNumber: number };
  report_contact_due: { reportNumber: number };
  picture_copies: { sha256: string };
  push_article: { engine: PushEngine; articleNumber: number };
  print_events: Record<string, never>;
  print_later: Record<string, never>;
  print_clock: Record<string, never>;
  print_failed: Record<string, never>;
  print_picture: { sha256: string };
  destroy_printed: { fingerprint: string; after: number };
  print_page: { address: string };
  print_all: { from: BuildPlace };
  check_page: { articleNumber: number };
};

/** How far a whole build is: `since` is the audit event it began after, `part` and `after` where it goes on. */
export type BuildPlace = { since: number; part: number; after: string };

/**
 * `key`: a job of this key that has not begun gives way to the new one; `queue`: jobs of this queue run one at a time. There are
 * few queues, of fixed names: whoever takes a job looks at every one there ever was;
 * `mostAttempts`: after so many it is given up; `keepsTime`: the new one is done when the old one would have been;
 * `isUrgent`: done before whatever else is due.
 */
export type JobWish = { key: string; queue?: string; mostAttempts: number; keepsTime?: true; isUrgent?: true };

/** Asks the worker for something in the transaction that causes it: without the commit there is no job. */
export async function enqueue<Task extends keyof Tasks>(
  tx: Tx,
  task: Task,
  payload: Tasks[Task],
  runAt: Date,
  wish?: JobWish,
): Promise<void> {
  await tx.execute(
    sql`select graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json, run_at := ${runAt.toISOString()}::timestamptz,
      queue_name := ${wish?.queue ?? null}::text, max_attempts := ${wish?.mostAttempts ?? null}::integer,
      job_key := ${wish?.key ?? null}::text, priority := ${wish?.isUrgent ? -1 : 0}::integer,
      job_key_mode := ${wish?.keepsTime ? "preserve_run_at" : "replace"}::text)`,
  );
}

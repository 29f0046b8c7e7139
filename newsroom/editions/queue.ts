/** What waits for the press in the worker's queue. */
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { type BuildPart, buildParts } from "@/newsroom/editions/ask-build";

/** `waiting`: jobs that are due; `oldest`: since when the first of them is. `build`: the part a whole build is at, the `at`th of all. */
export type PressQueue = {
  waiting: number;
  oldest: Date | null;
  build: { part: BuildPart; at: number; of: number } | null;
};

/** Jobs of the press alone; one given up for good waits for nobody. */
export async function pressQueue(): Promise<PressQueue> {
  const [due, building] = await Promise.all([
    db().execute<{ waiting: number; oldest: string | null }>(sql`
      select count(*)::integer as waiting, min(run_at) as oldest from graphile_worker.jobs
      where task_identifier like 'print\\_%' and run_at <= now() and attempts < max_attempts`),
    // No view shows what a job was asked.
    db().execute<{ part: number }>(sql`
      select (job.payload #>> '{from,part}')::integer as part
      from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
      where task.identifier = 'print_all' and job.attempts <= job.max_attempts
      order by job.locked_at is null, job.id desc limit 1`),
  ]);
  const [first] = due;
  const at = Math.min(building[0]?.part ?? 0, buildParts.length - 1);
  const part = building[0] && buildParts[at];
  return {
    waiting: first?.waiting ?? 0,
    oldest: first?.oldest ? new Date(first.oldest) : null,
    build: part ? { part, at: at + 1, of: buildParts.length } : null,
  };
}

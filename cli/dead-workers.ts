/**
 * Frees what a worker held that is no more: killed, or on a machine that went away. The queue itself waits four hours for
 * it, with a release at its time among what waits.
 */
import type postgres from "postgres";
import { openNamed } from "@/cli/named-connection";

/** Said so often by whoever lives. */
const pauseMs = 5_000;
/** Who said nothing for so long is dead; who was seen by the queue later may only not have said anything yet. */
const silence = "20 seconds";
const grace = "3 seconds";
const saying = "qianfa worker ";

/** A worker that says it lives, and looks after those that do not. `stop` before the process ends. */
export type Presence = { freed: () => Promise<string[]>; stop: () => Promise<void> };

/** `id` is the name under which the queue knows the worker; `told` hears of the dead whose work is free again, and of errors. */
export function beginPresence(
  databaseUrl: string,
  { id, told }: { id: string; told: (freed: readonly string[], error?: unknown) => void },
): Presence {
  const sql = openNamed(databaseUrl, `${saying}${id}`);
  const freed = () => freeWhatTheDeadHold(sql);
  let turn: Promise<void> = Promise.resolve();
  const look = () => {
    turn = freed().then(
      (dead) => told(dead),
      (error: unknown) => told([], error),
    );
  };
  look();
  const timer = setInterval(look, pauseMs);
  return {
    freed,
    stop: async () => {
      clearInterval(timer);
      await turn;
      await sql.end();
    },
  };
}

/** Asking is saying: the connection it is asked by shows that whoever asks lives. */
async function freeWhatTheDeadHold(sql: postgres.Sql): Promise<string[]> {
  const held = await sql<{ id: string }[]>`
    with holders as (
      select locked_by as id, locked_at from graphile_worker._private_jobs where locked_by is not null
      union all select locked_by, locked_at from graphile_worker._private_job_queues where locked_by is not null
    )
    select id from holders
    where not exists (
      select from pg_stat_activity
      where datname = current_database() and application_name = left(${saying} || id, 63)
        and state_change > clock_timestamp() - ${silence}::interval)
    group by id having max(locked_at) < clock_timestamp() - ${grace}::interval`;
  const dead = held.map(({ id }) => id);
  if (dead.length > 0) await sql`select graphile_worker.force_unlock_workers(${dead})`;
  return dead;
}

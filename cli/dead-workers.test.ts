/** What a worker held that was killed is worked on by another within seconds. */
import { afterAll, expect, test } from "vitest";
import { beginPresence, type Presence } from "@/cli/dead-workers";
import { application } from "@/db/attack.fixture";
import { settings } from "@/settings";

const presences: Presence[] = [];
afterAll(() => Promise.all(presences.map(({ stop }) => stop())));

function arrive(id: string): Presence {
  const presence = beginPresence(settings().databaseUrl, { id, told: () => {} });
  presences.push(presence);
  return presence;
}

async function hold(id: string, secondsAgo: number): Promise<void> {
  await application()`select graphile_worker.add_job('print_later', '{}', queue_name := ${`queue of ${id}`})`;
  for (const table of ["_private_jobs", "_private_job_queues"]) {
    await application()`
      update ${application()(`graphile_worker.${table}`)} set locked_by = ${id},
        locked_at = clock_timestamp() - ${secondsAgo} * interval '1 second' where locked_by is null`;
  }
}

const heldBy = (id: string) =>
  application()`
    select id from graphile_worker._private_jobs where locked_by = ${id}
    union all select id from graphile_worker._private_job_queues where locked_by = ${id}`;

test("what a dead worker held is free again, what a living one or one that just began holds is not", async () => {
  await hold("pool-dead", 60);
  await hold("pool-living", 60);
  await hold("pool-beginning", 0);
  const living = arrive("pool-living");
  await living.freed();
  const other = arrive("pool-other");
  await other.freed();
  expect(await heldBy("pool-dead")).toHaveLength(0);
  expect(await heldBy("pool-living")).toHaveLength(2);
  expect(await heldBy("pool-beginning")).toHaveLength(2);
});

test("one that ended is dead", async () => {
  await hold("pool-ended", 60);
  const ended = arrive("pool-ended");
  await ended.freed();
  expect(await heldBy("pool-ended")).not.toHaveLength(0);
  await ended.stop();
  const next = arrive("pool-next");
  await expect
    .poll(async () => {
      await next.freed();
      return heldBy("pool-ended");
    })
    .toHaveLength(0);
});

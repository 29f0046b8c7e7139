/** The clock: runs what is due, and what a step of the newsroom asked to be done after it. */
import "@/cli/environment";
import { Logger, run } from "graphile-worker";
import { command, tellReady, whenToldToStop } from "@/cli/command";
import { assertAppRole, assertMigrated } from "@/db/migrate";
import { openLog } from "@/log";
import { tasks } from "@/newsroom/clock/tasks";
import { settings } from "@/settings";

await command(async () => {
  const { databaseUrl } = settings();
  await assertAppRole(databaseUrl);
  await assertMigrated(databaseUrl);

  const log = openLog("worker");
  const runner = await run({
    connectionString: databaseUrl,
    taskList: tasks,
    parsedCronItems: [],
    concurrency: 4,
    noHandleSignals: true,
    logger: new Logger((scope) => (level, message, meta) => {
      const fields = { job: scope.jobId, task: scope.taskIdentifier };
      // The message of a failure may quote the row it failed on; the place does not.
      if (level === "error") log.error({ ...fields, err: meta?.error }, "job failed");
      else log[level === "warning" ? "warn" : level](fields, message);
    }),
  });
  log.info("started");
  tellReady();
  whenToldToStop(async () => {
    await runner.stop();
    log.info("stopped");
  });
  await runner.promise;
});

/** The clock: runs what is due, and what a step of the newsroom asked to be done after it. */
import "@/cli/environment";
import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { Logger, parseCronItems, run, type Task, type TaskList, type WorkerEvents } from "graphile-worker";
import { command, tellReady, whenToldToStop } from "@/cli/command";
import { beginPresence, type Presence } from "@/cli/dead-workers";
import { sourcesHash } from "@/cli/sources";
import { openTurns, type Turn } from "@/cli/worker-turn";
import { assertAppRole, assertMigrated } from "@/db/migrate";
import { openLog } from "@/log";
import { tasks } from "@/newsroom/clock/tasks";
import { lookEachMs } from "@/newsroom/editions/makers";
import { pressHours, pressTasks } from "@/press/jobs";
import { isStoreLost, makerOf } from "@/press/maker";
import { settings } from "@/settings";

/** `over`: another worker's turn has come. */
type Work = { over: Promise<void>; stop: () => Promise<void> };

await command(async () => {
  const { databaseUrl } = settings();
  await assertAppRole(databaseUrl);
  await assertMigrated(databaseUrl);

  const log = openLog("worker");
  const failed = (err: unknown) => log.error({ err }, "cannot see whether it is still this worker's turn");
  const takeTurn = openTurns(databaseUrl, { maker: makerOf(sourcesHash()), failed });
  let work: Promise<Work | null> = Promise.resolve(null);
  let isStopped = false;
  whenToldToStop(async () => {
    isStopped = true;
    await (await work)?.stop();
    log.info("stopped");
  });
  for (let turn = 0; !isStopped; turn += 1) {
    const ask = () =>
      takeTurn(isStoreLost()).catch((error) => {
        // Whoever waits remembers whom they saw working: that is lost with the process.
        if (turn === 0) throw error;
        failed(error);
        return null;
      });
    work = beginWork(databaseUrl, { ask, log });
    const begun = await work;
    if (begun) log.info("started");
    else if (turn === 0) log.warn("a worker of another version works; waiting until none does");
    if (turn === 0) tellReady();
    if (!begun) {
      await pause(lookEachMs);
      continue;
    }
    await begun.over;
    if (!isStopped) log.warn("a worker of another version has taken over");
    await begun.stop();
  }
});

/** Works until it is stopped, or its turn is over; null where it is another's turn. */
async function beginWork(
  databaseUrl: string,
  { ask, log }: { ask: () => Promise<Turn | null>; log: ReturnType<typeof openLog> },
): Promise<Work | null> {
  const turn = await ask();
  if (!turn) return null;
  const events: WorkerEvents = new EventEmitter();
  const presences: Presence[] = [];
  events.on("pool:create", ({ workerPool: { id } }) => {
    const told = (freed: readonly string[], err?: unknown) => {
      if (freed.length > 0) log.warn({ workers: freed }, "what they held is free again");
      if (err) log.error({ err }, "cannot look after other workers");
    };
    presences.push(beginPresence(databaseUrl, { id, told }));
  });
  const runner = await run({
    events,
    connectionString: databaseUrl,
    taskList: withPlainErrors({ ...tasks, ...pressTasks }),
    parsedCronItems: parseCronItems(pressHours),
    concurrency: 4,
    // What is due at six goes out at six.
    pollInterval: 500,
    noHandleSignals: true,
    logger: new Logger((scope) => (level, message, meta) => {
      const fields = { job: scope.jobId, task: scope.taskIdentifier };
      // The message of a failure may quote the row it failed on; the place does not.
      if (level === "error") log.error({ ...fields, err: meta?.error }, "job failed");
      else log[level === "warning" ? "warn" : level](fields, message);
    }),
  });
  const end = async () => {
    await runner.stop();
    for (const presence of presences) await presence.stop();
    await turn.end();
  };
  let ending: Promise<void> | undefined;
  const stop = () => {
    ending ??= end();
    return ending;
  };
  return { over: Promise.race([turn.over, runner.promise]), stop };
}

/** The queue writes down what went wrong, in a column that takes no NUL; a message may quote bytes that have one. */
function withPlainErrors(list: TaskList): TaskList {
  return Object.fromEntries(
    Object.entries(list).map(([name, task]): [string, Task] => [
      name,
      async (payload, helpers) => {
        try {
          await task?.(payload, helpers);
        } catch (error) {
          if (error instanceof Error) error.message = error.message.replaceAll("\0", "");
          throw error;
        }
      },
    ]),
  );
}

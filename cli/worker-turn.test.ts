/** Workers of several versions on one database: one version prints, and an older one prints nothing back. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Part, startPart } from "@/cli/part";
import { openTurns, type Turn } from "@/cli/worker-turn";
import { application } from "@/db/attack.fixture";
import { progress } from "@/newsroom/editions/progress";
import { settings } from "@/settings";

const [older, newer] = ["a".repeat(64), "b".repeat(64)];
const patience = { timeout: 20_000 };
const open = new Set<Turn>();
const processes: Part[] = [];

beforeEach(async () => {
  await application()`update press set maker = '', past_makers = '{}'`;
});
afterEach(async () => {
  for (const turn of open) await stop(turn);
  for (const part of processes.splice(0)) await part.stop();
  await builds();
});

/** A worker that asks for its turn as often as it is called. */
function worker(maker: string, patienceMs?: number) {
  const failed = (error: unknown) => expect.fail(String(error));
  const takeTurn = openTurns(settings().databaseUrl, { maker, failed, ...(patienceMs ? { patienceMs } : {}) });
  return async (isLost = false): Promise<Turn | null> => {
    const turn = await takeTurn(isLost);
    if (turn) open.add(turn);
    return turn;
  };
}

/** One that starts now. */
const start = (maker: string, isLost = false) => worker(maker)(isLost);

async function stop(turn: Turn | null): Promise<void> {
  if (!turn) return expect.fail("it had no turn");
  open.delete(turn);
  await turn.end();
}

/** In how many seconds each whole build begins that was asked for; none is asked for any more. */
async function builds(): Promise<number[]> {
  const rows = await application()<{ s: number }[]>`
    delete from graphile_worker._private_jobs using graphile_worker._private_tasks as tasks
    where tasks.id = task_id and identifier = 'print_all'
    returning extract(epoch from run_at - clock_timestamp())::float as s`;
  return rows.map(({ s }) => Math.max(0, Math.round(s)));
}

test("the first prints everything, and once; another of the same version or a new start prints nothing again", async () => {
  const first = await start(older);
  expect(await builds()).toEqual([0]);
  expect(await start(older)).not.toBeNull();
  await stop(first);
  await start(older);
  expect(await builds()).toEqual([]);
  await start(older, true);
  expect(await builds()).toEqual([0]);
});

test(
  "a new version takes over and prints once the others have stopped; one of them that starts again waits",
  patience,
  async () => {
    const old = await start(older);
    await builds();
    const fresh = await start(newer);
    expect(fresh).not.toBeNull();
    expect(await builds()).toEqual([15]);
    await expect(Promise.race([old?.over.then(() => "over"), fresh?.over])).resolves.toBe("over");
    await stop(old);

    expect(await start(older)).toBeNull();
    expect(await builds()).toEqual([]);
    expect((await progress()).maker).toBe(newer);
    expect(await start(newer)).not.toBeNull();
    expect(await builds()).toEqual([]);
  },
);

test("with every worker of the new version gone the old one takes over, and the new one waits in its turn", async () => {
  await stop(await start(older));
  const fresh = [await start(newer), await start(newer)];
  await builds();
  await stop(fresh[0] ?? null);
  expect(await start(older)).toBeNull();
  await stop(fresh[1] ?? null);
  await expect.poll(() => start(older), patience).not.toBeNull();
  expect(await builds()).toEqual([0]);
  expect(await start(newer)).toBeNull();
  expect(await builds()).toEqual([]);
});

test("a worker that saw one of the present version leaves it the time to start again, and takes over after that", async () => {
  await stop(await start(older));
  const waiting = worker(older, 2_000);
  const fresh = await start(newer);
  expect(await waiting()).toBeNull();
  await stop(fresh);
  expect(await waiting()).toBeNull();
  const again = await start(newer);
  await builds();
  expect(await waiting()).toBeNull();
  await pause(700);
  expect(await waiting()).toBeNull();
  const seenAt = performance.now();
  await stop(again);
  await expect.poll(() => waiting(), { ...patience, interval: 100 }).not.toBeNull();
  expect(performance.now() - seenAt).toBeGreaterThan(1_900);
  expect(await builds()).toEqual([0]);
});

test("one of the present version that starts again and again and never stays is not waited for any longer", async () => {
  await stop(await start(older));
  const waiting = worker(older, 2_000);
  let fresh = await start(newer);
  expect(await waiting()).toBeNull();
  const taken = async () => {
    await stop(fresh);
    const turn = await waiting();
    if (turn) return turn;
    fresh = await start(newer);
    expect(await waiting()).toBeNull();
    return null;
  };
  await expect.poll(taken, { ...patience, interval: 100 }).not.toBeNull();
});

test("so does one whose turn went over to it", async () => {
  const waiting = worker(older, 2_000);
  const turn = await waiting();
  const fresh = await start(newer);
  await turn?.over;
  await stop(turn);
  await stop(fresh);
  expect(await waiting()).toBeNull();
  await expect.poll(() => waiting(), { ...patience, interval: 100 }).not.toBeNull();
});

/** What a worker said of its turns, in its log. */
const [works, gone, waits] = [
  "started",
  "a worker of another version has taken over",
  "a worker of another version works; waiting until none does",
];
const logOf = (name: string) => join(settings().dataDir, `${name}.log`);
const said = (name: string) =>
  [...readFileSync(logOf(name), "utf8").matchAll(/"msg":"(started|a worker of [^"]*)"/g)].map(([, msg]) => msg);

/** A process of its own whose pages say another address of the site, until it is stopped. */
async function startProcess(name: string, log = name): Promise<Part> {
  const { databaseUrl, auditKey, nextauthSecret, dataDir } = settings();
  const environment = {
    DATABASE_URL: databaseUrl,
    AUDIT_KEY: auditKey,
    NEXTAUTH_SECRET: nextauthSecret,
    DATA_DIR: dataDir,
    SITE_URL: `https://${name}.example.cn`,
    LOG_LEVEL: "info",
  };
  const part = await startPart(
    { name, entry: "worker.ts", environment, log: logOf(log) },
    new AbortController().signal,
  );
  processes.push(part);
  return part;
}

test("a worker whose turn is over waits, and goes on by itself when it has come again", {
  timeout: 120_000,
}, async () => {
  const one = await startProcess("one");
  const other = await startProcess("other");
  await expect.poll(() => said("one"), patience).toEqual([works, gone]);
  await one.stop();
  await startProcess("one");
  // Whoever is ready has said so, and writes it down a moment later.
  await expect.poll(() => said("one"), patience).toEqual([works, gone, waits]);
  await other.stop();
  // It has not seen the other, and does not wait for it to come back.
  await startProcess("one", "one more");
  await expect.poll(() => said("one more"), patience).toEqual([works]);
  await expect.poll(() => said("one"), patience).toEqual([works, gone, waits, works]);
  expect(said("other")).toEqual([works]);
});

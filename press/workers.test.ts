/** Several workers on one database: each job is done by one of them, each event printed once. */
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { asc, eq, sql } from "drizzle-orm";
import { Logger, type Runner, run, type Task, type TaskList } from "graphile-worker";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startPart } from "@/cli/part";
import { db } from "@/db/client";
import { editionPages } from "@/db/schema";
import { take } from "@/newsroom/articles/desk.fixture";
import { addressOf, openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { tasks } from "@/newsroom/clock/tasks";
import { verifyEditions, wronglyStanding } from "@/newsroom/editions/verify";
import { clear, differences, firstBuild, freshRoot, fullBuild, plain, treeAt } from "@/press/edition.fixture";
import { pressTasks } from "@/press/jobs";
import { settings } from "@/settings";

let house: ReadersHouse;
const root = freshRoot();

beforeAll(async () => {
  house = await openReadersHouse();
  await firstBuild();
});
afterAll(() => clear(root));

/** Until nothing is left to do now. */
async function untilDone(): Promise<void> {
  for (const until = Date.now() + 50_000; Date.now() < until; await pause(200)) {
    const [{ due } = { due: "1" }] = await db().execute<{ due: string }>(
      sql`select count(*) as due from graphile_worker.jobs where run_at < now() + interval '5 s' and task_identifier <> 'print_clock'`,
    );
    if (due === "0") return;
  }
  throw new Error("the workers did not come to an end");
}

/** What stood at a path, edition by edition: a page that was printed twice would stand there twice in a row. */
async function stoodAt(path: string): Promise<{ status: number; sha256: string | null }[]> {
  return db()
    .select({ status: editionPages.status, sha256: editionPages.sha256 })
    .from(editionPages)
    .where(eq(editionPages.path, path))
    .orderBy(asc(editionPages.edition));
}

async function expectEachOnce({ live, gone }: { live: string[]; gone: string }): Promise<void> {
  for (const path of [...live, gone, "/", "/news/county/", "/rss.xml"]) {
    const hashes = (await stoodAt(path)).map(({ sha256 }) => sha256);
    expect(hashes.length, path).toBeGreaterThan(0);
    expect(
      hashes.filter((hash, at) => hash === hashes[at - 1]),
      path,
    ).toEqual([]);
  }
  for (const path of live) expect((await stoodAt(path)).map(({ status }) => status)).not.toContain(410);
  expect((await stoodAt(gone)).filter(({ status }) => status === 410)).toHaveLength(1);
}

/** So many pieces go out, one of them comes back down, while others work. */
async function work(count: number): Promise<{ live: string[]; gone: string }> {
  const numbers: number[] = [];
  for (let made = 0; made < count; made += 1)
    numbers.push(await release(house, house.county, { headline: `第 ${made} 条` }));
  const doomed = numbers[0] ?? 0;
  await untilDone();
  await take(house.desk.chief, "withdraw", doomed);
  await untilDone();
  const [gone = "", ...live] = await Promise.all(numbers.map(addressOf));
  return { live, gone };
}

test("two runners never do one job twice", { timeout: 120_000 }, async () => {
  const done: string[] = [];
  const listed: TaskList = Object.fromEntries(
    Object.entries({ ...tasks, ...pressTasks }).map(([name, task]): [string, Task] => [
      name,
      async (payload, helpers) => {
        // No front answers here: what is asked again while it waits to be tried again is the same job, counted anew.
        if (name !== "check_page") done.push(`${helpers.job.id}/${helpers.job.attempts}`);
        await task?.(payload, helpers);
      },
    ]),
  );
  const start = (): Promise<Runner> =>
    run({
      connectionString: settings().databaseUrl,
      taskList: listed,
      parsedCronItems: [],
      concurrency: 4,
      noHandleSignals: true,
      logger: new Logger(() => () => {}),
    });
  const runners = [await start(), await start()];
  const pieces = await work(6);
  for (const runner of runners) await runner.stop();
  // What is asked for while a job waits is done by that one; but the withdrawal came when the releases were done.
  expect(done.length).toBeGreaterThan(1);
  expect(new Set(done).size).toBe(done.length);
  await expectEachOnce(pieces);
});

test("two worker processes print nothing twice, and what comes out is the full build", {
  timeout: 240_000,
}, async () => {
  const { databaseUrl, auditKey, nextauthSecret, dataDir, siteUrl } = settings();
  const environment = {
    DATABASE_URL: databaseUrl,
    AUDIT_KEY: auditKey,
    NEXTAUTH_SECRET: nextauthSecret,
    DATA_DIR: dataDir,
    SITE_URL: siteUrl,
    LOG_LEVEL: "warn",
  };
  const { signal } = new AbortController();
  const started = await Promise.all(
    ["one", "other"].map((name) =>
      startPart({ name, entry: "worker.ts", environment, log: join(dataDir, `worker-${name}.log`) }, signal),
    ),
  );
  try {
    await untilDone();
    await expectEachOnce(await work(8));
  } finally {
    for (const part of started) await part.stop();
  }
  expect(await verifyEditions()).toMatchObject({ broken: null });
  expect(await wronglyStanding()).toBeNull();
  expect(differences(plain(await treeAt(root)), await fullBuild())).toEqual([]);
});

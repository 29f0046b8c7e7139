/** Clocks of machines differ: none is looked at again and again, and none goes back but where it went wrong. */
import { Logger, runOnce } from "graphile-worker";
import { afterEach, beforeAll, expect, test } from "vitest";
import { application } from "@/db/attack.fixture";
import { db } from "@/db/client";
import { openReadersHouse, type ReadersHouse } from "@/newsroom/articles/readers.fixture";
import { setClock } from "@/newsroom/clock/now";
import { beginReading, printedAt } from "@/newsroom/editions/printed";
import { mark, progress } from "@/newsroom/editions/progress";
import { printedBytes } from "@/newsroom/editions/stored";
import { orderGrey } from "@/newsroom/placements/grey";
import { firstBuild, printDue } from "@/press/edition.fixture";
import { printClock } from "@/press/events";
import { pressTasks } from "@/press/jobs";
import { setClock as setPressClock } from "@/press/set-clock";
import { settings } from "@/settings";

/** Of a day when the database's clock is far beyond it; 0:00 in Shanghai. */
const midnight = new Date("2026-03-01T16:00:00Z");
const before = (ms: number) => new Date(midnight.getTime() - ms);

let house: ReadersHouse;
beforeAll(async () => {
  house = await openReadersHouse();
  await firstBuild();
});
afterEach(() => setClock());

/** In how many ms the worker looks at the clock again; null where it does not. */
async function nextLook(): Promise<number | null> {
  const [job] = await application()<{ ms: number }[]>`
    select extract(epoch from run_at - clock_timestamp())::float * 1000 as ms
    from graphile_worker.jobs where task_identifier = 'print_clock'`;
  return job?.ms ?? null;
}

/** How often the worker looks before it has nothing left to do now. */
async function looks(): Promise<number> {
  let looked = 0;
  const print_clock = async () => {
    looked += 1;
    if (looked > 5) throw new Error("again and again");
    await printClock();
  };
  await runOnce({
    connectionString: settings().databaseUrl,
    taskList: { ...pressTasks, print_clock },
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
  });
  return looked;
}

test("a house in which nothing happened since it was printed first is looked at again at midnight", async () => {
  const hours = ((await nextLook()) ?? 0) / 3_600_000;
  expect(hours).toBeGreaterThan(0);
  expect(hours).toBeLessThanOrEqual(24);
});

test("where the worker's clock is behind the database's it looks once a second until the moment has come", async () => {
  await application()`delete from graphile_worker._private_jobs`;
  await mark({ clockThrough: before(60_000) });
  setClock(() => before(30_000));
  await printClock();
  expect(await nextLook()).toBeGreaterThan(500);
  expect(await nextLook()).toBeLessThanOrEqual(1_000);
  await application()`update graphile_worker._private_jobs set run_at = now()`;
  expect(await looks()).toBe(1);
  expect((await progress()).clockThrough).toEqual(before(30_000));
  setClock(() => midnight);
  await printClock();
  expect((await progress()).clockThrough).toEqual(midnight);
});

test("where it is behind the one that was looked at last nothing is taken back", async () => {
  await mark({ clockThrough: before(10_000) });
  setClock(() => before(30_000));
  await printClock();
  expect((await progress()).clockThrough).toEqual(before(10_000));
  expect(await nextLook()).toBeGreaterThan(500);
});

test("what is read after one that is a little ahead waits for that moment", async () => {
  await mark({ clockThrough: new Date(Date.now() + 400) });
  const begun = performance.now();
  await beginReading();
  expect(performance.now() - begun).toBeGreaterThan(300);
});

test("where a clock ran hours ahead and was set right, what it turned is turned back, and turns again at its time", async () => {
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  const isGrey = async () => {
    const home = (await printedAt(db(), ["/"])).get("/");
    return (await printedBytes(home?.sha256 ?? ""))?.includes("/grey.css");
  };
  await mark({ clockThrough: new Date() });
  const order = { scope: "site", from: inHours(1), to: inHours(3), reason: "悼念" } as const;
  await orderGrey(house.desk.chief, order);
  await printDue();
  expect(await isGrey()).toBe(false);
  const ahead = inHours(2);
  setClock(() => ahead);
  await printClock();
  expect(await isGrey()).toBe(true);
  setClock();
  await setPressClock();
  expect(await nextLook()).toBeLessThanOrEqual(0);
  await printClock();
  expect(await isGrey()).toBe(false);
  // Midnight of Shanghai may come first.
  const dayMs = 86_400_000;
  const next = Math.min(3_600_000, dayMs - ((Date.now() + 8 * 3_600_000) % dayMs));
  expect(Math.abs(((await nextLook()) ?? 0) - next)).toBeLessThan(60_000);
});

test("a machine whose own clock is hours behind turns nothing back", async () => {
  const now = new Date();
  await mark({ clockThrough: now });
  setClock(() => new Date(now.getTime() - 2 * 3_600_000));
  await printClock();
  expect((await progress()).clockThrough).toEqual(now);
});

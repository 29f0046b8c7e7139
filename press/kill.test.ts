/**
 * Whatever dies without a word, readers get a consistent site, and once all are back it is what a whole build would be.
 * `KILLS` says how many die, `SEED` which.
 */

import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "@/cli/free-port";
import { writeStyles } from "@/cli/styles";
import { application } from "@/db/attack.fixture";
import { db } from "@/db/client";
import { articleAddress } from "@/newsroom/addresses";
import { take } from "@/newsroom/articles/desk.fixture";
import { addressOf, openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { readersSee } from "@/newsroom/editions/wait";
import { clear, differences, filesBelow, freshRoot, fullBuild, plain } from "@/press/edition.fixture";
import { begin, type Killable, letIn, type PartWish } from "@/press/processes.fixture";
import { type Readers, sendReaders } from "@/press/readers.fixture";

const kills = Number(process.env.KILLS ?? 20);
const seed = Number(process.env.SEED ?? 20260301);
const slow = { timeout: 3_600_000 };

const root = freshRoot();
let house: ReadersHouse;
let port = 0;
let readers: Readers;
let paths = ["/", "/news/", "/rss.xml", "/tags/%E6%B5%B7%E5%B8%A6/", "/site.css"];
const parts = new Map<string, Killable>();
const wishes = (): Record<string, PartWish> => ({
  worker: { file: "cli/worker.ts" },
  front: { file: "press/kill-front.fixture.ts", args: [root, String(port)] },
  desk: { file: "press/kill-desk.fixture.ts", args: [JSON.stringify(house)], heard },
});

beforeAll(async () => {
  house = await openReadersHouse();
  writeStyles();
  port = await freePort();
  for (const name of ["worker", "front"]) start(name);
  await Promise.all([...parts.values()].map(({ ready }) => ready));
  await settled();
  readers = sendReaders(port, { count: 4, paths: () => paths });
}, 300_000);
afterAll(async () => {
  await readers.stop();
  await Promise.all([...parts.values()].map(({ kill }) => kill()));
  clear(root);
});

test("after 撤稿 has returned nobody gets the article again, by any connection and in no coding", slow, async () => {
  const number = await release(house, house.news, { headline: "只此一次的标题", keywords: ["海带"] });
  const address = await addressOf(number);
  expect(await readersSee({ withinMs: 120_000 })).toEqual([]);
  paths = [...paths, address, address, address, `/care${address}`];
  const before = readers.answered;
  await pause(1_000);
  await take(house.desk.chief, "withdraw", number);
  expect(await readersSee({ withinMs: 120_000 })).toEqual([]);
  readers.gone.set(address, "只此一次的标题");
  const answered = readers.answered;
  expect(answered).toBeGreaterThan(before);
  await expect.poll(() => readers.answered, { timeout: 300_000 }).toBeGreaterThan(answered + 2_000);
  expect(readers.wrong).toEqual([]);
});

test(
  `${kills} deaths of worker, front and desk: a consistent site all the time, then the whole one`,
  slow,
  async () => {
    const dice = diceFrom(seed);
    start("desk");
    for (let turn = 0; turn < kills; turn++) {
      await pause(dice() % 1_500);
      const name = ["worker", "front", "desk"][dice() % 3] ?? "worker";
      await parts.get(name)?.kill();
      start(name);
      if (dice() % 2 === 0) await parts.get(name)?.ready;
    }
    await pause(2_000);
    await parts.get("desk")?.kill();
    parts.delete("desk");
    await Promise.all([...parts.values()].map(({ ready }) => ready));
    await settled();
    expect(readers.wrong).toEqual([]);
    expect(differences(plain(filesBelow(root)), await fullBuild())).toEqual([]);
    expect(await releasedOtherwiseThanOnce()).toEqual([]);
  },
);

test(
  "with a disk that takes nothing more readers get what they got, without what is withdrawn; then everything",
  slow,
  async () => {
    const number = await release(house, house.news, { headline: "盘满之前", keywords: ["海带"] });
    await settled();
    const address = await addressOf(number);
    paths = [...paths, address];
    await parts.get("worker")?.kill();
    // Every write fails, as on a full disk.
    start("worker", "ulimit -f 0");
    await parts.get("worker")?.ready;
    const later = await addressOf(await release(house, house.news, { headline: "盘满之时", keywords: ["海带"] }));
    await take(house.desk.chief, "withdraw", number);
    expect(await readersSee({ withinMs: 3_000 })).not.toEqual([]);
    await expect.poll(failures, { timeout: 120_000 }).toBeGreaterThan(0);
    await expect.poll(() => plain(filesBelow(root)).has(`gone${address}`), { timeout: 60_000 }).toBe(true);
    expect(plain(filesBelow(root)).has(`site${later}`)).toBe(false);
    await parts.get("worker")?.kill();
    start("worker");
    await settled();
    expect(readers.wrong).toEqual([]);
    expect(differences(plain(filesBelow(root)), await fullBuild())).toEqual([]);
  },
);

test("with a database that lets nobody in every page answers as before; then it goes on by itself", slow, async () => {
  const [before, wrong] = [filesBelow(root), readers.wrong.length];
  await letIn(false);
  const answered = readers.answered;
  await expect.poll(() => readers.answered, { timeout: 60_000 }).toBeGreaterThan(answered + 200);
  await pause(8_000);
  expect(filesBelow(root)).toEqual(before);
  await letIn(true);
  await release(house, house.news, { headline: "又通了", keywords: ["海带"] });
  await settled();
  expect(readers.wrong.slice(wrong)).toEqual([]);
  expect(differences(plain(filesBelow(root)), await fullBuild())).toEqual([]);
});

function start(name: string, limit?: string): void {
  const wish = wishes()[name];
  if (wish) parts.set(name, begin({ ...wish, ...(limit ? { limit } : {}) }));
}

function heard(message: unknown): void {
  const { gone } = message as { gone: number }; // the desk says nothing else
  db()
    .execute<{ headline: string; at: Date }>(sql`
      select headline, first_released_at as at from articles join releases on article_number = number where number = ${gone}`)
    .then(([row]) => {
      if (!row) return;
      const address = articleAddress(gone, new Date(row.at));
      readers.gone.set(address, row.headline);
      paths = [...paths.slice(-40), address, "/", "/news/"];
    });
}

/** Nothing waits to be printed, and the front has all of it. */
async function settled(): Promise<void> {
  for (let waiting = 1; waiting > 0; await pause(300)) {
    const [row] = await application()<{ waiting: number }[]>`
      select count(*)::integer as waiting from graphile_worker.jobs
      where task_identifier in ('print_events', 'print_later', 'print_all', 'print_picture', 'release_scheduled')
        -- One that failed after another was asked for in its place is not tried again.
        and attempts < max_attempts`;
    waiting = row?.waiting ?? 0;
  }
  expect(await readersSee({ withinMs: 120_000 })).toEqual([]);
}

/** How often the press tried what it is asked for, and could not. */
async function failures(): Promise<number> {
  const [row] = await application()<{ attempts: number }[]>`
    select max(attempts)::integer as attempts from graphile_worker.jobs
    where task_identifier = 'print_events' and last_error is not null`;
  return row?.attempts ?? 0;
}

/** Approved and asked for, a piece is released once; what died in between did not release it twice or never. */
async function releasedOtherwiseThanOnce(): Promise<string[]> {
  const rows = await db().execute<{ number: string; state: string; releases: number; events: number }>(sql`
    select number, state, (select count(*)::integer from releases where article_number = number) as releases,
      (select count(*)::integer from audit_events where article_number = number and kind = 'article.released') as events
    from articles`);
  return rows
    .filter(({ state, releases, events }) => releases !== events || releases > 1 || state === "scheduled")
    .map((row) => JSON.stringify(row));
}

/** The same numbers for the same seed. */
function diceFrom(first: number): () => number {
  let state = first;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state >> 8;
  };
}

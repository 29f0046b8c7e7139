/** What readers wait for after a step of the newsroom: npm run bench -- edition. */
import { get } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { type Measure, warmUps } from "@/cli/bench-figures";
import { addressOf, approvedPiece, prepared } from "@/cli/bench-pieces";
import type { OpenPress } from "@/cli/bench-press";
import { db } from "@/db/client";
import { homeAddress } from "@/newsroom/addresses";

const patienceMs = 30_000;
const pollMs = 2;

/** `inBuild` are for while everything is printed anew. */
type EditionMeasures = { atRest: Measure[]; inBuild: Measure[] };

/** From the press of the button, as a screen that shows the piece sends it, to what a reader gets. */
export async function editionMeasures({ origin }: OpenPress, runs: number): Promise<EditionMeasures> {
  const waiting: number[] = [];
  const measured = 5;
  for (let count = 0; count < measured * (runs + warmUps); count++) waiting.push(await approvedPiece(count));
  const released: number[] = [];
  // What the next run presses; each has a piece of its own, and begins when the worker is done with the one before.
  let next = { number: 0, press: async () => {} };
  const toRelease = async () => {
    const number = taken(waiting);
    released.push(number);
    next = { number, press: await prepared(number, "publisher", { by: "publisher", step: "release" }) };
    await idle();
  };
  const toWithdraw = async () => {
    const number = taken(released);
    const turn = { by: "chief", step: "withdraw", category: "other", reason: "测量用" } as const;
    next = { number, press: await prepared(number, "chief", turn) };
    await idle();
  };
  const shows = async (pages: readonly string[]) => {
    await next.press();
    for (const page of pages) {
      await until(`${origin}${page}`, ({ text }) => text.includes(`content_${next.number}.html`));
    }
  };
  const toArticle = {
    before: toRelease,
    run: async () => {
      await next.press();
      await until(`${origin}${await addressOf(next.number)}`, ({ status }) => status === 200);
    },
  };
  const toLists = { before: toRelease, run: () => shows([homeAddress, "/news/"]) };
  const toFeeds = { before: toRelease, run: () => shows(["/rss.xml", "/news/feed.json"]) };
  const toGone = {
    before: toWithdraw,
    run: async () => {
      await next.press();
      await until(`${origin}${await addressOf(next.number)}`, ({ status }) => status === 410);
    },
  };
  return {
    atRest: [
      { zh: "发布到读者看到文章", en: "release to article public", ...toArticle },
      { zh: "发布到首页和频道页", en: "release to home page and lists public", ...toLists },
      { zh: "发布到全文供稿", en: "release to feeds of whole texts public", ...toFeeds },
      { zh: "撤稿到读者得到 410", en: "withdrawal to 410", ...toGone },
    ],
    inBuild: [
      { zh: "全站生成时：发布到读者看到文章", en: "during a whole build: release to article public", ...toArticle },
      { zh: "全站生成时：发布到首页和频道页", en: "during a whole build: release to lists public", ...toLists },
      { zh: "全站生成时：撤稿到读者得到 410", en: "during a whole build: withdrawal to 410", ...toGone },
    ],
  };
}

/** True while everything is printed anew. */
export async function isBuilding(): Promise<boolean> {
  const steps = await db().execute(sql`select from graphile_worker.jobs where task_identifier = 'print_all'`);
  return steps.length > 0;
}

/** Until nothing is done but a build. */
async function idle(): Promise<void> {
  const due = sql`select from graphile_worker.jobs where task_identifier <> 'print_all'
    and (locked_at is not null or (run_at <= now() and attempts < max_attempts))`;
  while ((await db().execute(due)).length > 0) await pause(pollMs);
}

function taken(numbers: number[]): number {
  const number = numbers.shift();
  if (number === undefined) throw new Error("no piece is left to measure with");
  return number;
}

/** Asks again and again until the answer is as wished. */
async function until(address: string, isWished: (answer: { status: number; text: string }) => boolean): Promise<void> {
  const end = performance.now() + patienceMs;
  while (performance.now() < end) {
    if (isWished(await fetched(address))) return;
    // What asks without a pause takes the processor from what it waits for.
    await pause(pollMs);
  }
  throw new Error(`${address} did not become what it should`);
}

function fetched(address: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    get(address, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
    }).once("error", reject);
  });
}

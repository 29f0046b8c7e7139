/** 核对: what is printed is fetched through a front and compared, by the worker on its real queue. */
import { eq, sql } from "drizzle-orm";
import { Logger, runOnce } from "graphile-worker";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { alarms, pageReceipts } from "@/db/schema";
import { save, take } from "@/newsroom/articles/desk.fixture";
import { openReadersHouse, type ReadersHouse, release, releaseChange } from "@/newsroom/articles/readers.fixture";
import { tasks } from "@/newsroom/clock/tasks";
import { receiptOf } from "@/newsroom/editions/receipts";
import { articleHistory } from "@/newsroom/history/desk";
import { clear, firstBuild, printDue } from "@/press/edition.fixture";
import { frontFollows, root, standIn } from "@/press/front.fixture";

let house: ReadersHouse;
beforeAll(async () => {
  house = await openReadersHouse();
  await firstBuild();
});
beforeEach(() => {
  standIn.mood = "well";
});
afterAll(() => clear(root));

/** Every check that waits is due; one given up stays so. */
async function check(): Promise<void> {
  const { check_page } = tasks;
  if (!check_page) throw new Error("the worker has the task");
  await db().execute(sql`update graphile_worker._private_jobs set run_at = now() where attempts < max_attempts`);
  await runOnce({
    connectionString: process.env.DATABASE_URL ?? "",
    taskList: { check_page },
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
  });
}

async function lastAttempt(): Promise<void> {
  await db().execute(sql`update graphile_worker._private_jobs set attempts = max_attempts - 1 where max_attempts = 6`);
  await check();
}

const receipts = (number: number) =>
  db()
    .select({ outcome: pageReceipts.outcome, status: pageReceipts.status, releaseId: pageReceipts.releaseId })
    .from(pageReceipts)
    .where(eq(pageReceipts.articleNumber, number))
    .orderBy(pageReceipts.id);
const raised = (number: number) => db().select().from(alarms).where(eq(alarms.articleNumber, number));

test("a release and a withdrawal each leave a receipt, which the article's history shows", async () => {
  const number = await release(house, house.county, { headline: "码头见闻" });
  await printDue();
  await frontFollows();
  await check();
  const history = await articleHistory(house.desk.chief, number);
  expect(history?.receipt).toMatchObject({ outcome: "same", status: 200 });

  await take(house.desk.chief, "withdraw", number);
  // The receipt of the release is none for the withdrawal.
  expect(await receiptOf(number)).toBeNull();
  await printDue();
  await frontFollows();
  await check();
  expect(await receiptOf(number)).toMatchObject({ outcome: "same", status: 410 });
  expect(await receipts(number)).toEqual([
    { outcome: "same", status: 200, releaseId: expect.any(Number) },
    { outcome: "same", status: 410, releaseId: null },
  ]);
  expect(await raised(number)).toEqual([]);
});

test("a front that is a little behind is asked again, and nobody is alarmed", async () => {
  const number = await release(house, house.county, {});
  await printDue();
  await check();
  expect(await receipts(number)).toEqual([]);
  await frontFollows();
  await check();
  expect((await receipts(number)).map(({ outcome }) => outcome)).toEqual(["same"]);
  expect(await raised(number)).toEqual([]);
});

test.each([
  ["spoiled", { outcome: "other", status: 200 }],
  ["silent", { outcome: "none", status: null }],
] as const)(
  "a front that is %s at the last attempt too raises one alarm until somebody deals with it",
  async (mood, kept) => {
    const number = await release(house, house.county, {});
    await printDue();
    await frontFollows();
    standIn.mood = mood;
    await lastAttempt();
    expect(await receiptOf(number)).toMatchObject(kept);
    await save(house.desk.editor, number, { change: { kind: "update", note: "" }, summary: "补上了摘要。" });
    await releaseChange(house, number);
    await printDue();
    await frontFollows();
    await lastAttempt();
    expect(await receipts(number)).toHaveLength(2);
    expect((await raised(number)).map(({ kind }) => kind)).toEqual(["page_not_served"]);
  },
);

test("a page that a newer release is about to replace is no fault of the front's", async () => {
  const number = await release(house, house.county, {});
  await printDue();
  await frontFollows();
  await save(house.desk.editor, number, { change: { kind: "update", note: "" }, summary: "补上了摘要。" });
  await releaseChange(house, number);
  // The first text is checked after the second release, which nobody has printed yet.
  await lastAttempt();
  expect(await receipts(number)).toEqual([]);
  await printDue();
  await frontFollows();
  await check();
  expect(await receiptOf(number)).toMatchObject({ outcome: "same" });
  expect(await raised(number)).toEqual([]);
});

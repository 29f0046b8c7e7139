/** 推送: what search engines are told of what readers find, by the worker on its real queue, over a real connection. */
import { asc, eq, sql } from "drizzle-orm";
import { Logger, runOnce } from "graphile-worker";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { createChannel, createPerson } from "@/db/factories";
import { alarms, pushes } from "@/db/schema";
import { topicAddress } from "@/newsroom/addresses";
import { approvedPiece, save, take } from "@/newsroom/articles/desk.fixture";
import {
  addressOf,
  openReadersHouse,
  type ReadersHouse,
  release,
  releaseChange,
} from "@/newsroom/articles/readers.fixture";
import { setClock } from "@/newsroom/clock/now";
import { tasks } from "@/newsroom/clock/tasks";
import { publishedFile } from "@/newsroom/feeds/published";
import { indexNowKey, standIn } from "@/newsroom/push/stand-in.fixture";
import { takeDownList } from "@/newsroom/releases/takedown";
import { openTopic } from "@/newsroom/topics/open-topic";

let house: ReadersHouse;
beforeAll(async () => {
  house = await openReadersHouse();
});
beforeEach(async () => {
  await work();
  standIn.heard = { baidu: [], indexnow: [] };
});

async function work(): Promise<void> {
  await runOnce({
    connectionString: process.env.DATABASE_URL ?? "",
    taskList: tasks,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
  });
}

/** What waits becomes due; what the worker gave up stays given up. */
async function later(): Promise<void> {
  await db().execute(sql`update graphile_worker._private_jobs set run_at = now() where attempts < max_attempts`);
  await work();
}

function told(number: number) {
  return db()
    .select({ engine: pushes.engine, occasion: pushes.occasion, outcome: pushes.outcome, status: pushes.status })
    .from(pushes)
    .where(eq(pushes.articleNumber, number))
    .orderBy(asc(pushes.engine), asc(pushes.id));
}

async function jobs(number: number): Promise<{ run_at: Date; attempts: number }[]> {
  const rows = await db().execute<{ run_at: string; attempts: number }>(sql`
    select run_at, attempts from graphile_worker._private_jobs
    where payload::jsonb ->> 'articleNumber' = ${String(number)} and attempts < max_attempts order by id`);
  return rows.map(({ run_at, attempts }) => ({ run_at: new Date(run_at), attempts }));
}

async function whole(number: number): Promise<string> {
  return `http://localhost:3000${await addressOf(number)}`;
}

async function change(number: number): Promise<void> {
  await save(house.desk.editor, number, { change: { kind: "update", note: "" }, summary: "补上了摘要。" });
  await releaseChange(house, number);
}

async function reinstate(number: number): Promise<void> {
  await take(house.desk.chief, "reinstate", number);
  await take(house.desk.publisher, "confirmReinstatement", number);
}

test("an article is told when it goes out, changes, is withdrawn and comes back; each time once", async () => {
  const number = await release(house, house.county, {});
  await work();
  expect(standIn.heard).toEqual({ baidu: [[await whole(number)]], indexnow: [[await whole(number)]] });
  await change(number);
  await work();
  await take(house.desk.chief, "withdraw", number);
  await work();
  await reinstate(number);
  await work();
  await later();
  const all = (engine: string, status: number) =>
    ["new", "changed", "gone", "back"].map((occasion) => ({ engine, occasion, outcome: "accepted", status }));
  expect(await told(number)).toEqual([...all("baidu", 200), ...all("indexnow", 202)]);
  expect(standIn.heard.indexnow).toEqual(Array(4).fill([await whole(number)]));
});

test("what is told is what readers find when the worker gets to it", async () => {
  const gone = await release(house, house.county, {});
  await change(gone);
  await take(house.desk.chief, "withdraw", gone);
  await work();
  expect((await told(gone)).map(({ occasion }) => occasion)).toEqual(["gone", "gone"]);

  const same = await release(house, house.county, {});
  await work();
  await take(house.desk.chief, "withdraw", same);
  await reinstate(same);
  await work();
  expect((await told(same)).map(({ occasion }) => occasion)).toEqual(["new", "new"]);
});

test("a topic's address is told with its introduction's, and goes with it", async () => {
  const number = await release(house, house.county, {});
  await work();
  standIn.heard.baidu = [];
  await openTopic(house.desk.editor, { articleNumber: number, slug: "typhoon" });
  await work();
  const topic = `http://localhost:3000${topicAddress("typhoon")}`;
  expect(standIn.heard.baidu).toEqual([[topic]]);
  await take(house.desk.chief, "withdraw", number);
  await work();
  expect(standIn.heard.baidu.at(-1)).toEqual([await whole(number), topic]);
});

test("nobody is told of 广告 and of what stands in a hidden channel", async () => {
  const marks = { ai: "none", paid: "advertisement", minors: false } as const;
  const numbers = [await release(house, house.county, { marks }), await release(house, house.about, {})];
  for (const number of numbers) await take(house.desk.chief, "withdraw", number);
  await work();
  expect(standIn.heard).toEqual({ baidu: [], indexnow: [] });
});

test("an engine that knows a page is told when it is gone, whatever became of it meanwhile", async () => {
  const number = await release(house, house.county, {});
  await work();
  const marks = { ai: "none", paid: "advertisement", minors: false } as const;
  await save(house.desk.editor, number, { marks, change: { kind: "update", note: "" } });
  await releaseChange(house, number);
  await work();
  const told = standIn.heard.baidu.length;
  await take(house.desk.chief, "withdraw", number);
  await work();
  expect(standIn.heard.baidu.slice(told)).toEqual([[await whole(number)]]);
});

test("an order that is refused leaves nothing to tell", async () => {
  const elsewhere = await createChannel({ slug: "elsewhere" });
  const [ours, theirs] = [await release(house, house.county, {}), await release(house, elsewhere, {})];
  await work();
  const chief = await createPerson({ roles: [{ role: "chief", channelId: house.county.id }] });
  const order = { category: "order", reason: "来函", instructingBody: "某部门", reference: "一号" } as const;
  await expect(takeDownList(chief, { numbers: [ours, theirs], ...order })).rejects.toThrow("takedown_not_yours");
  expect([await jobs(ours), await jobs(theirs)]).toEqual([[], []]);
});

test("a piece that is not public is nobody's business", async () => {
  const number = await approvedPiece(house.desk);
  expect(await jobs(number)).toEqual([]);
});

test("when today's quota is used up, the rest waits for the next day without asking again", async () => {
  const today = Date.now();
  setClock(() => new Date(today));
  standIn.remaining = 0;
  const [first, second] = [await release(house, house.county, {}), await release(house, house.county, {})];
  await work();
  expect(standIn.heard.baidu).toHaveLength(1);
  // Asia/Shanghai is eight hours ahead, all year.
  const [hour, day] = [3_600_000, 86_400_000];
  const nextDay = new Date((Math.floor((today + 8 * hour) / day) + 1) * day - 8 * hour + hour / 12);
  const waiting = [...(await jobs(first)), ...(await jobs(second))];
  expect(waiting.map(({ run_at }) => run_at)).toEqual([nextDay, nextDay]);

  setClock(() => nextDay);
  standIn.remaining = 100;
  await later();
  setClock();
  const ofBaidu = [...(await told(first)), ...(await told(second))].filter(({ engine }) => engine === "baidu");
  expect(ofBaidu.map(({ outcome }) => outcome).toSorted()).toEqual(["accepted", "accepted", "spent"]);
});

test("a token nobody knows and a site that is another's end the attempt, with one alarm until somebody deals with it", async () => {
  standIn.knowsToken = false;
  standIn.knowsKey = false;
  const refused = await release(house, house.county, {});
  await work();
  standIn.knowsToken = true;
  standIn.hasVerifiedSite = false;
  const notOurs = await release(house, house.county, {});
  await work();
  Object.assign(standIn, { knowsKey: true, hasVerifiedSite: true });
  expect(await told(refused)).toEqual([
    { engine: "baidu", occasion: "new", outcome: "refused", status: 401 },
    { engine: "indexnow", occasion: "new", outcome: "refused", status: 403 },
  ]);
  expect((await told(notOurs)).map(({ outcome }) => outcome)).toEqual(["refused", "refused"]);
  expect([...(await jobs(refused)), ...(await jobs(notOurs))]).toEqual([]);
  const raised = await db().select().from(alarms).where(eq(alarms.kind, "push_failed"));
  expect(raised.map(({ params }) => params.engine).toSorted()).toEqual(["baidu", "indexnow"]);
  await db().update(alarms).set({ handledAt: new Date(), handledBy: house.desk.chief.id });
});

test("an engine in trouble is asked again until it is well", async () => {
  const number = await release(house, house.county, {});
  standIn.troubles = [500, 429, 0];
  await work();
  await later();
  await later();
  const outcomes = (await told(number)).map(({ outcome }) => outcome).toSorted();
  expect(outcomes).toEqual(["accepted", "accepted", "failed", "failed", "failed"]);
  expect(await jobs(number)).toEqual([]);
  expect(await db().select().from(alarms).where(sql`kind = 'push_failed' and handled_at is null`)).toEqual([]);
});

test("an engine that never gets well is given up, with an alarm", async () => {
  const number = await release(house, house.county, {});
  await db().execute(sql`update graphile_worker._private_jobs set attempts = max_attempts - 1
    where payload::jsonb ->> 'articleNumber' = ${String(number)}`);
  standIn.troubles = [503, 503];
  await work();
  expect(await jobs(number)).toEqual([]);
  const raised = await db().select().from(alarms).where(sql`kind = 'push_failed' and handled_at is null`);
  expect(raised.map(({ params }) => params.engine).toSorted()).toEqual(["baidu", "indexnow"]);
});

test("IndexNow finds the key at the root of the site, and no other", async () => {
  expect(await publishedFile(`/${indexNowKey}.txt`)).toMatchObject({ status: 200, file: { key: indexNowKey } });
  expect(await publishedFile(`/${indexNowKey}0.txt`)).toEqual({ status: 404 });
});

/** Fronts that do not confirm a withdrawal. */
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { alarms, fronts } from "@/db/schema";
import { handleAlarm } from "@/newsroom/alarms/handle";
import { type Desk, livePiece, openDesk, take } from "@/newsroom/articles/desk.fixture";
import { momentNow } from "@/newsroom/editions/fronts";
import { raiseFrontsBehind } from "@/newsroom/editions/fronts-behind";
import { frontsWithout } from "@/newsroom/editions/of-article";
import { readersSee } from "@/newsroom/editions/wait";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

const open = () => db().select().from(alarms).where(eq(alarms.kind, "fronts_behind")).orderBy(alarms.id);
/** A front that serves everything up to now, and hears nothing more. */
const deaf = async (name: string) => {
  const { event, withdrawal } = await momentNow();
  const row = { seenAt: new Date(), edition: 1, withdrawal, eventsThrough: event };
  await db()
    .insert(fronts)
    .values({ name, ...row })
    .onConflictDoUpdate({ target: fronts.name, set: row });
};

test("what was released and is not shown yet is no alarm; what was withdrawn and may be read still is one", async () => {
  await deaf("east");
  await deaf("west");
  const number = await livePiece(desk);
  expect(await frontsWithout(number)).toBe(2);
  await raiseFrontsBehind(await readersSee({ withinMs: 1 }));
  expect(await open()).toEqual([]);

  await take(desk.chief, "withdraw", number);
  await deaf("west");
  expect(await frontsWithout(number)).toBe(1);
  const waiting = await readersSee({ withinMs: 1 });
  expect(waiting).toEqual(["east"]);
  await raiseFrontsBehind(waiting);
  await raiseFrontsBehind(waiting);
  expect(await open()).toMatchObject([
    { articleNumber: number, params: { fronts: "east", articles: String(number) }, handledAt: null },
  ]);
});

test("an alarm names what no open one names; once dealt with, it is raised again", async () => {
  await deaf("east");
  const numbers = [await livePiece(desk), await livePiece(desk)];
  for (const number of numbers) await take(desk.chief, "withdraw", number);
  await raiseFrontsBehind(await readersSee({ withinMs: 1 }));
  const raised = (await open()).at(-1);
  expect(raised).toMatchObject({ articleNumber: null, params: { articles: numbers.join("、") } });
  await handleAlarm(desk.chief, { id: raised?.id ?? 0 });
  const before = (await open()).length;
  await raiseFrontsBehind(["stopped meanwhile"]);
  expect(await open()).toHaveLength(before);
  await raiseFrontsBehind(["east"]);
  expect(await open()).toHaveLength(before + 1);
});

/** 定时发布 and the deadline of 补审, found due by the worker on its real queue. */
import { eq, sql } from "drizzle-orm";
import { Logger, runOnce } from "graphile-worker";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { everyRow, owner } from "@/db/attack.fixture";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { alarms, outletStandings, outlets, type Person, people, releases, roleGrants, schedules } from "@/db/schema";
import { createArticle } from "@/newsroom/articles/create";
import {
  aMinuteAgo,
  approvedPiece,
  type Desk,
  file,
  openDesk,
  piece,
  scheduleDue,
  take,
} from "@/newsroom/articles/desk.fixture";
import { setClock } from "@/newsroom/clock/now";
import { tasks } from "@/newsroom/clock/tasks";
import { overrideOutlet } from "@/newsroom/outlets/override";
import { releaseDue } from "@/newsroom/releases/release-due";

let desk: Desk;
let publisher: Person;

beforeAll(async () => {
  desk = await openDesk();
});

beforeEach(async () => {
  publisher = await createPerson({ roles: ["publisher"] });
});

async function work(): Promise<void> {
  await runOnce({
    connectionString: process.env.DATABASE_URL ?? "",
    taskList: tasks,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
  });
}

async function scheduled(): Promise<number> {
  const number = await approvedPiece(desk);
  await scheduleDue(publisher, number);
  return number;
}

async function wentOut(number: number): Promise<boolean> {
  return (await file(number)).article.publicState === "live";
}

/** Back among those to be released, with one alarm that says why. */
async function wentBack(number: number, why: string): Promise<void> {
  const { article, schedule, round } = await file(number);
  expect(article).toMatchObject({ state: "approved", publicState: "unreleased" });
  expect({ schedule, round: round?.endedAt }).toEqual({ schedule: null, round: null });
  const raised = await db().select().from(alarms).where(eq(alarms.articleNumber, number));
  expect(raised).toMatchObject([{ kind: "schedule_refused", params: { why }, handledAt: null }]);
  const [row] = await db().select().from(schedules).where(eq(schedules.articleNumber, number));
  expect(row?.endedAs).toBe("refused");
}

test("due, it goes out in the name of whoever scheduled it, with the credits of the record", async () => {
  const number = await scheduled();
  await work();
  const [release] = await db().select().from(releases).where(eq(releases.articleNumber, number));
  expect(release).toMatchObject({ releasedBy: publisher.id, kind: "first" });
  expect(release?.credits.map(({ kind }) => kind)).toEqual(["source", "editor", "reviewer", "responsibleEditor"]);
  const [row] = await db().select().from(schedules).where(eq(schedules.articleNumber, number));
  expect(row?.endedAs).toBe("released");
});

test("missed while the worker was down, however long, it goes out at the next start", async () => {
  setClock(() => new Date(Date.now() - 3 * 86_400_000));
  const number = await approvedPiece(desk);
  await take(publisher, "schedule", number, { at: new Date(Date.now() - 2 * 86_400_000) });
  setClock();
  expect(await wentOut(number)).toBe(false);
  await work();
  expect(await wentOut(number)).toBe(true);
});

test("not due, cancelled, or run again, nothing happens", async () => {
  const later = await approvedPiece(desk);
  await take(publisher, "schedule", later, { at: new Date(Date.now() + 3_600_000) });
  const cancelled = await scheduled();
  await take(desk.chief, "unschedule", cancelled);
  const done = await scheduled();
  await work();
  const before = await everyRow();
  await work();
  const rows = await db().select({ id: schedules.id }).from(schedules);
  for (const { id } of rows) await releaseDue(id);
  await releaseDue(987_654);
  expect(await everyRow()).toEqual(before);
  expect([await wentOut(later), await wentOut(cancelled), await wentOut(done)]).toEqual([false, false, true]);
});

test("scheduled again after a cancellation, only the new time counts", async () => {
  const number = await scheduled();
  await take(desk.chief, "unschedule", number);
  await take(publisher, "schedule", number, { at: new Date(Date.now() + 3_600_000) });
  await work();
  expect(await wentOut(number)).toBe(false);
  expect((await file(number)).article.state).toBe("scheduled");
});

test("whoever scheduled it was suspended", async () => {
  const number = await scheduled();
  await db().update(people).set({ status: "suspended" }).where(eq(people.id, publisher.id));
  await work();
  await wentBack(number, "not_permitted");
});

test("whoever scheduled it lost the right, and another publisher releases it", async () => {
  const number = await scheduled();
  await db()
    .update(roleGrants)
    .set({ revokedAt: new Date(), revokedBy: desk.chief.id })
    .where(eq(roleGrants.personId, publisher.id));
  await work();
  await wentBack(number, "not_permitted");
  await take(desk.publisher, "release", number);
  expect(await wentOut(number)).toBe(true);
});

test("an embargo stands in the way", async () => {
  const number = await scheduled();
  // No verb and no right of the application's leads here: somebody with the database in their hands.
  const sql = owner();
  await sql.begin(async (tx) => {
    await tx`alter table working_copies disable trigger user`;
    await tx`update working_copies set not_before = now() + interval '1 day' where article_number = ${number}`;
    await tx`alter table working_copies enable trigger user`;
  });
  await work();
  await wentBack(number, "embargo");
});

test("a decision came that no step of the workflow would have left: the guard of the table refuses", async () => {
  const number = await scheduled();
  await db().execute(sql`
    insert into approvals (round_id, person_id, decision, reason, fingerprint, at)
    select rounds.id, ${desk.chief.id}, 'return', '来电', fingerprint, now()
    from rounds join revisions on revisions.id = revision_id where rounds.article_number = ${number}`);
  await work();
  await wentBack(number, "guard_refused");
});

test("the outlet of a reprint was frozen meanwhile; the chief may answer for it", async () => {
  const [outlet] = await db().insert(outlets).values({ name: "某报", kind: "newspaper" }).returning();
  const outletId = outlet?.id ?? 0;
  const standing = (standing: "normal" | "frozen") =>
    db().insert(outletStandings).values({ outletId, standing, from: "2000-01-01", recordedAt: new Date() });
  await standing("normal");
  const reprint = { origin: "reprint" as const, source: { name: "某报", address: "", outletId } };
  const number = await approvedPiece(desk, reprint);
  await scheduleDue(publisher, number);
  await standing("frozen");
  await work();
  await wentBack(number, "outlet_standing");
  await expect(take(publisher, "release", number)).rejects.toMatchObject({
    code: "outlet_standing",
    params: { standing: "frozen" },
  });
  await overrideOutlet(desk.chief, { number, reason: "已与供稿方核实" });
  await scheduleDue(publisher, number);
  await work();
  expect(await wentOut(number)).toBe(true);
});

test("one that is refused or broken blocks no other", async () => {
  const refused = await scheduled();
  await db().update(people).set({ status: "suspended" }).where(eq(people.id, publisher.id));
  await db().execute(sql`select graphile_worker.add_job('release_scheduled', '{"scheduleId": "no number"}'::json)`);
  publisher = desk.publisher;
  const good = await scheduled();
  await work();
  await wentBack(refused, "not_permitted");
  expect(await wentOut(good)).toBe(true);
});

test("a time in the past, beyond a year, or before the embargo is refused in words", async () => {
  const number = await approvedPiece(desk);
  const at = (milliseconds: number) => ({ at: new Date(Date.now() + milliseconds) });
  await expect(take(publisher, "schedule", number, at(-1000))).rejects.toMatchObject({ code: "schedule_in_past" });
  await expect(take(publisher, "schedule", number, at(400 * 86_400_000))).rejects.toMatchObject({
    code: "schedule_too_far",
  });
  await expect(take(publisher, "schedule", number, { at: new Date(Number.NaN) })).rejects.toMatchObject({
    code: "schedule_in_past",
  });
});

test("a 补审 not decided by its deadline raises one alarm; decided in time, none", async () => {
  const flash = async () => {
    const number = await createArticle(desk.editor, { content: piece(desk.channelId) });
    await take(desk.editor, "submit", number, { flash: true });
    await take(desk.first, "approve", number);
    await take(desk.publisher, "release", number);
    return number;
  };
  setClock(() => new Date(Date.now() - 130 * 60_000));
  const late = await flash();
  const decided = await flash();
  await take(desk.second, "approve", decided);
  setClock();
  await work();
  await work();
  const raised = async (number: number) => db().select().from(alarms).where(eq(alarms.articleNumber, number));
  expect(await raised(late)).toMatchObject([{ kind: "after_review_late", params: { stage: "复审" } }]);
  expect(await raised(decided)).toEqual([]);
  await aMinuteAgo(() => take(desk.second, "approve", late));
  expect((await file(late)).article.afterStage).toBeNull();
});

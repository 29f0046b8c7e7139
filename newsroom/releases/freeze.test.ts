/** 冻结发布: nothing becomes public while it lasts, by any way, and what waited goes out afterwards. */
import { eq } from "drizzle-orm";
import { Logger, runOnce } from "graphile-worker";
import { afterEach, beforeAll, expect, test } from "vitest";
import { refused } from "@/db/attack.fixture";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { alarms, auditEvents, type Person, releaseFreezes, releases } from "@/db/schema";
import {
  approvedPiece,
  type Desk,
  file,
  livePiece,
  openDesk,
  scheduleDue,
  take,
} from "@/newsroom/articles/desk.fixture";
import { tasks } from "@/newsroom/clock/tasks";
import { Refusal } from "@/newsroom/refusal";
import { freezeInForce, freezeReleases, liftFreeze } from "@/newsroom/releases/freeze";

let desk: Desk;
let chief: Person;

beforeAll(async () => {
  desk = await openDesk();
  chief = await createPerson({ legalName: "沈伯言", roles: ["chief"] });
});

afterEach(async () => {
  const freeze = await freezeInForce();
  if (freeze) await liftFreeze(chief, { id: freeze.id, reason: "恢复" });
});

async function work(): Promise<void> {
  await runOnce({
    connectionString: process.env.DATABASE_URL ?? "",
    taskList: tasks,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
  });
}

const refusedAs = (code: string) => expect.objectContaining({ name: new Refusal("conflict", code).name, code });
const publicState = async (number: number) => (await file(number)).article.publicState;

test("while it lasts nothing is released, and what is live can be withdrawn", async () => {
  const waiting = await approvedPiece(desk);
  const live = await livePiece(desk);
  await freezeReleases(chief, { reason: "上级通知" });
  expect(await freezeInForce()).toMatchObject({ reason: "上级通知", by: "沈伯言", due: 0 });
  await expect(take(desk.publisher, "release", waiting)).rejects.toEqual(refusedAs("releases_frozen"));
  await take(desk.publisher, "withdraw", live, { category: "other", reason: "撤" });
  expect([await publicState(waiting), await publicState(live)]).toEqual(["unreleased", "withdrawn"]);
});

test("a withdrawn piece is asked back but does not come back", async () => {
  const number = await livePiece(desk);
  await take(desk.publisher, "withdraw", number, { category: "other", reason: "撤" });
  await freezeReleases(chief, { reason: "上级通知" });
  await take(chief, "reinstate", number, { reason: "误撤" });
  await expect(take(desk.publisher, "confirmReinstatement", number)).rejects.toEqual(refusedAs("releases_frozen"));
});

test("the database refuses a release written past the verb", async () => {
  const number = await approvedPiece(desk);
  await freezeReleases(chief, { reason: "上级通知" });
  const { round } = await file(number);
  await refused(
    `insert into releases (article_number, kind, round_id, revision_id, fingerprint, credits, related, address, released_by, released_at)
     values (${number}, 'first', ${round?.id}, ${round?.revisionId}, '\\x${round?.revision.fingerprint}', '[]', '[]',
       '/' || to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM/DD') || '/content_${number}.html', ${desk.publisher.id}, now())`,
    "releases are frozen",
  );
});

test("a schedule that becomes due waits with one alarm, and goes out when the freeze is lifted", async () => {
  const number = await approvedPiece(desk);
  await scheduleDue(desk.publisher, number);
  await freezeReleases(chief, { reason: "上级通知" });
  await work();
  expect((await file(number)).article).toMatchObject({ state: "scheduled", publicState: "unreleased" });
  const raised = await db().select().from(alarms).where(eq(alarms.articleNumber, number));
  expect(raised).toMatchObject([{ kind: "schedule_frozen", handledAt: null }]);
  const freeze = await freezeInForce();
  expect(freeze?.due).toBe(1);
  await liftFreeze(chief, { id: freeze?.id ?? 0, reason: "已核实" });
  await work();
  expect(await publicState(number)).toBe("live");
  const [handled] = await db().select().from(alarms).where(eq(alarms.articleNumber, number));
  expect(handled?.handledBy).toBe(chief.id);
});

test("only a chief of the whole house freezes and lifts, once each, with a reason, on record", async () => {
  const ofOneChannel = await createPerson({ roles: [{ role: "chief", channelId: desk.channelId }] });
  for (const actor of [desk.publisher, await createPerson({ roles: ["admin"] }), ofOneChannel]) {
    await expect(freezeReleases(actor, { reason: "不让发" })).rejects.toMatchObject({ code: "not_permitted" });
  }
  await expect(freezeReleases(chief, { reason: " " })).rejects.toMatchObject({ code: "reason_missing" });
  const both = await Promise.allSettled([
    freezeReleases(chief, { reason: "甲" }),
    freezeReleases(chief, { reason: "乙" }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const id = (await freezeInForce())?.id ?? 0;
  await expect(liftFreeze(desk.publisher, { id, reason: "放" })).rejects.toMatchObject({ code: "not_permitted" });
  await liftFreeze(chief, { id, reason: "核实完毕" });
  await expect(liftFreeze(chief, { id, reason: "再来" })).rejects.toMatchObject({ code: "not_frozen" });
  const kinds = await db()
    .select({ kind: auditEvents.kind })
    .from(auditEvents)
    .where(eq(auditEvents.actorId, chief.id));
  expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["freeze.begun", "freeze.lifted"]));
});

test("a freeze keeps its record: it is not deleted, changed or lifted twice", async () => {
  await freezeReleases(chief, { reason: "上级通知" });
  const [freeze] = await db().select().from(releaseFreezes).orderBy(releaseFreezes.id).limit(1);
  await refused(`delete from release_freezes`, "permission denied");
  await refused(`update release_freezes set reason = '另一个' where id = ${freeze?.id}`, "permission denied");
  await refused(
    `update release_freezes set lifted_at = null, lifted_by = null where id = ${freeze?.id}`,
    "lifted once",
  );
});

test("a release being written and a freeze at the same moment: one waits for the other", async () => {
  const numbers = [await approvedPiece(desk), await approvedPiece(desk), await approvedPiece(desk)];
  const outcomes = await Promise.allSettled([
    ...numbers.map((number) => take(desk.publisher, "release", number)),
    freezeReleases(chief, { reason: "上级通知" }),
  ]);
  expect(outcomes.at(-1)?.status).toBe("fulfilled");
  const [freeze] = await db()
    .select()
    .from(releaseFreezes)
    .where(eq(releaseFreezes.id, (await freezeInForce())?.id ?? 0));
  const out = await db()
    .select()
    .from(releases)
    .where(eq(releases.articleNumber, numbers[0] ?? 0));
  expect(freeze).toBeDefined();
  expect(out.length).toBe(outcomes[0]?.status === "fulfilled" ? 1 : 0);
});

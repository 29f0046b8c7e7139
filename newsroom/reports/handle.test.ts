import { and, eq, sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { createChannel, createPerson, type GrantWish } from "@/db/factories";
import { alarms, auditEvents, type Person, readerReports } from "@/db/schema";
import { type Desk, file, livePiece, openDesk, take } from "@/newsroom/articles/desk.fixture";
import { deskCounts } from "@/newsroom/articles/desk-counts";
import { setClock } from "@/newsroom/clock/now";
import { blankContact, contactEnds } from "@/newsroom/reports/blank-contact";
import { closeReport, linkOutcome, reopenReport } from "@/newsroom/reports/close";
import { openReportsOn, reportsForDesk } from "@/newsroom/reports/desk";
import { sent } from "@/newsroom/reports/desk.fixture";
import { pictureForDesk, reportForDesk } from "@/newsroom/reports/desk-report";
import { reportFigures, reportFiguresCsv } from "@/newsroom/reports/figures";
import { changeReportDue, handOnReport, takeReport } from "@/newsroom/reports/handle";
import { raiseReportAlarm } from "@/newsroom/reports/overdue";
import { reportOf } from "@/newsroom/reports/published";
import { readContact } from "@/newsroom/reports/read-contact";

let desk: Desk;
let number: number;
let address: string;
let elsewhere: number;
const roles = ["reporter", "editor", "reviewer", "publisher", "chief", "admin", "auditor"] as const;
const places = ["house", "here", "elsewhere"] as const;
const people = new Map<string, Person>();

beforeAll(async () => {
  desk = await openDesk();
  number = await livePiece(desk);
  address = (await file(number)).lastRelease?.address ?? "";
  elsewhere = (await createChannel()).id;
  const channelOf = { house: {}, here: { channelId: desk.channelId }, elsewhere: { channelId: elsewhere } };
  for (const role of roles) {
    for (const place of places) {
      const grant: GrantWish = { role, ...channelOf[place] };
      people.set(`${role} ${place}`, await createPerson({ roles: [grant] }));
    }
  }
});
afterEach(() => setClock());

const day = 24 * 3_600_000;
const later = (days: number) => setClock(() => new Date(Date.now() + days * day));
const rowOf = async (of: number) => (await db().select().from(readerReports).where(eq(readerReports.number, of)))[0];
const editor = () => desk.editor;

async function eventsOf(of: number) {
  const rows = await db()
    .select()
    .from(auditEvents)
    .where(sql`entry::jsonb -> 'details' ->> 'report' = ${String(of)}`)
    .orderBy(auditEvents.seq);
  return rows.map(({ kind, actorId, articleNumber }) => [kind, actorId, articleNumber]);
}

describe("who may", () => {
  /** Who reads and who handles; everybody else finds nothing. */
  const expected = {
    article: {
      handle: ["editor house", "editor here", "publisher house", "publisher here", "chief house", "chief here"],
      read: ["auditor house", "auditor here"],
    },
    general: { handle: ["publisher house", "chief house"], read: ["auditor house"] },
  };

  test.each(["article", "general"] as const)("handle and read a report about %s", async (about) => {
    const report = await sent({ text: `谁能看 ${about}`, ...(about === "article" ? { address } : {}) });
    const { handle, read } = expected[about];
    for (const [name, person] of people) {
      const mayHandle = handle.includes(name);
      const seen = await reportForDesk(person, report.number);
      expect(seen !== null, name).toBe(mayHandle || read.includes(name));
      expect(seen?.may.take ?? false, name).toBe(mayHandle);
      const queue = await reportsForDesk(person, {});
      expect(queue?.lines.some((line) => line.number === report.number) ?? false, name).toBe(seen !== null);
      const before = (await deskCounts(person)).reports;
      expect(before === null, name).toBe(queue === null);
      if (mayHandle) continue;
      const missing = { kind: "not_found", code: "report_not_found" };
      const of = { number: report.number };
      const dueAt = new Date(Date.now() + day);
      await expect(takeReport(person, of), name).rejects.toMatchObject(missing);
      await expect(handOnReport(person, { ...of, personId: desk.chief.id }), name).rejects.toMatchObject(missing);
      await expect(changeReportDue(person, { ...of, dueAt, reason: "" }), name).rejects.toMatchObject(missing);
      await expect(linkOutcome(person, { ...of, outcome: null }), name).rejects.toMatchObject(missing);
      await expect(closeReport(person, { ...of, result: "upheld", reply: "好" }), name).rejects.toMatchObject(missing);
      await expect(reopenReport(person, { ...of, dueAt, reason: "再查" }), name).rejects.toMatchObject(missing);
      await expect(readContact(person, of), name).rejects.toMatchObject(missing);
    }
    expect((await rowOf(report.number))?.state).toBe("waiting");
    expect(await eventsOf(report.number)).toEqual([["report.received", null, null]]);
  });

  test("a picture opens for readers of its report, and for nobody else", async () => {
    const picture = await (await import("sharp"))
      .default({ create: { width: 3, height: 3, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    const report = await sent({ address, text: "附图", picture });
    const opens = async (name: string) =>
      people.get(name) && pictureForDesk(people.get(name) ?? editor(), report.number);
    expect(await opens("auditor here")).toMatchObject({ mediaType: "image/jpeg" });
    expect(await opens("editor elsewhere")).toBeNull();
    expect(await opens("admin house")).toBeNull();
  });
});

describe("a report in hand", () => {
  test("is taken, handed on to whoever may handle it, and worked by its owner alone", async () => {
    const report = await sent({ address, text: "转交" });
    const of = { number: report.number };
    const dueAt = new Date(Date.now() + 5 * day);
    const counted = async () => (await deskCounts(editor())).reports ?? 0;
    const before = await counted();
    await expect(closeReport(editor(), { ...of, result: "upheld", reply: "好" })).rejects.toMatchObject({
      code: "report_not_yours",
    });
    await takeReport(editor(), of);
    await expect(takeReport(editor(), of)).rejects.toMatchObject({ code: "report_yours_already" });
    expect(await counted()).toBe(before);
    const stranger = people.get("editor elsewhere")?.id ?? 0;
    await expect(handOnReport(editor(), { ...of, personId: stranger })).rejects.toMatchObject({
      code: "report_not_for_them",
    });
    await changeReportDue(editor(), { ...of, dueAt, reason: "等当地核实" });
    for (const wrong of [
      { dueAt, reason: "" },
      { dueAt: new Date(0), reason: "从前" },
    ]) {
      await expect(changeReportDue(editor(), { ...of, ...wrong })).rejects.toMatchObject({ kind: "invalid" });
    }
    const seen = await reportForDesk(editor(), report.number);
    expect(seen?.colleagues.map(({ id }) => id)).toContain(desk.publisher.id);
    expect(seen?.colleagues.map(({ id }) => id)).not.toContain(stranger);
    await handOnReport(editor(), { ...of, personId: desk.publisher.id });
    expect(await counted()).toBe(before - 1);
    await expect(readContact(editor(), of)).rejects.toMatchObject({ code: "report_not_yours" });
    expect(await rowOf(report.number)).toMatchObject({
      ownerId: desk.publisher.id,
      state: "handling",
      dueAt,
      dueReason: "等当地核实",
    });
    expect((await eventsOf(report.number)).map(([kind]) => kind)).toEqual([
      "report.received",
      "report.taken",
      "report.due_changed",
      "report.handed_on",
    ]);
  });

  test("of two who take it at once both are told the truth, and one has it", async () => {
    const report = await sent({ address, text: "一起接" });
    await Promise.all([editor(), desk.chief].map((who) => takeReport(who, { number: report.number })));
    const row = await rowOf(report.number);
    expect([editor().id, desk.chief.id]).toContain(row?.ownerId);
  });

  test("is closed with what came of it; the reader finds the reply and the page that was mended", async () => {
    const piece = await livePiece(desk, { headline: "要改的一篇" });
    const old = (await file(piece)).article.liveReleaseId ?? 0;
    const at = (await file(piece)).lastRelease?.address ?? "";
    const report = await sent({ address: at, text: "户数错了" });
    const of = { number: report.number };
    await takeReport(editor(), of);
    expect(await openReportsOn(editor(), piece)).toBe(1);
    const wrong = { ...of, outcome: { kind: "release" as const, id: old } };
    await expect(linkOutcome(editor(), wrong)).rejects.toMatchObject({ code: "report_outcome" });
    await take(desk.publisher, "withdraw", piece);
    const [outcome] = (await reportForDesk(editor(), report.number))?.outcomes ?? [];
    expect(outcome).toMatchObject({ kind: "withdrawal", as: "factual" });
    await linkOutcome(editor(), { ...of, outcome: { kind: "withdrawal", id: outcome?.id ?? 0 } });
    await expect(closeReport(editor(), { ...of, result: "upheld", reply: " " })).rejects.toMatchObject({
      code: "report_reply",
    });
    await closeReport(editor(), { ...of, result: "upheld", reply: "已撤下，谢谢。" });
    expect(await reportOf(report.receipt)).toMatchObject({
      state: "closed",
      result: "upheld",
      reply: "已撤下，谢谢。",
      mended: null,
      takenDown: true,
    });
    expect(await openReportsOn(editor(), piece)).toBe(0);
    await expect(closeReport(editor(), { ...of, result: "partly", reply: "又" })).rejects.toMatchObject({
      code: "report_closed",
    });
  });

  test("is reopened with a reason; what it was closed with stays on record", async () => {
    const report = await sent({ address, text: "重新办理" });
    const of = { number: report.number };
    const dueAt = new Date(Date.now() + 9 * day);
    await takeReport(editor(), of);
    await expect(reopenReport(editor(), { ...of, dueAt, reason: "早" })).rejects.toMatchObject({ code: "report_open" });
    await closeReport(editor(), { ...of, result: "unfounded", reply: "核实无误。" });
    await expect(reopenReport(desk.chief, { ...of, dueAt, reason: "" })).rejects.toMatchObject({
      code: "reason_missing",
    });
    await reopenReport(desk.chief, { ...of, dueAt, reason: "读者补充了材料" });
    expect(await reportOf(report.receipt)).toMatchObject({ state: "handling", result: null, reply: "", closed: null });
    const seen = await reportForDesk(desk.chief, report.number);
    expect(seen?.reopenings).toMatchObject([{ reason: "读者补充了材料", result: "unfounded", reply: "核实无误。" }]);
    await closeReport(desk.chief, { ...of, result: "upheld", reply: "确实有误。" });
    expect(await reportOf(report.receipt)).toMatchObject({ state: "closed", result: "upheld" });
  });
});

describe("the contact", () => {
  test("is read by the owner, each time on record", async () => {
    const report = await sent({ address, text: "留了电话", contact: "0000-1234567" });
    const of = { number: report.number };
    await takeReport(editor(), of);
    expect(JSON.stringify(await reportForDesk(editor(), report.number))).not.toContain("0000-1234567");
    expect(await readContact(editor(), of)).toBe("0000-1234567");
    expect(await readContact(editor(), of)).toBe("0000-1234567");
    const events = await eventsOf(report.number);
    expect(events.slice(-2)).toEqual(Array(2).fill(["report.contact_read", editor().id, null]));
    const none = await sent({ address, text: "没留" });
    await takeReport(editor(), { number: none.number });
    await expect(readContact(editor(), { number: none.number })).rejects.toMatchObject({ code: "report_no_contact" });
  });

  test("goes six months after closing, not before, and not while the report is open again", async () => {
    const report = await sent({ address, text: "半年", contact: "某人" });
    const of = { number: report.number };
    const job = { reportNumber: report.number };
    const has = async () => (await rowOf(report.number))?.contact !== null;
    await takeReport(editor(), of);
    later(400);
    await blankContact(job);
    expect(await has()).toBe(true);
    setClock();
    await closeReport(editor(), { ...of, result: "upheld", reply: "谢谢。" });
    later(170);
    await blankContact(job);
    expect(await has()).toBe(true);
    await reopenReport(editor(), { ...of, dueAt: new Date(Date.now() + 200 * day), reason: "再查" });
    later(190);
    await blankContact(job);
    expect(await has()).toBe(true);
    await closeReport(editor(), { ...of, result: "upheld", reply: "谢谢。" });
    await blankContact(job);
    expect(await has()).toBe(true);
    later(190 + 185);
    await blankContact(job);
    await blankContact(job);
    expect(await rowOf(report.number)).toMatchObject({ contact: null, text: "半年" });
    expect((await eventsOf(report.number)).filter(([kind]) => kind === "report.contact_blanked")).toHaveLength(1);
    expect(contactEnds(new Date("2026-08-31T10:00:00Z")).toISOString()).toBe("2027-02-28T10:00:00.000Z");
  });

  test("the jobs are in the queue at their times", async () => {
    const report = await sent({ address, text: "排上了", contact: "某人" });
    await takeReport(editor(), { number: report.number });
    await closeReport(editor(), { number: report.number, result: "upheld", reply: "谢谢。" });
    const closedAt = (await rowOf(report.number))?.closedAt ?? new Date(0);
    const jobs = await db().execute<{ task: string; at: Date | string }>(sql`
      select tasks.identifier as task, jobs.run_at as at from graphile_worker._private_jobs jobs
      join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id
      where jobs.payload::jsonb ->> 'reportNumber' = ${String(report.number)} order by 2`);
    expect(jobs.map(({ task, at }) => [task, new Date(at).getTime()])).toEqual([
      ["report_due", report.dueAt.getTime()],
      ["report_contact_due", contactEnds(closedAt).getTime()],
    ]);
  });
});

describe("a deadline", () => {
  test("that passes raises one alarm, and none where the report is closed or has another", async () => {
    const [late, closed, moved] = [
      await sent({ address, text: "晚了" }),
      await sent({ address, text: "办了" }),
      await sent({ address, text: "改了" }),
    ];
    const raise = async (of: { number: number }) => raiseReportAlarm({ reportNumber: of.number });
    const alarmsOf = (of: number) =>
      db().$count(alarms, and(eq(alarms.kind, "report_late"), sql`params ->> 'report' = ${String(of)}`));
    for (const each of [closed, moved]) await takeReport(editor(), { number: each.number });
    await closeReport(editor(), { number: closed.number, result: "elsewhere", reply: "请找 12377。" });
    await changeReportDue(editor(), { number: moved.number, dueAt: new Date(Date.now() + 30 * day), reason: "等" });
    await raise(late);
    expect(await alarmsOf(late.number)).toBe(0);
    later(4);
    await Promise.all([raise(late), raise(late), raise(closed), raise(moved)]);
    expect([await alarmsOf(late.number), await alarmsOf(closed.number), await alarmsOf(moved.number)]).toEqual([
      1, 0, 0,
    ]);
    const overdue = await reportsForDesk(editor(), { isOverdue: true });
    const numbers = overdue?.lines.map((line) => line.number) ?? [];
    expect(numbers).toContain(late.number);
    expect(numbers).not.toContain(moved.number);
  });

  test("that passes again after the report was reopened raises an alarm again", async () => {
    const { number } = await sent({ address, text: "又晚了" });
    const raise = () => raiseReportAlarm({ reportNumber: number });
    const raised = () =>
      db().$count(alarms, and(eq(alarms.kind, "report_late"), sql`params ->> 'report' = ${String(number)}`));
    later(4);
    await raise();
    await takeReport(editor(), { number });
    await closeReport(editor(), { number, result: "upheld", reply: "谢谢。" });
    await reopenReport(editor(), { number, reason: "再查", dueAt: new Date(Date.now() + 6 * day) });
    await raise();
    expect(await raised()).toBe(1);
    later(7);
    await raise();
    await raise();
    expect(await raised()).toBe(2);
  });
});

test("the queue is narrowed by state, kind, class and owner, what is due first on top", async () => {
  const report = await sent({ kind: "report", class: "fraud", address, text: "诈骗" });
  const numbersOf = async (filter: Parameters<typeof reportsForDesk>[1]) =>
    (await reportsForDesk(editor(), filter))?.lines.map((line) => line.number) ?? [];
  expect(await numbersOf({ kind: "report", class: "fraud" })).toEqual([report.number]);
  expect(await numbersOf({ kind: "correction" })).not.toContain(report.number);
  expect(await numbersOf({ isMine: true, class: "fraud" })).toEqual([]);
  await takeReport(editor(), { number: report.number });
  expect(await numbersOf({ isMine: true, class: "fraud", state: "handling" })).toEqual([report.number]);
  expect(await numbersOf({ state: "closed", class: "fraud" })).toEqual([]);
  const due = (await reportsForDesk(editor(), {}))?.lines.map(({ dueAt }) => dueAt.getTime()) ?? [];
  expect(due).toEqual(due.toSorted((one, other) => one - other));
});

test("the figures of a year are those of its reports, for each kind and class", async () => {
  const year = 2031;
  setClock(() => new Date("2031-03-01T02:00:00Z"));
  const reports = [
    await sent({ address, text: "按期" }),
    await sent({ address, text: "逾期办结" }),
    await sent({ address, text: "还开着" }),
    await sent({ kind: "report", class: "rumour", address, text: "谣言" }),
  ];
  for (const { number } of reports) await takeReport(editor(), { number });
  const close = (at: number, result: "upheld" | "unfounded") =>
    closeReport(editor(), { number: reports[at]?.number ?? 0, result, reply: "答复" });
  await close(0, "upheld");
  await close(3, "unfounded");
  setClock(() => new Date("2031-03-09T02:00:00Z"));
  await close(1, "upheld");
  const figures = await reportFigures(editor(), year);
  expect(figures?.lines).toEqual([
    { kind: "report", class: "rumour", received: 1, inTime: 1, late: 0, open: 0, upheld: 0 },
    { kind: "correction", class: null, received: 3, inTime: 1, late: 2, open: 0, upheld: 2 },
  ]);
  const csv = await reportFiguresCsv(editor(), year);
  expect(csv).toContain("2031,correction,,3,1,2,0,2\r\n");
  expect(await reportFigures(people.get("reporter house") ?? editor(), year)).toBeNull();
  expect((await reportFigures(people.get("editor elsewhere") ?? editor(), year))?.lines).toEqual([]);
});

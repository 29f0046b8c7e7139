import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { createChannel, createPerson } from "@/db/factories";
import { alarms, type Person, type Role, workingCopies } from "@/db/schema";
import { handleAlarm } from "@/newsroom/alarms/handle";
import { parseContent } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import { deskOf } from "@/newsroom/articles/desk";
import { approveAll, type Desk, file, livePiece, openDesk, piece, save, take } from "@/newsroom/articles/desk.fixture";
import { copyForDesk, newPieceForDesk, standingOf } from "@/newsroom/articles/desk-copy";
import { deskCounts } from "@/newsroom/articles/desk-counts";
import { articleList } from "@/newsroom/articles/desk-list";
import { emptyNotes } from "@/newsroom/articles/desk-notes";
import { previewPage } from "@/newsroom/articles/desk-preview";
import { publishedPage } from "@/newsroom/articles/published";
import { sealContent } from "@/newsroom/articles/seal";
import { setClock } from "@/newsroom/clock/now";

let desk: Desk;
let otherChannel: number;
let stranger: Person;
let reporter: Person;

beforeAll(async () => {
  desk = await openDesk();
  otherChannel = (await createChannel()).id;
  stranger = await createPerson({ roles: [{ role: "editor", channelId: otherChannel }] });
  reporter = await createPerson({ roles: ["reporter"] });
});

describe("我的工作台", () => {
  test("what waits follows the piece from desk to desk", async () => {
    const number = await createArticle(reporter, { content: piece(desk.channelId, { headline: "交来的稿" }) });
    expect(await waitingOf(desk.editor, number)).toBeUndefined();
    await take(reporter, "handOver", number);
    expect(await waitingOf(desk.editor, number)).toMatchObject({ kind: "handedOver", by: reporter.legalName });
    expect(await waitingOf(stranger, number)).toBeUndefined();

    await save(desk.editor, number, { summary: "编过" });
    expect(await waitingOf(desk.editor, number)).toBeUndefined();
    await take(desk.editor, "submit", number);
    expect(await waitingOf(desk.first, number)).toMatchObject({ kind: "review", stage: "初审", round: 1 });
    expect(await waitingOf(desk.second, number)).toBeUndefined();

    await take(desk.first, "return", number, { reason: "数字请核对" });
    expect(await waitingOf(desk.editor, number)).toMatchObject({
      kind: "returned",
      reason: "数字请核对",
      by: desk.first.legalName,
    });
    // The reporter cannot act on it, but sees what became of it.
    expect(await waitingOf(reporter, number)).toBeUndefined();
    expect((await deskOf(reporter)).cameBack).toMatchObject([{ number, state: "returned", reason: "数字请核对" }]);

    await take(desk.editor, "submit", number);
    for (const reviewer of [desk.first, desk.second, desk.final]) await take(reviewer, "approve", number);
    expect(await waitingOf(desk.publisher, number)).toMatchObject({ kind: "release", by: desk.final.legalName });
    expect((await deskOf(desk.editor)).own.find((line) => line.number === number)).toMatchObject({ state: "approved" });
  });

  test("a reinstatement waits for a second person", async () => {
    const number = await livePiece(desk);
    await take(desk.chief, "withdraw", number);
    await take(desk.chief, "reinstate", number);
    expect(await waitingOf(desk.chief, number)).toBeUndefined();
    expect(await waitingOf(desk.publisher, number)).toMatchObject({ kind: "reinstatement", reason: "核实无误" });
    // The last stage's reviewer may withdraw, so may confirm.
    expect(await waitingOf(desk.final, number)).toMatchObject({ kind: "reinstatement" });
    expect(await waitingOf(desk.second, number)).toBeUndefined();
    await take(desk.publisher, "confirmReinstatement", number);
    expect(await waitingOf(desk.final, number)).toBeUndefined();
  });

  test("an alarm stands on the desks it concerns until the chief has dealt with it", async () => {
    const number = await livePiece(desk);
    await db().insert(alarms).values({ kind: "schedule_refused", articleNumber: number, raisedAt: new Date() });
    const alarmOf = async (actor: Person) => (await deskOf(actor)).alarms.find((alarm) => alarm.number === number);
    const alarm = await alarmOf(desk.chief);
    expect(alarm).toMatchObject({ kind: "schedule_refused", mayHandle: true, headline: "海带开割" });
    expect(await alarmOf(desk.publisher)).toMatchObject({ mayHandle: false });
    expect(await alarmOf(desk.editor)).toMatchObject({ mayHandle: false });
    expect(await alarmOf(stranger)).toBeUndefined();

    const { id } = alarm ?? { id: 0 };
    await expect(handleAlarm(desk.publisher, { id })).rejects.toMatchObject({ kind: "forbidden" });
    await handleAlarm(desk.chief, { id });
    await expect(handleAlarm(desk.chief, { id })).rejects.toMatchObject({ code: "alarm_handled" });
    expect(await alarmOf(desk.chief)).toBeUndefined();
  });

  test("the counts are those of the desk", async () => {
    for (const actor of [...Object.values(desk).filter((each) => typeof each === "object"), reporter, stranger]) {
      const { waiting } = await deskOf(actor);
      const of = (...kinds: string[]) => waiting.filter(({ kind }) => kinds.includes(kind)).length;
      expect(await deskCounts(actor)).toMatchObject({
        desk: waiting.length,
        review: of("review", "afterReview"),
        release: of("release"),
        alarms: 0,
      });
    }
  });

  test("an open alarm is counted for whoever has to deal with it, and for nobody else", async () => {
    const number = await livePiece(desk);
    const alarmsOf = async (actor: Person) => (await deskCounts(actor)).alarms;
    const before = await alarmsOf(desk.chief);
    const about = [{ articleNumber: number }, { articleNumber: null }];
    await db()
      .insert(alarms)
      .values(about.map((one) => ({ kind: "schedule_frozen", raisedAt: new Date(), ...one })));
    expect(await alarmsOf(desk.chief)).toBe(before + 2);
    const elsewhere = await createPerson({ roles: [{ role: "chief", channelId: otherChannel }] });
    expect(await alarmsOf(elsewhere)).toBe(1); // the one about the house
    expect(await alarmsOf(desk.publisher)).toBe(0);
    const handled = (await deskOf(desk.chief)).alarms.filter(({ kind }) => kind === "schedule_frozen");
    for (const { id } of handled) await handleAlarm(desk.chief, { id });
    expect(await alarmsOf(desk.chief)).toBe(before);
  });

  test("the author learns that a piece was not taken, by whom and why, for a month", async () => {
    const number = await createArticle(desk.editor, { content: piece(desk.channelId) });
    await take(desk.chief, "spike", number, { reason: "与昨日重复" });
    const back = async (actor: Person) => (await deskOf(actor)).cameBack.find((line) => line.number === number);
    expect(await back(desk.editor)).toMatchObject({ reason: "与昨日重复", reasonBy: desk.chief.legalName });
    expect(await back(desk.first)).toBeUndefined();
    setClock(() => new Date(Date.now() + 31 * 24 * 3_600_000));
    expect(await back(desk.editor)).toBeUndefined();
    setClock();

    const both = await createPerson({ roles: ["editor", "chief"] });
    await take(both, "spike", await createArticle(both, { content: piece(desk.channelId) }));
    expect((await deskOf(both)).cameBack).toEqual([]);
  });

  test("every line has the English one of its piece, but for what is sealed", async () => {
    const english = { internalNote: "Kelp harvest begins.\n等会长确认" };
    const content = piece(desk.channelId, { headline: "英文备注" });
    const number = await createArticle(desk.editor, { content, notes: { ...emptyNotes, ...english } });
    const line = "Kelp harvest begins.";
    expect((await deskOf(desk.editor)).own.find((one) => one.number === number)).toMatchObject({ english: line });
    await take(desk.editor, "submit", number);
    expect(await waitingOf(desk.first, number)).toMatchObject({ english: line });
    await take(desk.first, "return", number);
    expect(await waitingOf(desk.editor, number)).toMatchObject({ kind: "returned", english: line });

    await sealContent(desk.chief, { fingerprint: (await file(number)).copy.fingerprint, reason: "涉案" });
    expect(await waitingOf(desk.editor, number)).toMatchObject({ kind: "returned", headline: "", english: null });
  });

  test("whoever moves no piece is shown the rooms there are for them", async () => {
    const may = async (...roles: Role[]) => (await deskOf(await createPerson({ roles }))).may;
    expect(await may("reporter")).toEqual({ write: true, read: false, decide: false, settings: false });
    expect(await may("reviewer")).toMatchObject({ write: false, read: true, decide: true });
    expect(await may("auditor")).toEqual({ write: false, read: true, decide: false, settings: true });
    expect(await may("admin")).toEqual({ write: false, read: false, decide: false, settings: true });
    expect(await may()).toEqual({ write: false, read: false, decide: false, settings: false });
  });
});

describe("稿件", () => {
  test("people read what they may: a channel and what is below it, reporters their own", async () => {
    const below = await createChannel({ parentId: otherChannel });
    const theirs = await createArticle(desk.editor, { content: piece(below.id, { headline: "下级频道" }) });
    const own = await createArticle(reporter, { content: piece(desk.channelId, { headline: "自己的稿" }) });
    const numbersOf = async (actor: Person) => (await articleList(actor)).lines.map(({ number }) => number);
    expect(await numbersOf(stranger)).toEqual([theirs]);
    const reporters = await numbersOf(reporter);
    expect(reporters).toContain(own);
    expect(reporters).not.toContain(theirs);
    expect(await numbersOf(await createPerson({ roles: ["admin"] }))).toEqual([]);
    expect(await numbersOf(await createPerson({ roles: ["auditor"] }))).toContain(theirs);
  });

  test("filters narrow, and pages follow one another without gap or repetition", async () => {
    const channelId = (await createChannel()).id;
    const numbers: number[] = [];
    for (let count = 0; count < 103; count++) {
      numbers.push(await createArticle(desk.editor, { content: piece(channelId, { headline: `百分之${count}%` }) }));
    }
    const seen: number[] = [];
    let after: string | null | undefined;
    do {
      const page = await articleList(desk.editor, { channelId }, after ?? undefined);
      seen.push(...page.lines.map(({ number }) => number));
      after = page.next;
    } while (after);
    expect(seen).toEqual([...numbers].reverse());

    const [number = 0] = numbers;
    const found = async (filter: Parameters<typeof articleList>[1]) =>
      (await articleList(desk.editor, { channelId, ...filter })).lines.map((line) => line.number);
    expect(await found({ text: "之7%" })).toEqual([numbers[7]]);
    expect(await found({ text: String(number) })).toEqual([number]);
    expect(await found({ text: "没有这样的标题" })).toEqual([]);
    await take(desk.editor, "submit", number);
    expect(await found({ state: "in_review" })).toEqual([number]);
    expect((await articleList(desk.editor, { channelId, state: "in_review" })).lines[0]).toMatchObject({
      stage: "初审",
      publicState: "unreleased",
      creator: desk.editor.legalName,
    });
    expect(await found({ publicState: "live" })).toEqual([]);
    for (const view of ["approved", "returned", "changed", "after"] as const) expect(await found({ view })).toEqual([]);
    expect((await found({ view: "mine" })).length).toBe(50);
    expect((await found({ view: "today" })).length).toBe(50);
    const whole = await articleList(desk.editor, { channelId }, "no cursor");
    expect(whole.lines.length).toBe(50);
  });
});

describe("the editing page", () => {
  test("knows the text, what may be done and who comes next", async () => {
    const number = await createArticle(desk.editor, { content: piece(desk.channelId) });
    const copy = await opened(desk.editor, number);
    expect(copy.standing).toMatchObject({ state: "draft", version: 1, locked: null, round: null });
    expect(copy.standing.steps).toContain("submit");
    const [first, flash] = copy.standing.ahead;
    expect(first).toMatchObject({ purpose: "first", self: null, staffing: { nextStage: "初审", stuckAt: null } });
    expect(first?.staffing.next).toContainEqual({ id: desk.first.id, name: desk.first.legalName });
    expect(flash?.purpose).toBe("flash");
    expect(copy.channels.map(({ id }) => id)).toContain(desk.channelId);

    await take(desk.editor, "submit", number);
    expect(await standingOf(desk.editor, number)).toMatchObject({
      state: "in_review",
      locked: { code: "copy_locked" },
      round: { number: 1, stage: "初审", after: false, submitter: desk.editor.legalName },
      ahead: [],
    });
    expect((await standingOf(desk.editor, number))?.round?.next).toContain(desk.first.legalName);
    // A reviewer reads it and is told why they cannot write.
    expect((await opened(desk.first, number)).standing.locked).toMatchObject({ code: "not_your_copy" });
    expect(await copyForDesk(stranger, number)).toBeNull();
    expect(await copyForDesk(desk.editor, 1)).toBeNull();
  });

  test("a released text is handed out without a kind of change", async () => {
    const number = await livePiece(desk);
    await save(desk.editor, number, { headline: "海带开割了", change: { kind: "update", note: "" } });
    await approveAll(desk, number);
    await take(desk.publisher, "release", number);
    const copy = await opened(desk.editor, number);
    expect(copy.liveKind).toBe("update");
    expect(copy.content.change).toEqual({ kind: "first", note: "" });
    expect(copy.standing.address).toMatch(/content_\d+\.html$/);
    // What is handed out is no change when it is saved as it is.
    expect(await save(desk.editor, number, { change: copy.content.change })).toMatchObject({ changed: false });
  });

  test("the preview is the page readers would get", async () => {
    const number = await createArticle(desk.editor, { content: piece(desk.channelId, { authors: ["白鹭"] }) });
    const draft = await previewPage(desk.editor, number);
    expect(draft?.text.headline).toBe("海带开割");
    expect(draft?.credits).toEqual([{ kind: "source", names: ["本网"] }]);
    expect(await previewPage(stranger, number)).toBeNull();

    await approveAll(desk, number);
    const approved = await previewPage(desk.publisher, number);
    await take(desk.publisher, "release", number);
    const live = await publishedPage(new URL(approved?.canonical ?? "").pathname);
    const page = live.status === 200 && live.page.kind === "article" ? live.page : null;
    const now = { firstReleased: page?.firstReleased, modified: page?.modified };
    expect({ ...approved, ...now, related: page?.related }).toEqual(page);
  });

  test("a text names channels and outlets that there can be", async () => {
    const number = await createArticle(desk.editor, { content: piece(desk.channelId) });
    const nowhere = { main: desk.channelId, further: [987_654] };
    await expect(save(desk.editor, number, { channels: nowhere })).rejects.toMatchObject({ code: "channel_not_found" });
    const created = createArticle(desk.editor, { content: piece(987_654) });
    await expect(created).rejects.toMatchObject({ kind: "not_found", code: "channel_not_found" });
    const content = piece(desk.channelId);
    expect(() => parseContent({ ...content, channels: { main: 99_999_999_999, further: [] } })).toThrow("content");
    expect(() => parseContent({ ...content, source: { ...content.source, outletId: 99_999_999_999 } })).toThrow(
      "content",
    );
  });

  test("a new piece begins in the person's only channel, else in the one they used last", async () => {
    expect(await newPieceForDesk(await createPerson({ roles: ["auditor"] }))).toBeNull();
    const only = await createChannel();
    const newcomer = await createPerson({ roles: [{ role: "editor", channelId: only.id }] });
    expect(await newPieceForDesk(newcomer)).toMatchObject({ channelId: only.id });
    const anywhere = await createPerson({ roles: ["editor"] });
    expect(await newPieceForDesk(anywhere)).toMatchObject({ channelId: null });
    await createArticle(anywhere, { content: piece(only.id) });
    expect(await newPieceForDesk(anywhere)).toMatchObject({ channelId: only.id });
    expect(await db().$count(workingCopies)).toBeGreaterThan(0);
  });
});

async function waitingOf(actor: Person, number: number) {
  return (await deskOf(actor)).waiting.find((item) => item.number === number);
}

async function opened(actor: Person, number: number) {
  const copy = await copyForDesk(actor, number);
  if (!copy || copy === "sealed") throw new Error(`${number} could not be opened`);
  return copy;
}

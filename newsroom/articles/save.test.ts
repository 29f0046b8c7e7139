import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { everyRow } from "@/db/attack.fixture";
import { db } from "@/db/client";
import { createChannel, createPerson } from "@/db/factories";
import { contributions, type Person } from "@/db/schema";
import type { Content } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import {
  approvedPiece,
  bodyOf,
  type Desk,
  file,
  livePiece,
  openDesk,
  piece,
  save,
  take,
} from "@/newsroom/articles/desk.fixture";
import { type Saved, saveWorkingCopy } from "@/newsroom/articles/save";
import type { Actor } from "@/newsroom/permissions";

let desk: Desk;
let other: Person;
let reporter: Person;

beforeAll(async () => {
  desk = await openDesk();
  other = await createPerson({ roles: ["editor"] });
  reporter = await createPerson({ roles: [{ role: "reporter", channelId: desk.channelId }] });
});

const draft = (more: Partial<Content> = {}) => createArticle(desk.editor, { content: piece(desk.channelId, more) });

async function note(actor: Actor, number: number, internalNote: string): Promise<Saved> {
  const { copy, content } = await file(number);
  return saveWorkingCopy(actor, { number, version: copy.version, content, notes: { ...copy.notes, internalNote } });
}

async function contributorsOf(number: number) {
  const rows = await db().select().from(contributions).where(eq(contributions.articleNumber, number));
  return rows.map(({ personId, capacity, sinceRelease }) => ({ personId, capacity, sinceRelease }));
}

async function refusedSave(actor: Actor, number: number, change: Partial<Content>, code: string) {
  const before = await everyRow();
  await expect(save(actor, number, change)).rejects.toMatchObject({ name: "Refusal", code });
  expect(await everyRow()).toEqual(before);
}

describe("what a save writes", () => {
  test("equal content and notes: nothing, and nobody contributes", async () => {
    const number = await draft();
    const before = await everyRow();
    const { copy } = await file(number);
    expect(await save(other, number, {})).toEqual({
      version: copy.version,
      savedAt: copy.savedAt.toISOString(),
      changed: false,
    });
    expect(await everyRow()).toEqual(before);
  });

  test("notes alone: a new version, the same text, and nobody contributes", async () => {
    const number = await livePiece(desk);
    const { copy } = await file(number);
    expect(await note(other, number, "待核实")).toMatchObject({ version: copy.version + 1, changed: true });
    const after = await file(number);
    expect(after.copy).toMatchObject({ fingerprint: copy.fingerprint, notes: { internalNote: "待核实" } });
    expect(after.article.state).toBe("unchanged");
    expect(after.contributors).toEqual([]);
    expect((await contributorsOf(number)).map(({ personId }) => personId)).not.toContain(other.id);
  });

  test("changed words: a version, the headline for lists, and a contributor in their capacity, once", async () => {
    const number = await createArticle(reporter, { content: piece(desk.channelId) });
    await save(reporter, number, { headline: "记者改" });
    await save(other, number, { headline: "编辑改" });
    await save(other, number, { headline: "编辑再改" });
    expect((await file(number)).copy).toMatchObject({ version: 4, headline: "编辑再改", savedBy: other.id });
    expect(await contributorsOf(number)).toEqual([
      { personId: reporter.id, capacity: "author", sinceRelease: 0 },
      { personId: other.id, capacity: "editor", sinceRelease: 0 },
    ]);
  });

  test("words put back as they were: whoever touched them contributed all the same", async () => {
    const number = await draft();
    const { content } = await file(number);
    await save(other, number, { headline: "改" });
    await save(desk.editor, number, { headline: content.headline });
    expect((await contributorsOf(number)).map(({ personId }) => personId)).toEqual([desk.editor.id, other.id]);
  });

  test("no audit event: saving is not a decision", async () => {
    const number = await draft();
    const before = (await everyRow()).audit_events;
    await save(desk.editor, number, { summary: "一句" });
    expect((await everyRow()).audit_events).toBe(before);
  });

  test("a piece never released has no kind of change, whatever is sent", async () => {
    const number = await draft();
    await save(desk.editor, number, { change: { kind: "correction", note: "没有的事" } });
    expect((await file(number)).content.change).toEqual({ kind: "first", note: "" });
  });

  test("on a live piece the screen's preset kind alone is no change", async () => {
    const number = await livePiece(desk);
    await save(desk.editor, number, { summary: "补一句", change: { kind: "update", note: "" } });
    await take(desk.editor, "submit", number);
    for (const reviewer of [desk.first, desk.second, desk.final]) await take(reviewer, "approve", number);
    await take(desk.publisher, "release", number);
    expect(await save(other, number, { change: { kind: "first", note: "" } })).toMatchObject({ changed: false });
    expect((await file(number)).article.state).toBe("unchanged");
  });
});

describe("when a copy may be written", () => {
  test("an outdated version is told the newest", async () => {
    const number = await draft();
    const { copy, content } = await file(number);
    const write = { number, version: copy.version, content: { ...content, summary: "后到" }, notes: copy.notes };
    await save(other, number, { summary: "先到" });
    await expect(saveWorkingCopy(desk.editor, write)).rejects.toMatchObject({
      code: "copy_outdated",
      params: { version: copy.version + 1 },
    });
    expect((await file(number)).content.summary).toBe("先到");
  });

  test("not while it is under review, approved or scheduled, not even its notes", async () => {
    const number = await draft();
    await take(desk.editor, "submit", number);
    await refusedSave(desk.editor, number, { summary: "审核中" }, "copy_locked");
    const approved = await approvedPiece(desk);
    await refusedSave(desk.editor, approved, { summary: "待发布" }, "copy_locked");
    await expect(note(desk.editor, approved, "注")).rejects.toMatchObject({ code: "copy_locked" });
    await take(desk.publisher, "schedule", approved);
    await refusedSave(desk.editor, approved, { summary: "定时" }, "copy_locked");
  });

  test("returned stays returned with its reason; spiked and unchanged become a draft without one", async () => {
    const number = await draft();
    await take(desk.editor, "submit", number);
    await take(desk.first, "return", number, { reason: "数字请核对" });
    await save(desk.editor, number, { summary: "核对过" });
    expect((await file(number)).article).toMatchObject({ state: "returned", reason: "数字请核对" });
    await take(desk.chief, "spike", number, { reason: "时效已过" });
    await save(desk.editor, number, { summary: "又有新情况" });
    expect((await file(number)).article).toMatchObject({ state: "draft", reason: "", reasonBy: null });
    const live = await livePiece(desk);
    await save(desk.editor, live, { summary: "补一句", change: { kind: "update", note: "" } });
    expect((await file(live)).article).toMatchObject({ state: "draft", publicState: "live" });
  });

  test("there is no such article", async () => {
    await expect(save(desk.editor, 999_999, {})).rejects.toMatchObject({ code: "article_not_found" });
  });
});

describe("who may write", () => {
  test("a reporter writes their own piece until it is handed over, and no other's", async () => {
    const number = await createArticle(reporter, { content: piece(desk.channelId) });
    await save(reporter, number, { summary: "自己的" });
    await refusedSave(await createPerson({ roles: ["reporter"] }), number, { summary: "别人的" }, "not_your_copy");
    await take(reporter, "handOver", number);
    await refusedSave(reporter, number, { summary: "交稿之后" }, "not_your_copy");
    await expect(take(reporter, "handOver", number)).rejects.toMatchObject({ code: "not_your_copy" });
    await expect(take(reporter, "submit", number)).rejects.toMatchObject({ code: "not_your_copy" });
    await save(desk.editor, number, { summary: "编辑接手" });
  });

  test("an editor has nobody to hand a piece over to", async () => {
    const both = await createPerson({ roles: ["editor", "reporter"] });
    const number = await createArticle(both, { content: piece(desk.channelId) });
    await expect(take(both, "handOver", number)).rejects.toMatchObject({ code: "already_yours" });
    expect(await contributorsOf(number)).toMatchObject([{ capacity: "editor" }]);
  });

  test("a piece moves only to a channel its editor has", async () => {
    const mine = await createChannel();
    const theirs = await createChannel();
    const local = await createPerson({
      roles: [desk.channelId, mine.id].map((channelId) => ({ role: "editor" as const, channelId })),
    });
    const number = await createArticle(local, { content: piece(desk.channelId) });
    const to = (main: number) => ({ channels: { main, further: [] } });
    await save(local, number, to(mine.id));
    await refusedSave(local, number, to(theirs.id), "not_your_channel");
    await save(desk.editor, number, to(theirs.id));
    await refusedSave(local, number, { summary: "已不在我的频道" }, "not_your_copy");
  });

  test("a piece is shown in no further channel its editor has no right over", async () => {
    const theirs = await createChannel();
    const local = await createPerson({ roles: [{ role: "editor", channelId: desk.channelId }] });
    const both = { channels: { main: desk.channelId, further: [theirs.id] } };
    await expect(createArticle(local, { content: piece(desk.channelId, both) })).rejects.toMatchObject({
      code: "not_permitted",
    });
    const number = await createArticle(local, { content: piece(desk.channelId) });
    await refusedSave(local, number, both, "not_your_channel");
    await save(desk.editor, number, both);
    await save(local, number, { summary: "原有的频道留着" });
  });

  test("a piece without a channel is written by who began it, or an editor of the house", async () => {
    const local = await createPerson({ roles: [{ role: "editor", channelId: desk.channelId }] });
    const neighbour = await createPerson({ roles: [{ role: "editor", channelId: desk.channelId }] });
    const number = await createArticle(local);
    await save(local, number, { headline: "还没定频道", body: bodyOf("一段。") });
    await refusedSave(neighbour, number, { headline: "不是我的" }, "not_your_copy");
    await save(desk.editor, number, { deck: "全站编辑" });
    await expect(take(local, "submit", number)).rejects.toMatchObject({ code: "channel_missing" });
  });

  test("nobody begins a piece without the right, or in a channel of others", async () => {
    const local = await createPerson({ roles: [{ role: "reporter", channelId: (await createChannel()).id }] });
    for (const actor of [desk.publisher, desk.chief, desk.first, local]) {
      const before = await everyRow();
      await expect(createArticle(actor, { content: piece(desk.channelId) })).rejects.toMatchObject({
        code: "not_permitted",
      });
      expect(await everyRow()).toEqual(before);
    }
  });
});

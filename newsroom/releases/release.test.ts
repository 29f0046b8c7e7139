import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { outletStandings, outlets, releases } from "@/db/schema";
import type { Content } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import {
  approveAll,
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
import { emptyNotes } from "@/newsroom/articles/desk-notes";
import { setClock } from "@/newsroom/clock/now";
import { overrideOutlet } from "@/newsroom/outlets/override";

const paragraphs = [
  "今年的海带开割了，码头上从清早忙到天黑。",
  "渔民说，收成比去年好，价钱也稳，收购的车排到了路口。",
  "加工厂添了人手。",
];
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});

async function newestRelease(number: number) {
  const rows = await db().select().from(releases).where(eq(releases.articleNumber, number)).orderBy(releases.id);
  return rows.at(-1);
}

describe("不早于", () => {
  test("holds a release and a schedule back until its moment", async () => {
    const notBefore = new Date(Date.now() + 3_600_000);
    const number = await createArticle(desk.editor, {
      content: piece(desk.channelId),
      notes: { ...emptyNotes, notBefore: notBefore.toISOString() },
    });
    await approveAll(desk, number);
    await expect(take(desk.publisher, "release", number)).rejects.toMatchObject({ kind: "conflict", code: "embargo" });
    const early = { at: new Date(notBefore.getTime() - 1000) };
    await expect(take(desk.publisher, "schedule", number, early)).rejects.toMatchObject({ code: "embargo" });
    await take(desk.publisher, "schedule", number, { at: notBefore });
    expect((await file(number)).article.state).toBe("scheduled");
  });

  test("passed, it holds nothing back", async () => {
    const notBefore = new Date(Date.now() - 1000).toISOString();
    const number = await createArticle(desk.editor, {
      content: piece(desk.channelId),
      notes: { ...emptyNotes, notBefore },
    });
    await approveAll(desk, number);
    await take(desk.publisher, "release", number);
    expect((await file(number)).article.publicState).toBe("live");
  });
});

describe("a reprint", () => {
  async function outletIs(
    ...standings: { standing: "normal" | "frozen" | "removed" | "unlisted"; from: string; to?: string }[]
  ) {
    const [outlet] = await db()
      .insert(outlets)
      .values({ name: `报 ${crypto.randomUUID()}`, kind: "newspaper" })
      .returning();
    const outletId = outlet?.id ?? 0;
    for (const each of standings)
      await db()
        .insert(outletStandings)
        .values({ outletId, ...each, recordedAt: new Date() });
    return outletId;
  }
  const reprintOf = (outletId: number | null): Partial<Content> => ({
    origin: "reprint",
    source: { name: "某报", address: "", outletId },
  });
  async function toLastStage(outletId: number | null): Promise<number> {
    const number = await createArticle(desk.editor, { content: piece(desk.channelId, reprintOf(outletId)) });
    await take(desk.editor, "submit", number);
    await take(desk.first, "approve", number);
    await take(desk.second, "approve", number);
    return number;
  }

  test.each(["frozen", "removed", "unlisted"] as const)(
    "of an outlet that is %s stops at the last stage",
    async (standing) => {
      const number = await toLastStage(await outletIs({ standing, from: "2020-01-01" }));
      const refused = { kind: "conflict", code: "outlet_standing", params: { standing } };
      await expect(take(desk.final, "approve", number)).rejects.toMatchObject(refused);
    },
  );

  test("of no registered outlet, or one whose listing ended, counts as unlisted", async () => {
    for (const outletId of [null, await outletIs({ standing: "normal", from: "2020-01-01", to: "2020-12-31" })]) {
      const number = await toLastStage(outletId);
      await expect(take(desk.final, "approve", number)).rejects.toMatchObject({ params: { standing: "unlisted" } });
    }
  });

  test("of a listed outlet goes through; any other origin asks nothing", async () => {
    await livePiece(desk, reprintOf(await outletIs({ standing: "normal", from: "2020-01-01" })));
    await livePiece(desk, {
      ...reprintOf(await outletIs({ standing: "frozen", from: "2020-01-01" })),
      origin: "compiled",
    });
  });

  test("the newest word on a day counts, by the day in Shanghai", async () => {
    const outletId = await outletIs(
      { standing: "normal", from: "2026-01-01" },
      { standing: "frozen", from: "2026-03-02", to: "2026-03-02" },
    );
    const number = await toLastStage(outletId);
    // 2 March in Shanghai is still the 1st in Greenwich.
    setClock(() => new Date("2026-03-01T16:30:00Z"));
    await expect(take(desk.final, "approve", number)).rejects.toMatchObject({ params: { standing: "frozen" } });
    setClock(() => new Date("2026-03-02T16:30:00Z"));
    await take(desk.final, "approve", number);
    setClock();
  });

  test("the chief answers for one round, with a reason", async () => {
    const outletId = await outletIs({ standing: "frozen", from: "2020-01-01" });
    const number = await toLastStage(outletId);
    const wish = { number, reason: "已与供稿方核实" };
    await expect(overrideOutlet(desk.final, wish)).rejects.toMatchObject({ code: "not_permitted" });
    await expect(overrideOutlet(desk.chief, { ...wish, reason: " " })).rejects.toMatchObject({
      code: "reason_missing",
    });
    await overrideOutlet(desk.chief, wish);
    await expect(overrideOutlet(desk.chief, wish)).rejects.toMatchObject({ code: "nothing_to_override" });
    await take(desk.final, "approve", number);

    await take(desk.editor, "recall", number);
    await take(desk.editor, "submit", number);
    await take(desk.first, "approve", number);
    await take(desk.second, "approve", number);
    await expect(take(desk.final, "approve", number)).rejects.toMatchObject({ code: "outlet_standing" });
  });
});

describe("a change of what is live", () => {
  async function changed(change: Content["change"], more: Partial<Content>): Promise<number> {
    const number = await livePiece(desk, { headline: "今年海代开割", summary: "共3家", body: bodyOf(...paragraphs) });
    await save(desk.editor, number, { ...more, change });
    return number;
  }
  const fix = { kind: "fix", note: "" } as const;
  const update = { kind: "update", note: "" } as const;
  const submit = (number: number) => take(desk.editor, "submit", number);

  test.each<[string, Partial<Content>]>([
    ["one character", { headline: "今年海带开割" }],
    ["twenty characters", { summary: `共3家${"补".repeat(20)}` }],
    ["a word in the body", { body: bodyOf("今年的海带收割了，码头上从清早忙到天黑。", ...paragraphs.slice(1)) }],
  ])("勘误 mends %s", async (_, more) => {
    const number = await changed(fix, more);
    await approveAll(desk, number);
    await take(desk.publisher, "release", number);
    expect(await newestRelease(number)).toMatchObject({ kind: "fix", correctionNote: "" });
  });

  test.each<[string, Partial<Content>, string]>([
    ["twenty-one characters", { summary: `共3家${"补".repeat(21)}` }, "fix_too_large"],
    ["a digit", { summary: "共4家" }, "fix_with_digits"],
    ["a full-width digit", { summary: "共3家４户" }, "fix_with_digits"],
    ["a name in the credits", { authors: ["王海"] }, "fix_beyond_text"],
    ["the source", { source: { name: "某报", address: "", outletId: null } }, "fix_beyond_text"],
    ["a mark", { marks: { ai: "assisted", paid: "none", minors: false } }, "fix_beyond_text"],
    ["a paragraph more", { body: bodyOf(...paragraphs, "又") }, "fix_beyond_text"],
    ["the order of paragraphs", { body: bodyOf(...paragraphs.toReversed()) }, "fix_too_large"],
  ])("勘误 mends no more than a slip: not %s", async (_, more, code) => {
    await expect(submit(await changed(fix, more))).rejects.toMatchObject({ kind: "invalid", code });
  });

  test("each kind says what it must and no more", async () => {
    const more = { headline: "今年海带开割" };
    await expect(submit(await changed({ kind: "first", note: "" }, more))).rejects.toMatchObject({
      code: "change_kind_missing",
    });
    await expect(submit(await changed({ kind: "fix", note: "改了" }, more))).rejects.toMatchObject({
      code: "note_without_correction",
    });
    await expect(submit(await changed({ kind: "update", note: "改了" }, more))).rejects.toMatchObject({
      code: "note_without_correction",
    });
    await expect(submit(await changed({ kind: "correction", note: " " }, more))).rejects.toMatchObject({
      code: "correction_note_missing",
    });
  });

  test("更正 keeps its note with the release, 更新 none; the address stays", async () => {
    const number = await changed({ kind: "correction", note: "家数有误，已更正。" }, { summary: "共4家" });
    const first = await newestRelease(number);
    await approveAll(desk, number);
    await take(desk.publisher, "release", number);
    expect(await newestRelease(number)).toMatchObject({
      kind: "correction",
      correctionNote: "家数有误，已更正。",
      address: first?.address,
    });
    await save(desk.editor, number, { summary: "共5家", change: update });
    await approveAll(desk, number);
    await take(desk.publisher, "release", number);
    expect(await newestRelease(number)).toMatchObject({ kind: "update", correctionNote: "", address: first?.address });
  });

  test("确认改动 approves the new text against one's own earlier approval only", async () => {
    const number = await approvedPiece(desk);
    const { copy } = await file(number);
    await take(desk.editor, "recall", number);
    await save(desk.editor, number, { summary: "改过" });
    await take(desk.editor, "submit", number);
    const base = copy.fingerprint;
    await expect(take(desk.first, "approve", number, { base: "00".repeat(32) })).rejects.toMatchObject({
      code: "base_unknown",
    });
    await take(desk.first, "approve", number, { base });
    expect((await file(number)).round?.decisions.at(-1)).toMatchObject({ base, decision: "approve" });
  });
});

/** Characters nobody sees: no save keeps one, whatever way it came in, and what was kept before stays as it is. */
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { contents, workingCopies } from "@/db/schema";
import { withoutInvisible } from "@/invisible";
import type { Body, Inline } from "@/newsroom/articles/body";
import { caseFile } from "@/newsroom/articles/case-file";
import { type Content, canonicalBytes } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import { bodyOf, type Desk, file, livePiece, openDesk, piece, save, take } from "@/newsroom/articles/desk.fixture";
import { openRound } from "@/newsroom/articles/review-steps";
import { written } from "@/newsroom/articles/written";
import { rightsOf } from "@/newsroom/permissions";

const trick = "罚款\u202e元百五\u202c通告\u200b零宽";
const seen = "罚款元百五通告零宽";
/** The same in every word an article has. */
const tricked = (channelId: number, text = trick): Content => {
  const picture = { sha256: "0".repeat(64), width: 3, height: 2 };
  const body: Body = bodyOf(text);
  body.content.push(
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text }] },
    { type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph", content: inline(text) }] }] },
    { type: "image", attrs: { ...picture, alt: text, caption: text, credit: text, rights: text } },
  );
  return piece(channelId, {
    columnLabel: text,
    kicker: text,
    headline: text,
    deck: text,
    shortHeadline: text,
    frontHeadline: text,
    summary: text,
    source: { name: text, address: "", outletId: null },
    origin: "reprint",
    reprint: { headline: text, author: text, address: "", releasedAt: "", basis: text },
    authors: [text],
    reporters: [text],
    correspondents: [text],
    photographers: [text],
    statedCredits: [{ kind: "editor", name: text, basis: text }],
    keywords: [text],
    body,
  });
};
const inline = (text: string): Inline[] => [{ type: "text", text }];

describe("one list", () => {
  const gone = [
    ...[0x61c, 0x200e, 0x200f, 0x200b, 0x2060, 0x2064, 0xfeff, 0xad, 0x180e, 0x115f, 0x1160, 0x3164, 0xffa0],
    ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x206a, 0x206f],
    ...[0xe0000, 0xe0001, 0xe0041, 0xe007f],
  ];
  test.each(gone.map((code) => [code.toString(16), String.fromCodePoint(code)]))(
    "U+%s is taken out",
    (_, character) => {
      expect(withoutInvisible(`前${character}后`)).toBe("前后");
      expect(withoutInvisible(character)).toBe("");
    },
  );

  test.each([
    ["a family", "👩‍👩‍👧‍👦"],
    ["a farmer with a colour of skin", "👩🏽‍🌾"],
    ["a heart in colour", "❤\ufe0f"],
    ["Uyghur", "ئۇي\u200cغۇر"],
    ["a character chosen for a name", "葛\u{e0100}"],
    ["a rare character", "𠮷〇"],
    ["full-width space and line breaks", "秋枫　林夏\n\t次日\u2028"],
  ])("%s stays", (_, text) => {
    expect(withoutInvisible(text)).toBe(text);
  });

  test("a joiner where nothing is joined is taken out, also behind another that was", () => {
    expect(withoutInvisible("采\u200b\u200d\u200c茶")).toBe("采茶");
    expect(withoutInvisible("葛\u200d\u{e0100}\u200c城")).toBe("葛\u{e0100}城");
  });

  test("no text is slow to clean", () => {
    for (const character of ["\ufe0f", "\u200d", "\u200b", "采", "采\u200d", "采\ufe0f"]) {
      const begun = performance.now();
      withoutInvisible(character.repeat(200_000));
      expect(performance.now() - begun).toBeLessThan(2000);
    }
  });
});

test("pieces of text that are empty then are gone, and those that meet are one", () => {
  const bold = [{ type: "bold" as const }];
  const paragraph = (...content: Inline[]) => ({ type: "paragraph" as const, content });
  const content = piece(1, {
    authors: ["\u200b", "王\u200b五"],
    keywords: ["\u3164"],
    body: {
      version: 1,
      type: "doc",
      content: [
        paragraph(...inline("海"), { type: "text", text: "\u200b", marks: bold }, ...inline("带")),
        paragraph(...inline("\u2060")),
        paragraph({ type: "text", text: "开\u200b", marks: bold }, ...inline("割")),
      ],
    },
  });
  const { authors, keywords, body } = written(content);
  expect({ authors, keywords }).toEqual({ authors: ["王五"], keywords: [] });
  expect(body.content).toEqual([
    paragraph(...inline("海带")),
    { type: "paragraph" },
    paragraph({ type: "text", text: "开", marks: bold }, ...inline("割")),
  ]);
});

test("what is at the ends then is trimmed, and a text without any is the very same", () => {
  expect(written(piece(1, { headline: "\u200b 题 \u200b" })).headline).toBe("题");
  const content = piece(1);
  expect(written(content)).toBe(content);
});

describe("through the verbs", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });

  test("every word of a new piece and of a saved one is kept as it is seen", async () => {
    const number = await createArticle(desk.editor, { content: tricked(desk.channelId) });
    expect((await file(number)).content).toEqual(tricked(desk.channelId, seen));
    expect(await save(desk.editor, number, tricked(desk.channelId))).toMatchObject({ changed: false });
    await save(desk.editor, number, { ...tricked(desk.channelId), deck: `${trick}又` });
    expect((await file(number)).content).toEqual({ ...tricked(desk.channelId, seen), deck: `${seen}又` });
  });

  test("the note of a correction too", async () => {
    const number = await livePiece(desk);
    await save(desk.editor, number, { summary: "补一句", change: { kind: "correction", note: trick } });
    expect((await file(number)).content.change).toEqual({ kind: "correction", note: seen });
  });

  test("a draft kept with some is not sent to review until it was saved", async () => {
    const number = await createArticle(desk.editor, { content: piece(desk.channelId) });
    await keepAs(number, { ...(await file(number)).content, headline: trick });
    await expect(take(desk.editor, "submit", number)).rejects.toMatchObject({ code: "invisible_characters" });
    await save(desk.editor, number, { summary: "一句" });
    expect((await file(number)).content.headline).toBe(seen);
    await take(desk.editor, "submit", number);
  });

  test("a released text that has some stays as it is, character by character, until somebody changes it", async () => {
    const number = await livePieceKeptBefore(desk, trick);
    const before = await file(number);
    expect(before.content.headline).toBe(trick);
    expect(await save(desk.editor, number, { change: { kind: "first", note: "" } })).toMatchObject({ changed: false });
    expect((await file(number)).article.state).toBe("unchanged");
    await save(desk.editor, number, { summary: "补一句", change: { kind: "update", note: "" } });
    const after = await file(number);
    expect([after.content.headline, after.lastRelease?.fingerprint]).toEqual([seen, before.lastRelease?.fingerprint]);
    const [kept] = await db()
      .select()
      .from(contents)
      .where(eq(contents.fingerprint, before.lastRelease?.fingerprint ?? ""));
    expect(Buffer.from(kept?.bytes ?? "").toString("utf8")).toContain(trick);
  });
});

/** Writes a copy as a save of earlier times would have. */
async function keepAs(number: number, content: Content): Promise<void> {
  await db()
    .update(workingCopies)
    .set({ bytes: canonicalBytes(content), version: sql`${workingCopies.version} + 1` })
    .where(eq(workingCopies.articleNumber, number));
}

/** A piece before readers from when nobody looked for such characters. */
async function livePieceKeptBefore(desk: Desk, headline: string): Promise<number> {
  const number = await createArticle(desk.editor, { content: piece(desk.channelId) });
  await keepAs(number, { ...(await file(number)).content, headline });
  await db().transaction(async (tx) => {
    const kept = await caseFile(tx, number, { lock: true });
    const move = { step: "submit", number, version: kept.copy.version } as const;
    await openRound(tx, await rightsOf(tx, desk.editor), kept, move);
  });
  for (const reviewer of [desk.first, desk.second, desk.final]) await take(reviewer, "approve", number);
  await take(desk.publisher, "release", number);
  return number;
}

test.each([
  ["\u200d", ""],
  ["GDP\u200d\u200c\u200d，\u200c增", "GDP，增"],
  ["葛\u{e0100}\u{e0101}\u{e0102}", "葛\u{e0100}"],
  ["\ufe0f题", "题"],
  ["采\u200d茶", "采茶"],
])("what joins or chooses nothing goes too: %j", (text, left) => {
  expect(withoutInvisible(text)).toBe(left);
});

test.each(["👩🏽‍🌾👩‍👩‍👧‍👦❤️‍🔥1️⃣", "ئۇي\u200cغۇر", "ᠮᠣᠩᠭᠣᠯ\u180eᠠ", "葛\u{e0100}城"])(
  "what joins or chooses stays: %s",
  (text) => {
    expect(withoutInvisible(text)).toBe(text);
  },
);

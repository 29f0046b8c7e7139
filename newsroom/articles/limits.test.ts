/** Too long for print is no reason not to save; it is one not to send to review, by whatever way. */
import { beforeAll, describe, expect, test } from "vitest";
import type { Picture } from "@/newsroom/articles/body";
import { type Content, parseContent } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import { bodyOf, type Desk, file, livePiece, openDesk, piece, save, take } from "@/newsroom/articles/desk.fixture";
import { overLimit } from "@/newsroom/articles/limits";

const long = (count: number) => "长".repeat(count);
const reprint = { headline: "", author: "", address: "", releasedAt: "", basis: "" };
const origin = "reprint" as const;
const credit = { kind: "editor" as const, name: "外编", basis: "约稿" };
const pictured = (words: Partial<Picture["attrs"]>): Partial<Content> => {
  const attrs = { sha256: "0".repeat(64), width: 3, height: 2, alt: "", caption: "", credit: "", ...words };
  const { content, ...body } = bodyOf("今年的海带开割了。");
  return { body: { ...body, content: [...content, { type: "image", attrs }] } };
};

/** Each field with the most it may hold, made with so many characters or entries. */
const fields: [string, "text" | "entry" | "entries", number, (count: number) => Partial<Content>][] = [
  ["columnLabel", "text", 20, (count) => ({ columnLabel: long(count) })],
  ["kicker", "text", 60, (count) => ({ kicker: long(count) })],
  ["headline", "text", 100, (count) => ({ headline: long(count) })],
  ["deck", "text", 100, (count) => ({ deck: long(count) })],
  ["shortHeadline", "text", 40, (count) => ({ shortHeadline: long(count) })],
  ["frontHeadline", "text", 40, (count) => ({ frontHeadline: long(count) })],
  ["summary", "text", 500, (count) => ({ summary: long(count) })],
  ["source", "text", 60, (count) => ({ source: { name: long(count), address: "", outletId: null } })],
  ["originalHeadline", "text", 100, (count) => ({ origin, reprint: { ...reprint, headline: long(count) } })],
  ["originalAuthor", "text", 60, (count) => ({ origin, reprint: { ...reprint, author: long(count) } })],
  ["basis", "text", 200, (count) => ({ origin, reprint: { ...reprint, basis: long(count) } })],
  ["changeNote", "text", 500, (count) => ({ change: { kind: "correction", note: long(count) } })],
  ["authors", "entry", 40, (count) => ({ authors: ["秋水", long(count)] })],
  ["reporters", "entry", 40, (count) => ({ reporters: [long(count)] })],
  ["correspondents", "entry", 40, (count) => ({ correspondents: [long(count)] })],
  ["photographers", "entry", 40, (count) => ({ photographers: [long(count)] })],
  ["keywords", "entry", 20, (count) => ({ keywords: ["海带", long(count)] })],
  ["statedCredits", "entry", 40, (count) => ({ statedCredits: [{ ...credit, name: long(count) }] })],
  ["statedCredits", "entry", 200, (count) => ({ statedCredits: [{ ...credit, basis: long(count) }] })],
  ["caption", "entry", 500, (count) => pictured({ caption: long(count) })],
  ["alt", "entry", 500, (count) => pictured({ alt: long(count) })],
  ["credit", "entry", 100, (count) => pictured({ credit: long(count) })],
  ["rights", "entry", 200, (count) => pictured({ rights: long(count) })],
  ["authors", "entries", 30, (count) => ({ authors: Array(count).fill("秋水") })],
  ["keywords", "entries", 12, (count) => ({ keywords: Array(count).fill("海带") })],
  ["statedCredits", "entries", 20, (count) => ({ statedCredits: Array(count).fill(credit) })],
  ["furtherChannels", "entries", 10, (count) => ({ channels: { main: 1, further: Array(count).fill(2) } })],
];

test.each(fields)("%s: %s, at most %i, and a draft holds more", (field, as, limit, of) => {
  expect(overLimit(piece(1, of(limit)))).toBeNull();
  const content = piece(1, of(limit + 1));
  expect(overLimit(content)).toEqual({ field, as, count: limit + 1, limit });
  expect(parseContent(content)).toEqual(content);
});

test("what is said of a reprint counts only while it is one", () => {
  expect(overLimit(piece(1, { origin: "original", reprint: { ...reprint, basis: long(201) } }))).toBeNull();
});

describe("through the verbs", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  const refused = { kind: "invalid", code: "over_limit" };
  const deck = { field: "deck", as: "text", count: 112, limit: 100 };

  test("the draft is saved with its body, and 送审 names the field, by the usual way and as a 快讯", async () => {
    const number = await createArticle(desk.editor, { content: piece(desk.channelId) });
    await save(desk.editor, number, { deck: long(112), body: bodyOf("写了一夜。") });
    expect((await file(number)).content).toMatchObject({ deck: long(112), body: bodyOf("写了一夜。") });
    await expect(take(desk.editor, "submit", number)).rejects.toMatchObject({ ...refused, params: deck });
    await expect(take(desk.editor, "submit", number, { flash: true })).rejects.toMatchObject(refused);
    expect((await file(number)).round).toBeNull();
    await save(desk.editor, number, { deck: long(100) });
    await take(desk.editor, "submit", number);
    expect((await file(number)).article.state).toBe("in_review");
  });

  test.each(["update", "correction", "fix"] as const)("nor does a live piece take it as a change: %s", async (kind) => {
    const number = await livePiece(desk);
    const note = kind === "correction" ? "副题有误" : "";
    await save(desk.editor, number, { deck: long(112), change: { kind, note } });
    await expect(take(desk.editor, "submit", number)).rejects.toMatchObject({ ...refused, params: deck });
  });

  test("nor does a piece that was returned", async () => {
    const number = await createArticle(desk.editor, { content: piece(desk.channelId) });
    await take(desk.editor, "submit", number);
    await take(desk.first, "return", number);
    await save(desk.editor, number, { deck: long(112) });
    await expect(take(desk.editor, "submit", number)).rejects.toMatchObject(refused);
  });
});

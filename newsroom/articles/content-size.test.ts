import { beforeAll, describe, expect, test } from "vitest";
import { everyRow } from "@/db/attack.fixture";
import { type Body, bodyText } from "@/newsroom/articles/body";
import { type Content, canonicalBytes, emptyContent, fingerprintOf, parseContent } from "@/newsroom/articles/content";
import { refusalOf, withBody, withText, wrong } from "@/newsroom/articles/content.fixture";
import { createArticle } from "@/newsroom/articles/create";
import { bodyOf, type Desk, file, openDesk, piece, save } from "@/newsroom/articles/desk.fixture";

describe("size", () => {
  test("200 KB of text is taken, more than 2 MB is refused in words", () => {
    expect(bodyText(parseContent(withText("字".repeat(66_000))).body)).toHaveLength(66_000);
    const huge = parseContent(
      withBody(
        ...Array.from({ length: 12 }, () => ({
          type: "paragraph",
          content: [{ type: "text", text: "字".repeat(60_000) }],
        })),
      ),
    );
    expect(() => canonicalBytes(huge)).toThrow(
      expect.objectContaining({ code: "content_too_large", params: { limit: 2000 } }),
    );
  });

  test.each([13, 50, 1000, 100_000])("lists %i deep are refused, not a stack overflow", (depth) => {
    let node: unknown = { type: "paragraph" };
    for (let level = 0; level < depth; level += 1) {
      node = { type: "bulletList", content: [{ type: "listItem", content: [node] }] };
    }
    expect(refusalOf(withBody(node))).toEqual(wrong("body", "too_deep"));
    expect(refusalOf({ ...emptyContent(), headline: node })).toEqual(wrong("headline", "shape"));
  });

  test("lists six deep are text", () => {
    let node: unknown = { type: "paragraph", content: [{ type: "text", text: "底" }] };
    for (let level = 0; level < 6; level += 1) {
      node = { type: "orderedList", content: [{ type: "listItem", content: [node] }] };
    }
    expect(bodyText(parseContent(withBody(node)).body as Body)).toBe("底");
  });
});

describe("through the verbs", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });

  test("a text larger than a book changes nothing", async () => {
    const number = await createArticle(desk.editor, { content: piece(desk.channelId) });
    const before = await everyRow();
    const huge: Partial<Content> = { body: bodyOf(...Array.from({ length: 12 }, () => "字".repeat(60_000))) };
    await expect(save(desk.editor, number, huge)).rejects.toMatchObject({ name: "Refusal", code: "content_too_large" });
    await expect(createArticle(desk.editor, { content: { ...piece(desk.channelId), ...huge } })).rejects.toMatchObject({
      code: "content_too_large",
    });
    expect(await everyRow()).toEqual(before);
  });

  test("what is hard to store comes back as it went in", async () => {
    const lines = [
      "𠮷〇👩‍👩‍👧‍👦",
      "עברית ئۇي\u200cغۇر ❤\ufe0f",
      "<b>&amp;</b> '; drop table articles; --",
      "字".repeat(66_000),
    ];
    const number = await createArticle(desk.editor, { content: piece(desk.channelId, { body: bodyOf(...lines) }) });
    const { content, copy } = await file(number);
    expect(bodyText(content.body)).toBe(lines.join("\n"));
    expect(copy.fingerprint).toBe(fingerprintOf(canonicalBytes(content)));
  });
});

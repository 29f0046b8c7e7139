import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, textOf } from "@/newsroom/articles/body";
import { changedCharacters } from "@/newsroom/articles/changed-characters";
import { type Content, emptyContent } from "@/newsroom/articles/content";
import { type BlockDifference, differenceFields, differenceOf } from "@/newsroom/articles/difference";
import { spansOf } from "@/newsroom/articles/format-notes";
import { type Piece, piecesOf } from "@/newsroom/articles/pieces";

const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(..."渔港春茶开学通车台风预警记者从会上获悉的了在是和，。、；“”") },
  { weight: 1, arbitrary: fc.constantFrom("2023", "3.5%", " ", "\n", "GDP", "𠮷", "👩‍🌾", "〇") },
);
const words = fc.array(character, { maxLength: 40 }).map((parts) => parts.join(""));
const someWords = words.filter((text) => text !== "");
const mark = fc.constantFrom(
  { type: "bold" } as const,
  { type: "italic" } as const,
  { type: "dateline" } as const,
  { type: "link", attrs: { href: "https://example.com/" } } as const,
);
const inline = fc.oneof(
  fc.record({ type: fc.constant("text" as const), text: someWords }),
  fc.record({
    type: fc.constant("text" as const),
    text: someWords,
    marks: fc.array(mark, { minLength: 1, maxLength: 1 }),
  }),
  fc.constant({ type: "hardBreak" as const }),
);
const inlines = fc.array(inline, { maxLength: 4 });
const paragraph = fc.record({ type: fc.constant("paragraph" as const), content: inlines });
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  fc.record({
    type: fc.constant("heading" as const),
    attrs: fc.record({ level: fc.constantFrom(2 as const, 3 as const) }),
    content: inlines,
  }),
  fc.record({ type: fc.constant("signature" as const), content: inlines }),
  fc.constant({ type: "horizontalRule" as const }),
  fc.record({ type: fc.constant("blockquote" as const), content: fc.array(paragraph, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    type: fc.constantFrom("bulletList" as const, "orderedList" as const),
    content: fc.array(
      fc.record({
        type: fc.constant("listItem" as const),
        content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({
    type: fc.constant("table" as const),
    content: fc.array(
      fc.record({
        type: fc.constant("tableRow" as const),
        content: fc.array(
          fc.record({
            type: fc.constantFrom("tableCell" as const, "tableHeader" as const),
            attrs: fc.record({ colspan: fc.integer({ min: 1, max: 2 }), rowspan: fc.constant(1) }),
            content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({
    type: fc.constant("image" as const),
    attrs: fc.record({
      sha256: fc.constantFrom("a".repeat(64), "b".repeat(64)),
      width: fc.constant(900),
      height: fc.constant(600),
      alt: words,
      caption: words,
      credit: words,
    }),
  }),
);
const blocks = fc.array(block, { maxLength: 12 });
const names = fc.uniqueArray(fc.constantFrom("秋枫", "林夏", "何冬", "A、B"), { maxLength: 3 });
const content: fc.Arbitrary<Content> = fc.record({
  version: fc.constant(1 as const),
  columnLabel: words,
  kicker: words,
  headline: words,
  deck: words,
  shortHeadline: words,
  frontHeadline: words,
  summary: words,
  source: fc.record({ name: words, address: words, outletId: fc.constantFrom(null, 1, 2) }),
  origin: fc.constantFrom("original", "contributed", "reprint", "compiled"),
  reprint: fc.record({ headline: words, author: words, address: words, releasedAt: words, basis: words }),
  authors: names,
  reporters: names,
  correspondents: names,
  photographers: names,
  statedCredits: fc.array(
    fc.record({ kind: fc.constantFrom("editor" as const, "author" as const), name: words, basis: words }),
    { maxLength: 2 },
  ),
  channels: fc.record({
    main: fc.constantFrom(null, 1, 2),
    further: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 3 }),
  }),
  keywords: names,
  genre: fc.constantFrom("news", "flash", "photo"),
  marks: fc.record({
    ai: fc.constantFrom("none", "assisted", "generated"),
    paid: fc.constantFrom("none", "advertisement", "public_service"),
    minors: fc.boolean(),
  }),
  change: fc.record({ kind: fc.constantFrom("first", "fix", "update", "correction"), note: words }),
  body: blocks.map((list) => ({ version: 1 as const, type: "doc" as const, content: list })),
});
/** Two bodies with most of their blocks in common, as after a real change. */
const twoBodies = fc
  .tuple(blocks, blocks, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 24, maxLength: 24 }))
  .map(([before, other, choices]) => {
    const after = before.flatMap((kept, index) => {
      const choice = choices[index];
      const fresh = other[index];
      if (choice === 0) return [];
      return choice === 1 && fresh ? [fresh, kept] : [kept];
    });
    return [before, after] as const;
  });

const withBody = (list: readonly Block[]): Content => ({
  ...emptyContent(),
  body: { version: 1, type: "doc", content: [...list] },
});
const para = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const textBefore = (pieces: readonly Piece[]) =>
  pieces.flatMap((piece) => (piece.kind === "added" ? [] : [piece.text])).join("");
const textAfter = (pieces: readonly Piece[]) =>
  pieces.flatMap((piece) => (piece.kind === "removed" ? [] : [piece.text])).join("");
const marked = (pieces: readonly Piece[]) =>
  pieces.map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind]).join("");
const beforeTexts = (body: readonly BlockDifference[]) =>
  body.flatMap((one) => (one.change === "added" ? [] : [textBefore(one.pieces)]));
const afterTexts = (body: readonly BlockDifference[]) =>
  body.flatMap((one) => (one.change === "removed" ? [] : [textAfter(one.pieces)]));

describe("any two texts", () => {
  test("their pieces give both back", () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const pieces = piecesOf(one, other);
        expect([textBefore(pieces), textAfter(pieces)]).toEqual([one, other]);
        expect(pieces.some((piece) => piece.kind !== "same")).toBe(one !== other);
      }),
    );
  });

  test("a repeated character does not stall the comparison", () => {
    const pieces = piecesOf("哈".repeat(20_000), `${"哈哈".repeat(9_000)}嘿`);
    expect(textAfter(pieces)).toBe(`${"哈哈".repeat(9_000)}嘿`);
  });
});

describe("any two contents", () => {
  test("the difference gives the text of both bodies back", () => {
    fc.assert(
      fc.property(fc.oneof(twoBodies, fc.tuple(blocks, blocks)), ([one, other]) => {
        const { body } = differenceOf(withBody(one), withBody(other));
        if (body.length === 0) expect(one).toEqual(other);
        else {
          expect(beforeTexts(body)).toEqual(one.map(textOf));
          expect(afterTexts(body)).toEqual(other.map(textOf));
        }
      }),
    );
  });

  test("it is empty exactly when they are equal", () => {
    fc.assert(
      fc.property(content, content, fc.constantFrom(...Object.keys(emptyContent())), (one, other, field) => {
        expect(differenceOf(one, structuredClone(one))).toEqual({ fields: [], body: [] });
        const changed = { ...one, [field]: other[field as keyof Content] };
        const { fields, body } = differenceOf(one, changed);
        const shown = fields.length + body.filter((item) => item.change !== "same").length;
        expect(shown > 0).toBe(JSON.stringify(one) !== JSON.stringify(changed));
      }),
    );
  });

  test("fields keep the order people read them in", () => {
    fc.assert(
      fc.property(content, content, (one, other) => {
        const shown = differenceOf(one, other).fields.map((item) => item.field);
        expect(shown).toEqual(differenceFields.filter((field) => shown.includes(field)));
      }),
    );
  });

  test("marks are laid over the very text that is compared", () => {
    fc.assert(
      fc.property(block, (one) => {
        expect(
          spansOf(one)
            .map((span) => span.text)
            .join(""),
        ).toBe(textOf(one));
      }),
    );
  });
});

describe("how a change reads", () => {
  test.each([
    ["单个字", "会议强调要坚持绿色发展", "会议强调要坚定绿色发展", "会议强调要坚[-持-]{+定+}绿色发展"],
    ["数字整体替换", "全年产茶3.25万吨", "全年产茶3.52万吨", "全年产茶[-3.25-]{+3.52+}万吨"],
    ["年份整体替换", "2023年7月", "2024年7月", "[-2023-]{+2024+}年7月"],
    ["插入词语", "全市举行开渔仪式", "全市同时举行开渔仪式", "全市{+同时+}举行开渔仪式"],
    ["删去词语", "他们正在积极开展工作", "他们开展工作", "他们[-正在积极-]开展工作"],
    ["偶然相同的字不留孤岛", "我们的计划很周密", "渔民的船队出海了", "[-我们的计划很周密-]{+渔民的船队出海了+}"],
    ["两处小改分开标", "的说他来了", "地说她来了", "[-的-]{+地+}说[-他-]{+她+}来了"],
  ])("%s", (_, one, other, expected) => {
    expect(marked(piecesOf(one, other))).toBe(expected);
  });

  test("a changed paragraph is compared with itself, a new one is new", () => {
    const { body } = differenceOf(
      withBody([para("清晨六点，渔港已经热闹起来。"), para("码头上停着三十多艘渔船。")]),
      withBody([
        para("清晨五点，渔港已经热闹起来。"),
        para("记者在现场看到，鱼市开秤。"),
        para("码头上停着三十多艘渔船。"),
      ]),
    );
    expect(body.map((item) => [item.change, marked(item.pieces)])).toEqual([
      ["changed", "清晨[-六-]{+五+}点，渔港已经热闹起来。"],
      ["added", "{+记者在现场看到，鱼市开秤。+}"],
      ["same", "码头上停着三十多艘渔船。"],
    ]);
  });

  test("a paragraph that only changed its place is called moved", () => {
    const [one, two, three] = [para("一段关于春茶的文字。"), para("另一段讲公路通车。"), para("末段写天气。")];
    const { body } = differenceOf(withBody([one, two, three]), withBody([two, three, one]));
    expect(body.map((item) => [item.change, item.moved])).toEqual([
      ["removed", true],
      ["same", false],
      ["same", false],
      ["added", true],
    ]);
  });

  test("bold, a link's target, the kind of block and the picture are named", () => {
    const text = (marks?: { type: "bold" }[] | { type: "link"; attrs: { href: string } }[]): Block => ({
      type: "paragraph",
      content: [{ type: "text", text: "看这里", ...(marks ? { marks } : {}) }],
    });
    const link = (href: string) => text([{ type: "link", attrs: { href } }]);
    const picture = (sha256: string, alt: string, rights?: string): Block => ({
      type: "image",
      attrs: {
        sha256: sha256.repeat(64),
        width: 3,
        height: 2,
        alt,
        caption: "渔港",
        credit: "",
        ...(rights && { rights }),
      },
    });
    const notes = (one: Block, other: Block) =>
      differenceOf(withBody([one]), withBody([other])).body.flatMap((item) => item.notes);
    expect(notes(text(), text([{ type: "bold" }]))).toEqual([{ what: "bold", added: true, text: "看这里" }]);
    expect(notes(link("https://a.example/"), link("https://b.example/"))).toEqual([
      { what: "link", before: "https://a.example/", after: "https://b.example/", text: "看这里" },
    ]);
    expect(
      notes(text(), { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "看这里" }] }),
    ).toEqual([{ what: "kind", before: "paragraph", after: "heading2" }]);
    expect(notes(picture("a", "船"), picture("b", "网"))).toEqual([
      { what: "picture" },
      { what: "alt", before: "船", after: "网" },
    ]);
    expect(notes(picture("a", "船"), picture("a", "船", "作者授权"))).toEqual([
      { what: "rights", before: "", after: "作者授权" },
    ]);
  });

  test("names are compared whole and values stay values", () => {
    const one: Content = { ...emptyContent(), reporters: ["秋枫", "林夏"] };
    const other: Content = { ...emptyContent(), reporters: ["秋风", "林夏"], origin: "reprint" };
    expect(differenceOf(one, other).fields).toEqual([
      {
        field: "origin",
        as: "codes",
        pieces: [
          { kind: "removed", text: "original" },
          { kind: "added", text: "reprint" },
        ],
      },
      {
        field: "reporters",
        as: "names",
        pieces: [
          { kind: "removed", text: "秋枫" },
          { kind: "added", text: "秋风" },
          { kind: "same", text: "、林夏" },
        ],
      },
    ]);
  });
});

describe("how much a change touches", () => {
  const piece = (headline: string, ...texts: string[]): Content => ({ ...withBody(texts.map(para)), headline });

  test("a replaced character counts once", () => {
    expect(changedCharacters(piece("春茶开踩", "一段文字"), piece("春茶开采", "一段文字"))).toEqual({
      inserted: "采",
      removed: "踩",
      count: 1,
      digits: false,
      onlyHeadlineBlockOrBodyText: true,
    });
  });

  test("a figure is seen in any width, in Chinese numerals, and by its point, sign and per cent", () => {
    expect(changedCharacters(piece("", "产茶3吨"), piece("", "产茶吨")).digits).toBe(true);
    expect(changedCharacters(piece("", "产茶３吨"), piece("", "产茶吨")).digits).toBe(true);
    for (const [before, after] of [
      ["产茶三吨", "产茶四吨"],
      ["产茶3万斤", "产茶3亿斤"],
      ["增长1.5成", "增长15成"],
      ["增长5%", "增长5‰"],
      ["今晨-5℃", "今晨5℃"],
    ] as const) {
      expect(changedCharacters(piece("", before), piece("", after)).digits, before).toBe(true);
    }
    expect(changedCharacters(piece("", "海代3吨"), piece("", "海带3吨")).digits).toBe(false);
  });

  test("two books rewritten throughout are not compared page by page: everybody would wait for it", () => {
    const page = (number: number, other: number) =>
      Array.from({ length: 640 }, (_, at) => String.fromCharCode(0x4e00 + ((number * 640 + at) % 5000))).join("") +
      other;
    const book = (other: number) => piece("", ...Array.from({ length: 600 }, (_, number) => page(number, other)));
    const changes = differenceOf(book(1), book(2)).body.map(({ change }) => change);
    expect(changes).toHaveLength(1200);
    expect(changes).not.toContain("changed");
    expect(differenceOf(piece("", page(1, 1)), piece("", page(1, 2))).body).toMatchObject([{ change: "changed" }]);
  });

  test("characters beyond the basic plane count once", () => {
    expect(changedCharacters(piece("𠮷野"), piece("吉野")).count).toBe(1);
  });

  test("a mark, a paragraph, a channel or a credit is more than words", () => {
    const one = piece("标题", "一段文字");
    const bold: Content = {
      ...one,
      body: {
        version: 1,
        type: "doc",
        content: [{ type: "paragraph", content: [{ type: "text", text: "一段文字", marks: [{ type: "bold" }] }] }],
      },
    };
    for (const other of [
      bold,
      piece("标题", "一段", "文字"),
      { ...one, channels: { main: 3, further: [] } },
      { ...one, reporters: ["秋枫"] },
    ]) {
      expect(changedCharacters(one, other).onlyHeadlineBlockOrBodyText).toBe(false);
    }
    const fix: Content = { ...one, headline: "题目", change: { kind: "fix", note: "" } };
    expect(changedCharacters(one, fix).onlyHeadlineBlockOrBodyText).toBe(true);
  });

  test("no digit slips through: with none reported, both texts hold the same digits in the same order", () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const { digits } = changedCharacters(piece("", one), piece("", other));
        const digitsOf = (text: string) => text.replace(/\P{Nd}/gu, "");
        if (!digits) expect(digitsOf(one)).toBe(digitsOf(other));
      }),
    );
  });
});

import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBody, toBody } from "@/components/admin/editor/body-json";
import { PictureNode } from "@/components/admin/editor/picture-node";
import { writingSchema } from "@/components/admin/editor/writing-schema";
import { type Block, type Body, bodySchema, emptyBody, type Inline, type Mark } from "@/newsroom/articles/body";

const schema = getSchema([...writingSchema, PictureNode]);
const through = (body: Body): Body => {
  const document = Node.fromJSON(schema, fromBody(body));
  document.check();
  return toBody(document.toJSON());
};
const doc = (...content: Block[]): Body => ({ version: 1, type: "doc", content });

const text: fc.Arbitrary<string> = fc.string({
  minLength: 1,
  maxLength: 8,
  unit: fc.constantFrom(..."渔港春茶 a1，。"),
});
const link = { type: "link" as const, attrs: { href: "https://example.com/" } };
const marks: fc.Arbitrary<Mark[]> = fc.constantFrom<Mark[][]>(
  [{ type: "bold" as const }],
  [{ type: "bold" as const }, { type: "italic" as const }],
  [{ type: "bold" as const }, link],
  [{ type: "dateline" as const }],
);
/** Runs under the same marks are one run in an editor, so neighbours differ here. */
const inlines = fc
  .array(fc.tuple(text, marks), { maxLength: 3 })
  .map((runs) =>
    runs.flatMap(([words, some]): Inline[] => [
      { type: "text" as const, text: words },
      { type: "text" as const, text: words, marks: some },
      { type: "hardBreak" as const },
    ]),
  )
  .map((content) => (content.length > 0 ? { content } : {}));
const paragraph = inlines.map((rest) => ({ type: "paragraph" as const, ...rest }));
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 2 });
const list = fc.record({
  type: fc.constantFrom("bulletList" as const, "orderedList" as const),
  content: fc.array(fc.record({ type: fc.constant("listItem" as const), content: paragraphs }), {
    minLength: 1,
    maxLength: 3,
  }),
});
const nested = fc.tuple(list, paragraphs, list).map(([outer, item, inner]) => ({
  type: outer.type,
  content: [...outer.content, { type: "listItem" as const, content: [...item, inner] }],
}));
const table = fc.array(fc.tuple(paragraphs, paragraphs), { minLength: 1, maxLength: 3 }).map((rows) => ({
  type: "table" as const,
  content: rows.map(([left, right], index) => ({
    type: "tableRow" as const,
    content: [left, right].map((content) => ({
      type: index === 0 ? ("tableHeader" as const) : ("tableCell" as const),
      attrs: { colspan: 1, rowspan: 1 },
      content,
    })),
  })),
}));
const block: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  fc
    .tuple(inlines, fc.constantFrom(2 as const, 3 as const))
    .map(([rest, level]) => ({ type: "heading" as const, attrs: { level }, ...rest })),
  inlines.map((rest) => ({ type: "signature" as const, ...rest })),
  fc.constant({ type: "horizontalRule" as const }),
  paragraphs.map((content) => ({ type: "blockquote" as const, content })),
  list,
  nested,
  table,
  fc.constantFrom({}, { rights: "作者授权" }).map((rights) => ({
    type: "image" as const,
    attrs: { sha256: "a".repeat(64), width: 900, height: 600, alt: "", caption: "渔港", credit: "秋枫", ...rights },
  })),
);

describe("a body in the editor", () => {
  test("comes out as it went in, and is what the newsroom parses", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (content) => {
        const end: Block = { type: "paragraph", content: [{ type: "text", text: "完" }] };
        const body = doc(...content, end);
        expect(through(body)).toEqual(body);
        expect(bodySchema.parse(through(body))).toEqual(body);
      }),
    );
  });

  test("that is empty gives a paragraph to write in, and is empty again", () => {
    expect(fromBody(emptyBody)).toEqual({ type: "doc", content: [{ type: "paragraph" }] });
    expect(through(emptyBody)).toEqual(emptyBody);
  });

  test("loses the empty paragraphs at its end and no other", () => {
    const words: Block = { type: "paragraph", content: [{ type: "text", text: "渔港" }] };
    const empty: Block = { type: "paragraph" };
    expect(through(doc(words, empty, words, empty, empty))).toEqual(doc(words, empty, words));
  });

  test("loses what only an editor knows: widths of columns, where a list starts", () => {
    const json = {
      type: "doc",
      content: [
        {
          type: "orderedList",
          attrs: { start: 4, type: null },
          content: [{ type: "listItem", content: [{ type: "paragraph" }] }],
        },
        {
          type: "table",
          content: [
            {
              type: "tableRow",
              content: [
                {
                  type: "tableCell",
                  attrs: { colspan: 2, rowspan: 1, colwidth: [90, 80], align: "left" },
                  content: [{ type: "paragraph" }],
                },
              ],
            },
          ],
        },
      ],
    };
    expect(bodySchema.safeParse(toBody(json)).success).toBe(true);
  });

  test("has marks in one order, whatever the order they were set in", () => {
    const marked = (...types: string[]) => ({
      type: "doc",
      content: [
        { type: "paragraph", content: [{ type: "text", text: "渔港", marks: types.map((type) => ({ type })) }] },
      ],
    });
    expect(toBody(marked("italic", "bold"))).toEqual(toBody(marked("bold", "italic")));
  });
});

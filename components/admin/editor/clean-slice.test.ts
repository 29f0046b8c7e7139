import { getSchema } from "@tiptap/core";
import { Node, Slice } from "@tiptap/pm/model";
import { describe, expect, test } from "vitest";
import { toBody } from "@/components/admin/editor/body-json";
import { cleanSlice } from "@/components/admin/editor/clean-slice";
import { writingSchema } from "@/components/admin/editor/writing-schema";
import { bodyText } from "@/newsroom/articles/body";

const schema = getSchema(writingSchema);
const br = { type: "hardBreak" };
const words = (text: string, ...marks: string[]) => ({ type: "text", text, marks: marks.map((type) => ({ type })) });
const para = (...content: object[]) => ({ type: "paragraph", content });

/** What pasting these blocks leaves, as text, one block a line. */
function pasted(...content: object[]): string[] {
  const document = Node.fromJSON(schema, { type: "doc", content });
  const slice = cleanSlice(Slice.maxOpen(document.content));
  const kept = schema.topNodeType.create(null, slice.content);
  kept.check();
  return bodyText(toBody(kept.toJSON())).split("\n");
}

describe("pasted text", () => {
  test("loses indents made of spaces, empty paragraphs and what cannot be seen", () => {
    expect(
      pasted(
        para(words("　　渔港\u200b清晨")),
        para(words("\u00a0\u00a0 ")),
        para(),
        para(words("\u00a0\u00a0\u00a0\u00a0春茶\ufeff上市 ")),
      ),
    ).toEqual(["渔港清晨", "春茶上市"]);
  });

  test("has single spaces, and one full-width space between names", () => {
    expect(pasted(para(words("GDP\u00a0\u00a0 growth"), words("\u00a0 2023", "bold"))), "half width").toEqual([
      "GDP growth 2023",
    ]);
    expect(pasted(para(words("秋枫　　　林夏")))).toEqual(["秋枫　林夏"]);
  });

  test("two breaks, or a break before an indent, make a paragraph; one break stays a break", () => {
    const kept = pasted(para(words("一"), br, br, words("二"), br, words("　　三"), br, words("四"), br));
    expect(kept).toEqual(["一", "二", "三", "四"]);
    const document = Node.fromJSON(schema, { type: "doc", content: [para(words("三"), br, words("四"))] });
    expect(cleanSlice(Slice.maxOpen(document.content)).content.childCount).toBe(1);
  });

  test("keeps bold, lists and every cell of a table", () => {
    const cell = (type: string, ...content: object[]) => ({ type, attrs: { colspan: 1, rowspan: 1 }, content });
    const document = Node.fromJSON(schema, {
      type: "doc",
      content: [
        para(words("　　"), words("重要", "bold")),
        { type: "bulletList", content: [{ type: "listItem", content: [para(words("甲")), para()] }] },
        { type: "bulletList", content: [{ type: "listItem", content: [para()] }] },
        {
          type: "table",
          content: [
            { type: "tableRow", content: [cell("tableHeader", para()), cell("tableCell", para(words(" 乙 ")))] },
          ],
        },
      ],
    });
    const kept = cleanSlice(Slice.maxOpen(document.content)).content;
    expect(toBody({ content: kept.toJSON() })).toEqual({
      version: 1,
      type: "doc",
      content: [
        { type: "paragraph", content: [{ type: "text", text: "重要", marks: [{ type: "bold" }] }] },
        {
          type: "bulletList",
          content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "甲" }] }] }],
        },
        {
          type: "table",
          content: [
            {
              type: "tableRow",
              content: [
                { type: "tableHeader", attrs: { colspan: 1, rowspan: 1 }, content: [{ type: "paragraph" }] },
                {
                  type: "tableCell",
                  attrs: { colspan: 1, rowspan: 1 },
                  content: [{ type: "paragraph", content: [{ type: "text", text: "乙" }] }],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test("an emoji of several characters stays whole", () => {
    expect(pasted(para(words("👩‍🌾采\u200d茶")))).toEqual(["👩‍🌾采茶"]);
  });

  test("is without directions, fillers and tags, and keeps what joins emoji and Uyghur letters", () => {
    expect(pasted(para(words("罚款\u202e元百五\u202c\u3164通\u2066告\u2069\u{e0041}")))).toEqual(["罚款元百五通告"]);
    expect(pasted(para(words("👩🏽‍🌾 ئۇي\u200cغۇر")))).toEqual(["👩🏽‍🌾 ئۇي\u200cغۇر"]);
  });

  test("a phrase pasted into a line stays a phrase", () => {
    const phrase = schema.text("  渔港\u00a0 ");
    expect(
      cleanSlice(
        new Slice(Node.fromJSON(schema, para(words("x"))).content.replaceChild(0, phrase), 0, 0),
      ).content.textBetween(0, 2),
    ).toBe("渔港");
  });
});

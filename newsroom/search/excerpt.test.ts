import fc from "fast-check";
import { expect, test } from "vitest";
import { type Content, canonicalBytes, contentFrom, emptyContent, keptContent } from "@/newsroom/articles/content";
import { marked, type Part, passagesOf } from "@/newsroom/search/excerpt";
import { normalized, wordsOf } from "@/newsroom/search/grams";

const written = (parts: Part[]) => parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join("");
const hits = (line: string, query: string) => written(marked(line, wordsOf(query)));

function content(text: string, more: Partial<Content> = {}): Content {
  const body = {
    version: 1,
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text }] }],
  } satisfies Content["body"];
  return { ...emptyContent(), headline: "标题", body, ...more };
}

test("a word is marked where it stands, however it is written there", () => {
  expect(hits("岚海港通车，港区８号门开放", "8号门")).toBe("岚海港通车，港区[８号门]开放");
  expect(hits("全长㎞数与５㎏", "5kg")).toBe("全长㎞数与[５㎏]");
  expect(hits("他说……岚海𠮷家港", "岚海")).toBe("他说……[岚海]𠮷家港");
  expect(hits("𠮷家港在岚海", "岚海")).toBe("𠮷家港在[岚海]");
  expect(hits("İstanbul 到岚海", "岚海")).toBe("İstanbul 到[岚海]");
  expect(hits("WPS Office", "office")).toBe("WPS [Office]");
});

test("every sign of a text stays, and what is marked is what was looked for", () => {
  const sign = fc.constantFrom(..."岚海港的，。、：…——“”〇〡①㎞ﬁＡaZ0９ 　\nİßé𠮷", "e\u0301");
  fc.assert(
    fc.property(
      fc.array(sign, { maxLength: 40 }),
      fc.constantFrom("岚海", "港", "a", "km", "fi", "0"),
      (signs, query) => {
        const line = signs.join("");
        const parts = marked(line, wordsOf(query));
        expect(parts.map(({ text }) => text).join("")).toBe(line.normalize("NFC").replace(/\s+/gu, " ").trim());
        for (const { text, isHit } of parts) if (isHit) expect(normalized(text)).toContain(query);
        // Around a Chinese word nothing has to stand.
        const isHan = query > "z";
        if (isHan) expect(parts.some(({ isHit }) => isHit)).toBe(normalized(line).includes(query));
      },
    ),
  );
});

test("the signs that are not looked at one by one are searched as they are written", () => {
  for (let code = 0; code < 0x10000; code += 1) {
    const sign = String.fromCharCode(code);
    if (/[\u4e00-\u9fff\u3001-\u3029“”‘’— 0-9a-z]/u.test(sign)) expect(normalized(sign)).toBe(sign);
  }
});

test("a passage of a long text begins a little before the word, whatever stands before it", () => {
  for (const [before, shown] of [
    ["长".repeat(300), "长".repeat(24)],
    ["𠮷，".repeat(300), "𠮷，".repeat(12)],
  ] as const) {
    const [passage] = passagesOf(content(`${before}岚海${"尾".repeat(300)}`), wordsOf("岚海"), "");
    expect(written(passage?.parts ?? [])).toBe(`…${shown}[岚海]${"尾".repeat(64)}…`);
  }
});

test("a word of another field is shown from there, after running text", () => {
  const passages = passagesOf(content("正文没有。", { keywords: ["渔港"] }), wordsOf("渔港 正文"), "标题");
  expect(passages.map(({ parts }) => written(parts))).toEqual(["[正文]没有。", "[渔港]"]);
});

test("a kept text reads as it was parsed", () => {
  const bytes = canonicalBytes(content("正文。", { frontHeadline: "头条", keywords: ["渔港"] }));
  expect(keptContent(bytes)).toEqual(contentFrom(bytes));
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { sentencesOf } from "@/public/reader.js";

const said = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["潮水退了。灯还亮着！谁在那里？", ["潮水退了。", "灯还亮着！", "谁在那里？"]],
  ["他说：“走吧。”然后走了……", ["他说：“走吧。”", "然后走了……"]],
  ["　海岬讯　7月22日，东澳镇3.5万亩海带开收", ["海岬讯　7月22日，东澳镇3.5万亩海带开收"]],
  ["第一行\n第二行", ["第一行", "第二行"]],
  ["———— ……。", []],
  ["", []],
])("%s is said as %j", (text, sentences) => {
  expect(said(text)).toEqual(sentences);
});

test("a long sentence is cut at a comma, and without one at the limit, never within a character", () => {
  const clause = "养殖户把一筐筐海带抬上岸称重装车登记";
  expect(said(`${clause}，${clause}，${clause}。`)).toEqual([`${clause}，${clause}，`, `${clause}。`]);
  expect(said("潮".repeat(50)).map((part) => part.length)).toEqual([40, 10]);
  expect(said(`潮${"𠮷".repeat(30)}`).every((part) => part.isWellFormed())).toBe(true);
});

test("nothing that can be said is lost or said twice, and no stretch is long", () => {
  const texts = fc.string({
    unit: fc.constantFrom("潮", "a", "7", "，", "。", "”", " ", "\n", "𠮷", "—"),
    maxLength: 300,
  });
  const sayable = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.join("") ?? "";
  fc.assert(
    fc.property(texts, (text) => {
      const parts = said(text);
      expect(sayable(parts.join(""))).toBe(sayable(text));
      for (const part of parts) expect(part.length).toBeLessThanOrEqual(40);
    }),
  );
});

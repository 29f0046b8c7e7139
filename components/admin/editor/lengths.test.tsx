/** What a field of the editor says about its length, in both languages. */
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { useLengths } from "@/components/admin/editor/lengths";
import en from "@/messages/en.json";
import zh from "@/messages/zh-CN.json";

type Lengths = ReturnType<typeof useLengths>;

function Field({ ask, hear }: { ask: (lengths: Lengths) => object; hear: (answer: object) => void }) {
  hear(ask(useLengths()));
  return null;
}

function told(ask: (lengths: Lengths) => object, locale: "zh-CN" | "en" = "zh-CN"): object {
  const heard: object[] = [];
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} timeZone="Asia/Shanghai" messages={locale === "en" ? en : zh}>
      <Field ask={ask} hear={(answer) => heard.push(answer)} />
    </NextIntlClientProvider>,
  );
  return heard[0] ?? {};
}

const long = (count: number) => "长".repeat(count);

test.each([
  [0, { hint: "提示" }],
  [89, { hint: "提示" }],
  [90, { hint: "提示 90／100" }],
  [100, { hint: "提示 100／100" }],
  [112, { hint: "提示", error: "112／100，送审前请改短" }],
])("%i of 100 characters", (count, expected) => {
  expect(told(({ ofText }) => ofText(long(count), 100, { hint: "提示" }))).toEqual(expected);
});

test("why a save was refused is said instead, and spaces at the ends do not count", () => {
  expect(told(({ ofText }) => ofText(long(112), 100, { error: "里有无法识别的字符" }))).toEqual({
    error: "里有无法识别的字符",
  });
  expect(told(({ ofText }) => ofText(`  ${long(80)}${" ".repeat(30)}`, 100))).toEqual({});
});

test("a list tells of its longest entry and of too many", () => {
  const limits = { longest: 20, most: 12 };
  expect(told(({ ofList }) => ofList(["海带", long(20)], limits))).toEqual({});
  expect(told(({ ofList }) => ofList(["海带", long(25)], limits))).toEqual({
    error: "有一处 25／20 字，送审前请改短",
  });
  expect(told(({ ofList }) => ofList(Array(13).fill("海带"), limits))).toEqual({ error: "13／12 项，送审前请减少" });
});

test("in English", () => {
  expect(told(({ ofText }) => ofText(long(112), 100), "en")).toEqual({ error: "112/100: shorten it before review" });
});

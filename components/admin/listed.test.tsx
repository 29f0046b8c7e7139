import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { useListed } from "@/components/admin/listed";
import english from "@/messages/en.json";
import chinese from "@/messages/zh-CN.json";

function Listed({ words }: { words: string[] }) {
  return useListed()(words);
}

test.each([
  ["zh-CN", chinese, "标题、正文"],
  ["en", english, "标题, 正文"],
])("in %s words stand apart as its readers expect", (locale, messages, expected) => {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} timeZone="Asia/Shanghai" messages={messages}>
      <Listed words={["标题", "正文"]} />
    </NextIntlClientProvider>,
  );
  expect(html).toBe(expected);
});

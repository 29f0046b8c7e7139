/** The form of a person's names says which of them readers see. */
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { NamesForm } from "@/components/admin/people/names-form";
import en from "@/messages/en.json";
import zh from "@/messages/zh-CN.json";

function shown(locale: string, messages: typeof zh, displayNames: string[]): string {
  const person = { id: 1, legalName: "林秋枫", displayNames, defaults: {} };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} timeZone="Asia/Shanghai" messages={messages}>
      <NamesForm person={person} creditKinds={["editor"]} action={async () => ({})} />
    </NextIntlClientProvider>,
  );
}

test.each([
  ["zh-CN", zh, "没有署名用名时，署名就印姓名，读者看得到", "用列在最前的署名用名"],
  ["en", en, "Printed as the credit, for all readers, where there is no display name", "the display name listed first"],
])("in %s it does not call internal what is printed where there is no other name", (locale, messages, hint, first) => {
  expect(shown(locale, messages, [])).toContain(hint);
  expect(shown(locale, messages, ["秋水"])).toContain(first);
});

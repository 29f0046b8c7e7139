import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { EditionPages } from "@/components/admin/edition/edition-pages";
import messages from "@/messages/zh-CN.json";
import type { EditionPage } from "@/newsroom/editions/edition-pages";

function shown(pages: EditionPage[]): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" timeZone="Asia/Shanghai" messages={messages}>
      <EditionPages pages={pages} />
    </NextIntlClientProvider>,
  );
}

test("an address is read in its words and followed as it is", () => {
  const path = `/tags/${encodeURIComponent("海带 问?答")}/`;
  const html = shown([{ path, status: 200, stands: true }]);
  expect(html).toContain(">/tags/海带 问%3F答/<");
  expect(html).toContain(new URLSearchParams({ path }).toString());
  expect(shown([{ path: "/tags/%E6/", status: 404, stands: true }])).toContain(">/tags/%E6/<");
});

test("what stood and stands no more is told as it was then; behind the last there is a word, not an empty list", () => {
  const past = [200, 404, 410].map((status) => ({ path: `/${status}/`, status, stands: false }));
  const text = shown(past).replace(/<[^>]*>/g, " ");
  for (const words of ["已被替换", "当时没有", "当时已撤下"]) expect(text).toContain(words);
  expect(text).not.toMatch(/在线/);
  expect(shown([])).toContain("后面没有改动的页面了");
});

/** What the screen of an address says of it, in words. */
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PageStanding } from "@/components/admin/edition/page-standing";
import messages from "@/messages/zh-CN.json";
import type { PageHistory, PrintedLine } from "@/newsroom/editions/page-history";

const at = new Date("2026-11-30T02:00:00Z");
const line = (edition: number): PrintedLine => ({
  edition,
  status: 200,
  sha256: String(edition).padStart(64, "0"),
  articleNumber: null,
  cause: "events",
  eventSeq: edition * 10,
  at,
});
const history: PageHistory = {
  path: "/news/",
  now: line(3),
  read: { seq: 42, at },
  asked: null,
  isPrintable: true,
  lines: [line(3), line(2), line(1)],
  next: null,
};

function said(page: Partial<PageHistory>): string {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" timeZone="Asia/Shanghai" messages={messages}>
      <PageStanding
        page={{ ...history, ...page }}
        may={{ print: true, manage: true, readLog: false }}
        askForPage={async () => ({})}
      />
    </NextIntlClientProvider>,
  );
  return html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

test("of all that was printed at an address only what stands there is online", () => {
  const [, list = ""] = said({}).split("重印本页");
  expect(list.match(/在线|已被替换/g)).toEqual(["在线", "已被替换", "已被替换"]);
});

test("a page that was printed anew and found the same says so, and when it was read last", () => {
  const words = said({ asked: { seq: 41, at, outcome: "same" } });
  expect(words).toContain("已重印，内容没有变化，仍是第 3 版");
  expect(words).toContain("最近核看 11/30 10:00 操作日志 #42");
});

test("where nothing is printed and nothing stands, no button offers to print", () => {
  const nowhere = { now: null, read: null, lines: [] };
  expect(said({ ...nowhere, isPrintable: false })).toContain("本站也没有这个地址的页面");
  expect(said({ ...nowhere, isPrintable: false })).not.toContain("重印本页");
  expect(said(nowhere)).toContain("重印本页");
});

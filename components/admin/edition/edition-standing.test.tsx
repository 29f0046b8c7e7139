/** What 静态发布 says of printing everything anew: when that was over last, and who may have it done. */
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { EditionStanding } from "@/components/admin/edition/edition-standing";
import messages from "@/messages/zh-CN.json";
import type { EditionDesk } from "@/newsroom/editions/desk";

function said(built: EditionDesk["built"], manage: boolean): string {
  const queue = { waiting: 0, oldest: null, build: null };
  const may = { print: true, manage, readLog: manage };
  const desk = { newest: { number: 7, at: new Date() }, eventsWaiting: 0, queue, built, may };
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" timeZone="Asia/Shanghai" messages={messages}>
      <EditionStanding desk={desk} askForBuild={async () => ({})} />
    </NextIntlClientProvider>,
  );
  return html.replace(/<[^>]*>/g, "");
}

test("a build that ended is told with its time and how much it changed; where none is on record, that none is under way", () => {
  expect(said({ at: new Date("2026-11-24T02:00:00Z"), pages: 1234 }, true)).toMatch(
    /上次 .*10:00.* 完成，改动 1,234 页/,
  );
  expect(said(null, true)).toContain("没有在进行");
});

test("whoever may not begin one is told who may, and has no button", () => {
  expect(said(null, false)).toContain("全部重印由全社的总编辑或系统管理员来做");
  expect(said(null, true)).not.toContain("来做");
});

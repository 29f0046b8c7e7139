/** What a line of 稿件 says of its times. */
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PublicCell, SinceCell, StateCell } from "@/components/admin/articles/article-cells";
import messages from "@/messages/zh-CN.json";
import { emptyContent } from "@/newsroom/articles/content";
import type { ListedLine } from "@/newsroom/articles/desk-list";

const year = new Date().getFullYear();
const line: ListedLine = {
  number: 100001,
  head: { ...emptyContent(), headline: "停航" },
  english: null,
  words: null,
  pictures: null,
  channel: null,
  state: "unchanged",
  stage: null,
  afterStage: null,
  afterDueAt: null,
  since: new Date(`${year}-03-04T05:06:00+08:00`),
  handedOver: false,
  reason: "",
  reasonBy: null,
  scheduledFor: null,
  publicState: "live",
  firstReleasedAt: new Date(`${year}-03-01T08:00:00+08:00`),
  withdrawnAt: null,
  address: null,
  creator: null,
  editor: null,
  next: null,
  found: null,
};

function said(cell: ReactNode): string {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" timeZone="Asia/Shanghai" messages={messages}>
      {cell}
    </NextIntlClientProvider>,
  );
  return html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

test("the time a list is in order of stands once, with what it is", () => {
  expect(said(<SinceCell line={line} />)).toMatch(/状态变更 03.04.? ?05:06/);
  expect(said(<StateCell line={{ ...line, state: "draft" }} />)).not.toContain("05:06");
});

test("已撤稿 stands with the moment of the withdrawal, never with that of the release", () => {
  expect(said(<PublicCell line={line} />)).toMatch(/已发布 03.01.? ?08:00/);
  const withdrawn = { ...line, publicState: "withdrawn" as const };
  expect(said(<PublicCell line={{ ...withdrawn, withdrawnAt: line.since }} />)).toMatch(/已撤稿 03.04.? ?05:06/);
  // As of a piece that came from another system.
  expect(said(<PublicCell line={withdrawn} />)).not.toContain(":");
});

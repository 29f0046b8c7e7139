/** What is said of an order that was carried out. */
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TakedownOutcome } from "@/components/admin/takedown/takedown-outcome";
import messages from "@/messages/zh-CN.json";

const address = "https://news.example.cn/2026-11/24/content_100317.html";

function said(unconfirmed: number): string {
  const receipt = { outcome: "same" as const, status: 410, at: new Date() };
  const pieces = [{ number: 100317, headline: "旧桥拆除", address, receipt }];
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" timeZone="Asia/Shanghai" messages={messages}>
      <TakedownOutcome
        outcome={{ withdrawn: [100317], notLive: [], pictures: { stopped: 0, kept: 0 }, unconfirmed }}
        lately={{ pieces, fronts: 2, awaitsReceipts: false }}
      />
    </NextIntlClientProvider>,
  );
  return html.replace(/<[^>]*>/g, " ");
}

test("each piece is named by its headline and address, with what readers get there", () => {
  const words = said(0);
  for (const part of ["已撤下 1 篇", "100317", "旧桥拆除", address, "读者端核对一致", "2 台前端都已确认"])
    expect(words).toContain(part);
});

test("nothing is said of the fronts that one of them has not confirmed", () => {
  expect(said(1)).not.toContain("都已确认");
});

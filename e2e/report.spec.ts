/** A reader finds a mistake and says so, without script; the newsroom mends it, and the reader finds the answer. */
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { examine } from "@/e2e/barriers";
import { expect, expectNoSidewaysScroll, makeDesk, test } from "@/e2e/people";
import { approveAll, bodyOf, file, livePiece, save, take } from "@/newsroom/articles/desk.fixture";

const wrong = "第一段的“三百亩”应为“三十亩”。\n我就在那个村。";
const reply = "您说得对，已经更正。谢谢您。";

/** Nobody fills in a form within three seconds. */
const asAPersonWould = (page: Page) => page.waitForTimeout(3_500);

test("from the mistake on the page to the reply: a reader without script, an editor, a correction", async ({
  enter,
  visit,
}) => {
  const desk = await makeDesk();
  const number = await livePiece(desk, { body: bodyOf("今年的三百亩海带开割了。") });
  const address = (await file(number)).lastRelease?.address ?? "";
  const reader = await visit({ javaScriptEnabled: false, width: 390 });

  await reader.goto(address);
  await reader.getByRole("main").getByRole("link", { name: "纠错" }).click();
  await expect(reader.getByLabel("哪一页有误")).toHaveValue(new RegExp(`${address}$`));
  await reader.getByLabel("哪里有误").fill(wrong);
  await reader.getByLabel(/^正确的是什么/).fill("三十亩");
  await reader.getByLabel(/^联系方式/).fill("0000-7654321");
  await reader.getByLabel("哪一页有误").fill("https://elsewhere.example/");
  await asAPersonWould(reader);
  await reader.getByRole("button", { name: "提交纠错" }).click();

  await expect(reader.getByRole("alert")).toContainText("纠错只能针对本站的页面");
  await expect(reader).toHaveTitle(/^没有提交成功/);
  await expect(reader.getByLabel("哪里有误")).toHaveValue(wrong);
  await expect(reader.getByLabel(/^正确的是什么/)).toHaveValue("三十亩");
  await expect(reader.getByLabel(/^联系方式/)).toHaveValue("0000-7654321");
  await expectNoSidewaysScroll(reader);
  await reader.getByLabel("哪一页有误").fill(address);
  const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: "#557799" } })
    .jpeg()
    .toBuffer();
  await reader.getByLabel(/^图片/).setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer: photo });
  await reader.getByRole("button", { name: "提交纠错" }).click();
  const receipt = (await reader.getByText(/^\d{8}-[0-9A-Z]{5}-[0-9A-Z]{5}$/).textContent()) ?? "";
  expect(new URL(reader.url()).pathname).toBe("/reports/received");
  expect(reader.url()).not.toContain(receipt.slice(-5));

  await reader.getByRole("button", { name: "查询处理结果" }).click();
  await expect(reader.getByRole("region", { name: "处理情况" })).toContainText(receipt);
  await lookUp(reader, receipt.toLowerCase());
  await expect(reader.getByRole("region", { name: "处理情况" })).toContainText("待处理");
  await expect(reader.getByRole("main")).not.toContainText("三百亩");

  const editor = await enter(desk.editor);
  await editor.goto("/admin");
  await editor
    .getByRole("navigation", { name: "导航" })
    .getByRole("link", { name: /^举报纠错\s?，1 件$/ })
    .click();
  await editor.getByRole("link", { name: /三百亩/ }).click();
  await editor.getByRole("button", { name: "接手" }).click();
  await expect(editor.getByRole("img", { name: "读者附的图片" })).toHaveJSProperty("naturalWidth", 300);
  await expect(editor.getByText("0000-7654321")).toBeHidden();
  await editor.getByRole("button", { name: "查看联系方式" }).click();
  await expect(editor.getByText("0000-7654321")).toBeVisible();
  await editor.getByRole("link", { name: new RegExp(`^${number} `) }).click();
  await expect(editor.getByText("有 1 件读者的举报纠错没有办结")).toBeVisible();

  await correct(desk, number);
  await editor.getByRole("link", { name: "有 1 件读者的举报纠错没有办结" }).click();
  await editor.getByRole("link", { name: /三百亩/ }).click();
  await editor.getByLabel("由此产生的").selectOption({ index: 1 });
  await editor.getByRole("button", { name: "保存：更正或撤稿" }).click();
  await expect(editor.getByText("已保存。")).toBeVisible();
  await editor.getByLabel("结果").selectOption("属实");
  await editor.getByLabel("给读者的答复").fill(reply);
  await editor.getByRole("button", { name: "办结并答复" }).click();
  await expect(editor.getByText("已办结").first()).toBeVisible();
  await examine(editor, "a closed report");

  await lookUp(reader, receipt);
  const known = reader.getByRole("region", { name: "处理情况" });
  await expect(known).toContainText("属实");
  await expect(known).toContainText(reply);
  await known.getByRole("link", { name: "查看改正后的页面" }).click();
  expect(new URL(reader.url()).pathname).toBe(address);
  await expect(reader.getByRole("article")).toContainText("三十亩");
});

test("an unknown receipt, a form left empty by a machine, and one too large are answered with a page", async ({
  visit,
}) => {
  const reader = await visit();
  await lookUp(reader, "20260801-00000-00000");
  await expect(reader.getByRole("alert")).toContainText("没有查到");
  await examine(reader, "no such receipt");

  await reader.goto("/reports/new?kind=report");
  await reader.getByLabel("被举报的网址").fill("https://elsewhere.example/");
  await reader.getByLabel("类别").selectOption("网络谣言");
  await reader.getByLabel("举报内容").fill("附了一张很大的图片");
  await reader.getByLabel(/^图片/).setInputFiles({
    name: "large.jpg",
    mimeType: "image/jpeg",
    buffer: Buffer.alloc(12_000_000, 1),
  });
  await asAPersonWould(reader);
  await reader.getByRole("button", { name: "提交举报" }).click();
  await expect(reader.getByRole("alert")).toContainText("图片太大");
  await expect(reader.getByLabel("举报内容")).toHaveValue("附了一张很大的图片");
  await expect(reader.getByLabel("类别")).toHaveValue("rumour");
  await examine(reader, "a refused form");
});

test("the foot of every page leads to the forms about that very page", async ({ visit }) => {
  const reader = await visit();
  await reader.goto("/");
  const footer = reader.getByRole("contentinfo");
  await expect(footer.getByRole("link", { name: "纠错" })).toHaveAttribute("href", /kind=correction&about=%2F$/);
  await footer.getByRole("link", { name: "网络举报", exact: true }).click();
  await expect(reader.getByRole("heading", { name: "网络举报" })).toBeVisible();
  await expect(reader.getByLabel("被举报的网址")).toHaveValue(/\/$/);
  const answer = await reader.request.get("/there/is-no-such-channel/");
  expect(await answer.text()).toContain("/reports/new?kind=correction");
});

async function lookUp(page: Page, receipt: string): Promise<void> {
  await page.goto("/reports/");
  await page.getByLabel("回执编号").fill(receipt);
  await page.getByRole("button", { name: "查询" }).click();
  expect(new URL(page.url()).search).toBe("");
}

async function correct(desk: Awaited<ReturnType<typeof makeDesk>>, number: number): Promise<void> {
  const change = { kind: "correction" as const, note: "此前所写亩数有误，应为三十亩。" };
  await save(desk.editor, number, { body: bodyOf("今年的三十亩海带开割了。"), change });
  await approveAll(desk, number);
  await take(desk.publisher, "release", number);
}

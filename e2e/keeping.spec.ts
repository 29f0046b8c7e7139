/** What was typed is never lost: over a bad network, in two windows, through a reload. */
import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/people";
import { openPiece, saved } from "@/e2e/writing-desk";
import { bodyText } from "@/newsroom/articles/body";
import { file } from "@/newsroom/articles/desk.fixture";

test("offline the text stays on this machine and is saved when the network is back", async ({ enter }) => {
  const { page, number } = await openPiece(enter, "渔汛");
  await page.context().setOffline(true);
  await append(page, "信号不好的地方。");
  await expect(page.getByText("离线，已暂存到本机")).toBeVisible();
  await append(page, "还在写。");
  await page.context().setOffline(false);
  await expect(page.getByText(saved)).toBeVisible();
  await expect.poll(async () => bodyText((await file(number)).content.body)).toBe("渔汛信号不好的地方。还在写。");
});

test("of two windows the second is told, and nothing typed is lost", async ({ enter }) => {
  const { page, number } = await openPiece(enter, "两扇窗");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await append(page, "这一扇先写。");
  await expect(page.getByText(saved)).toBeVisible();
  await append(other, "那一扇后写。");
  await expect(other.getByText("您的文字没有丢，但还没有保存")).toBeVisible();
  await expect(other.getByText("有人先保存了第 2 版").first()).toBeVisible();
  await other.getByRole("button", { name: "查看我的文字" }).click();
  await expect(other.getByRole("textbox", { name: "我的文字（未保存）" })).toHaveValue(/两扇窗那一扇后写。/);
  await other.getByRole("button", { name: "关闭" }).click();
  expect(bodyText((await file(number)).content.body)).toBe("两扇窗这一扇先写。");

  await other.getByRole("button", { name: "打开最新版本" }).click();
  await expect(other.getByRole("textbox", { name: "正文" })).toHaveText("两扇窗这一扇先写。");
  await expect(other.getByText("那以后有人保存过更新的版本")).toBeVisible();
  await other.getByRole("button", { name: "恢复这份文字" }).click();
  await expect(other.getByRole("textbox", { name: "正文" })).toHaveText("两扇窗那一扇后写。");
  await expect.poll(async () => bodyText((await file(number)).content.body)).toBe("两扇窗那一扇后写。");
});

test("reloading keeps the text, saved or not", async ({ enter }) => {
  const { page, number } = await openPiece(enter, "退潮");
  await append(page, "之后。");
  await expect(page.getByText(saved)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "正文" })).toHaveText("退潮之后。");

  // Nothing reaches the house while the page goes: what it kept is offered when it opens again.
  await page.route(`**/api/working-copies/${number}`, (route) => route.abort());
  await append(page, "还没保存。");
  await page.reload();
  await page.unroute(`**/api/working-copies/${number}`);
  await expect(page.getByText("本机有未保存的文字")).toBeVisible();
  await page.getByRole("button", { name: "恢复这份文字" }).click();
  await expect(page.getByRole("textbox", { name: "正文" })).toHaveText("退潮之后。还没保存。");
  await expect.poll(async () => bodyText((await file(number)).content.body)).toBe("退潮之后。还没保存。");
});

test("before the page is alive nothing can be typed that would be lost", async ({ enter }) => {
  const { page, number } = await openPiece(enter, "早到的人");
  let arrive = () => {};
  const scripts = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await scripts;
    await route.continue();
  });
  await page.reload({ waitUntil: "commit" });
  const headline = page.getByLabel("标题", { exact: true });
  const genre = page.getByLabel("体裁");
  await expect(headline).toBeVisible();
  await expect(headline).not.toBeEditable();
  await expect(genre).toBeDisabled();
  arrive();
  await headline.fill("脚本到了再写");
  await genre.selectOption("通讯");
  await expect
    .poll(async () => (await file(number)).content)
    .toMatchObject({ headline: "脚本到了再写", genre: "feature" });
});

async function append(page: Page, words: string): Promise<void> {
  await page.getByRole("textbox", { name: "正文" }).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
}

/** What the writing screen says of the piece: what is saved, what is missing and where, what this machine kept. */
import type { Page } from "@playwright/test";
import { expect, makeDesk, test } from "@/e2e/people";
import { numberOf } from "@/e2e/steps";
import { saved } from "@/e2e/writing-desk";
import { livePiece } from "@/newsroom/articles/desk.fixture";

const headlineOf = (page: Page) => page.getByLabel("标题", { exact: true });

test("the heading and the state go with what is saved, from before the first word", async ({ enter }) => {
  const { editor } = await makeDesk();
  const page = await enter(editor);
  await page.goto("/admin/articles/new");
  await expect(page.getByText("还没有内容，动笔后自动保存")).toBeVisible();
  await expect(page.getByText("已保存")).toHaveCount(0);
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("新建稿件");
  await page.getByRole("textbox", { name: "正文" }).click();
  await page.keyboard.type("头一句。");
  const number = await numberOf(page);
  await expect(heading).toHaveText("（未写标题）");
  await expect(page).toHaveTitle(new RegExp(`稿件 ${number}`));
  // The caret is where it was.
  await page.keyboard.type("第二句。");
  await headlineOf(page).fill("渡口开了");
  await expect(heading).toHaveText("渡口开了");
  await expect(page.getByRole("textbox", { name: "正文" })).toHaveText("头一句。第二句。");
});

test("a live piece that was changed and saved is a draft at once, above the text and below it", async ({ enter }) => {
  const desk = await makeDesk();
  const number = await livePiece(desk);
  const page = await enter(desk.editor);
  await page.goto(`/admin/articles/${number}`);
  await expect(page.getByRole("main").getByText("无改动")).toHaveCount(2);
  await headlineOf(page).fill("改过的标题");
  await expect(page.getByText(saved)).toBeVisible();
  await expect(page.getByRole("main").getByText("草稿", { exact: true })).toHaveCount(2);
  await expect(page.getByRole("main").getByText("无改动")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("改过的标题");
});

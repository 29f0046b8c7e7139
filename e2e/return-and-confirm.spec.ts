/** 退回 and 确认改动: a piece comes back with a reason, and whoever approved it before judges only what changed. */

import { expect, makeDesk, test } from "@/e2e/people";
import { approveAt } from "@/e2e/steps";
import { createArticle } from "@/newsroom/articles/create";
import { bodyOf, file, piece, take } from "@/newsroom/articles/desk.fixture";

const reason = "第二段的地名请再核实。";

test("a returned piece says why, and the earlier approver confirms only the difference", async ({ enter }) => {
  const desk = await makeDesk();
  const headline = `渡口重开${desk.channelId}`;
  const body = bodyOf("停了三年的渡口昨天重开。", "第一班船从南岸的石桥村出发。");
  const number = await createArticle(desk.editor, { content: piece(desk.channelId, { headline, body }) });
  await take(desk.editor, "submit", number);

  const first = await enter(desk.first);
  await approveAt(first, headline, /^通过，送复审/);

  const second = await enter(desk.second);
  await second.goto(`/admin/review/${number}`);
  await second.getByRole("button", { name: "退回…" }).click();
  await second.getByRole("button", { name: "退回编辑" }).click();
  await expect(second.getByText("请写明原因。")).toBeVisible();
  await second.getByLabel("退回理由").fill(reason);
  await second.getByRole("button", { name: "退回编辑" }).click();
  await expect(second.getByText(`已退回 ${number}《${headline}》`)).toBeVisible();

  const writing = await enter(desk.editor);
  await writing.goto("/admin");
  await expect(writing.getByRole("region", { name: /^等我处理/ }).getByText(`原因：${reason}`)).toBeVisible();
  await writing.getByRole("link", { name: headline }).first().click();
  await expect(writing.getByText(`${desk.second.legalName} 退回了本稿`)).toBeVisible();
  await expect(writing.getByText(reason)).toBeVisible();
  await writing.getByRole("textbox", { name: "正文" }).getByText("第一班船").click();
  await writing.keyboard.press("End");
  await writing.keyboard.type("船票两元。");
  await writing.getByRole("button", { name: /^送审/ }).click();
  await expect(writing.getByRole("main").getByText("待初审").first()).toBeVisible();

  await first.goto("/admin/review");
  await expect(first.getByText("第 2 次送审")).toBeVisible();
  await first.getByRole("link", { name: headline }).click();
  const changes = first.getByRole("region", { name: "您上次通过之后的改动" });
  await expect(changes.getByText("船票两元。")).toBeVisible();
  await expect(first.getByText("查看全文")).toBeVisible();
  await expect(first.getByRole("article")).toHaveCount(0);
  await first.getByRole("button", { name: /^确认改动，送复审/ }).click();
  await expect(first.getByText(`已通过 ${number}《${headline}》`)).toBeVisible();

  await second.goto(`/admin/review/${number}`);
  const sinceReturn = second.getByRole("region", { name: "您上次退回之后的改动" });
  await expect(sinceReturn.getByText("船票两元。")).toBeVisible();
  await expect(sinceReturn.getByText("您退回于")).toBeVisible();
  // Nobody confirms the changes of a text they did not approve: the whole stands below.
  await expect(second.getByRole("article")).toHaveCount(1);
  await expect(second.getByRole("button", { name: /^通过，送终审/ })).toBeVisible();

  const { article, round } = await file(number);
  expect(article.stage).toBe(2);
  expect(round?.decisions.map(({ decision, base }) => [decision, base !== null])).toEqual([["approve", true]]);
});

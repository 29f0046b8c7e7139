/** 首页编排: composed by one, released by another, put back by a third; readers get released words alone. */
import { expect, makeDesk, makePerson, test } from "@/e2e/people";
import { livePiece } from "@/newsroom/articles/desk.fixture";

test("a channel's front page is composed by keyboard and buttons, released by somebody else, and put back", async ({
  enter,
  visit,
}) => {
  const desk = await makeDesk();
  const main = { channels: { main: desk.channelId, further: [] } };
  const typhoon = `台风逼近 全市停航${desk.channelId}`;
  await livePiece(desk, { ...main, headline: "渔船全部回港避风", frontHeadline: typhoon });
  await livePiece(desk, { ...main, headline: "春茶今天开采" });
  const front = `/admin/fronts/channel:${desk.channelId}`;
  const channel = `/${desk.channel.slug}/`;
  const reader = await visit();
  const lead = reader.getByRole("region", { name: "头条" });

  const editor = await enter(desk.editor);
  await editor.goto(front);
  await editor.getByLabel("添加版块").selectOption("头条");
  await editor.getByLabel("放入哪个版块").selectOption("头条");
  await editor.getByLabel("查找已发布的稿件").fill("回港");
  await editor.getByRole("button", { name: "查找", exact: true }).click();
  await editor.getByRole("button", { name: "放入：渔船全部回港避风" }).click();
  const leadPlace = editor.getByRole("region", { name: "头条" });
  await expect(leadPlace.getByText(typhoon)).toBeVisible();
  await editor.getByLabel("添加版块").selectOption("要闻");
  const news = editor.getByRole("region", { name: "要闻" });
  await news.getByRole("button", { name: "固定：春茶今天开采" }).click();
  await expect(news.getByRole("row", { name: "春茶今天开采" })).toBeVisible();
  await reader.goto(channel);
  await expect(lead).toHaveCount(0);

  await editor.goto(`${front}/preview`);
  await expect(editor.getByRole("region", { name: "头条" }).getByRole("link", { name: typhoon })).toBeVisible();
  await editor.goto(front);
  await expect(leadPlace.getByText(typhoon)).toBeVisible();
  await editor.getByRole("button", { name: "送签发" }).click();
  await expect(editor.getByText("等待发布")).toBeVisible();
  await expect(editor.getByRole("button", { name: "发布编排" })).toHaveCount(0);
  await reader.reload();
  await expect(lead).toHaveCount(0);

  const publisher = await enter(desk.publisher, { width: 390, height: 800 });
  await publisher.goto(front);
  await publisher.getByRole("button", { name: "发布编排" }).click();
  await expect(publisher.getByText(/现在的版面由.*发布/)).toBeVisible();
  await reader.reload();
  await expect(lead.getByRole("link", { name: typhoon })).toBeVisible();

  // 移除 and 上移 by the buttons of a phone; a second layout follows.
  await publisher.getByRole("button", { name: "移除：头条" }).click();
  await expect(publisher.getByText("编排中")).toBeVisible();
  await publisher.getByRole("button", { name: "送签发" }).click();
  const chief = await enter(await makePerson([{ role: "chief", channelId: desk.channelId }]));
  await chief.goto(front);
  await chief.getByRole("button", { name: "发布编排" }).click();
  await expect(chief.getByText(/现在的版面由.*发布/)).toBeVisible();
  await reader.reload();
  await expect(lead).toHaveCount(0);

  await chief.getByRole("link", { name: "历史版面" }).click();
  await chief.getByRole("link", { name: "看当时的页面" }).last().click();
  await expect(chief.getByRole("region", { name: "头条" }).getByRole("link", { name: typhoon })).toBeVisible();
  await chief.goBack();
  await chief.getByRole("button", { name: "恢复这一版" }).click();
  await expect(chief.getByRole("main").getByRole("listitem")).toHaveCount(3);
  await expect(chief.getByRole("main").getByRole("listitem").first().getByText("现在的版面")).toBeVisible();
  await reader.reload();
  await expect(lead.getByRole("link", { name: typhoon })).toBeVisible();
});

test("a piece is moved with the keyboard alone, by its handle", async ({ enter }) => {
  const desk = await makeDesk();
  const main = { channels: { main: desk.channelId, further: [] } };
  for (const headline of ["第一条", "第二条"]) await livePiece(desk, { ...main, headline });
  const editor = await enter(desk.editor);
  await editor.goto(`/admin/fronts/channel:${desk.channelId}`);
  await editor.getByLabel("添加版块").selectOption("要闻");
  const news = editor.getByRole("region", { name: "要闻" });
  await news.getByRole("button", { name: "固定：第二条" }).click();
  await news.getByRole("button", { name: "固定：第一条" }).click();
  const placed = news.getByRole("row");
  await expect(placed).toHaveText([/第二条/, /第一条/]);
  await news.getByRole("button", { name: "拖动：第二条" }).focus();
  await editor.keyboard.press("Enter");
  // The last place to drop is behind the last piece.
  for (let step = 0; step < 8; step += 1) {
    const name = await editor.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
    if (name.includes("第一条") && !name.includes("第二条")) break;
    await editor.keyboard.press("ArrowDown");
  }
  await editor.keyboard.press("Enter");
  await expect(placed).toHaveText([/第一条/, /第二条/]);
  await expect(editor.getByText("正在保存…")).toHaveCount(0);
  await editor.reload();
  await expect(placed).toHaveText([/第一条/, /第二条/]);
});

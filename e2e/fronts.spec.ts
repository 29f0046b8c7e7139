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
  // A name of its own: other journeys release pieces into the same house at the same time.
  const fleet = `休渔前的船队回港${desk.channelId}`;
  await livePiece(desk, { ...main, headline: fleet, frontHeadline: typhoon });
  await livePiece(desk, { ...main, headline: "春茶今天开采" });
  const front = `/admin/fronts/channel:${desk.channelId}`;
  const channel = `/${desk.channel.slug}/`;
  const reader = await visit();
  const lead = reader.getByRole("region", { name: "头条" });

  const editor = await enter(desk.editor);
  await editor.goto(front);
  await editor.getByLabel("添加版块").selectOption("头条");
  await editor.getByLabel("放入哪个版块").selectOption("头条");
  await editor.getByLabel("查找已发布的稿件").fill(fleet);
  await editor.getByRole("button", { name: "查找", exact: true }).click();
  await editor.getByRole("button", { name: `放入：${fleet}`, exact: true }).click();
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
  const differences = publisher.getByRole("region", { name: "与现在的编排相比" });
  await expect(differences.getByText(/^新的版块/)).toHaveCount(2);
  await expect(differences.getByRole("listitem").filter({ hasText: typhoon })).toHaveText(
    /^新增 .* 第 1 条，用头条标题$/,
  );
  await publisher.getByRole("button", { name: "发布编排" }).click();
  await expect(publisher.getByText(/现在的版面由.*发布/)).toBeVisible();
  await reader.reload();
  await expect(lead.getByRole("link", { name: typhoon })).toBeVisible();

  // 移除 and 上移 by the buttons of a phone; a second layout follows.
  await expect(differences).toHaveCount(0);
  await publisher.getByRole("button", { name: "移除：头条" }).click();
  // The heading of the next one: a second Enter must not take that out too.
  await expect(publisher.getByRole("heading", { name: "要闻" })).toBeFocused();
  await expect(publisher.getByText("编排中")).toBeVisible();
  await expect(publisher.getByText("已移除版块：头条")).toBeVisible();
  await publisher.getByRole("button", { name: "送签发" }).click();
  await expect(publisher.getByText("等待发布")).toBeVisible();
  await expect(publisher.getByText("已移除版块：头条")).toHaveCount(0);
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
  await expect(chief.getByText(/读者看到的页面马上换成第 \d+ 版/)).toBeVisible();
  await expect(chief.getByRole("button", { name: "取消" })).toBeFocused();
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
  await placed.first().focus();
  await editor.keyboard.press("Home");
  await expect(placed.first()).toBeFocused();
  await editor.keyboard.press("Tab");
  await expect(news.getByRole("button", { name: "拖动：第二条" })).toBeFocused();
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

test("whoever composes hears what moved where, keeps the focus there, sees what readers will not, and takes a step back", async ({
  enter,
}) => {
  const desk = await makeDesk();
  const main = { channels: { main: desk.channelId, further: [] } };
  const [one, two, three, front] = ["避风", "停航", "开工", "台风将至"].map((words) => `${words}${desk.channelId}`);
  if (!one || !two || !three || !front) throw new Error("four names");
  for (const headline of [one, two]) await livePiece(desk, { ...main, headline });
  await livePiece(desk, { ...main, headline: three, frontHeadline: front });
  const editor = await enter(desk.editor);
  await editor.goto(`/admin/fronts/channel:${desk.channelId}`);
  await editor.getByLabel("添加版块").selectOption("要闻");
  const told = editor.getByRole("region", { name: "版面状态" }).getByRole("status");
  await expect(told).toHaveText("已添加版块：要闻");
  const news = editor.getByRole("region", { name: "要闻" });
  const button = (word: string, piece: string) => news.getByRole("button", { name: `${word}：${piece}` });
  await button("固定", three).press("Enter");
  await expect(told).toHaveText("已固定，第 1 条，共 1 条");
  await expect(button("固定", two)).toBeFocused();
  await editor.keyboard.press("Enter");
  await button("固定", one).press("Enter");
  await expect(news.getByRole("row")).toHaveText([three, two, one].map((name) => new RegExp(name)));

  await button("上移", one).press("Enter");
  await expect(told).toHaveText("已上移，第 2 条，共 3 条");
  await expect(button("上移", one)).toBeFocused();
  await editor.keyboard.press("Enter");
  await expect(told).toHaveText("已上移，第 1 条，共 3 条");
  await expect(button("下移", one)).toBeFocused();
  await button("置顶", two).press("Enter");
  await expect(told).toHaveText("已置顶，第 1 条，共 3 条");
  await button("移除", two).press("Enter");
  await expect(told).toHaveText("已移除，还有 2 条");
  await expect(button("移除", one)).toBeFocused();
  await editor.getByRole("button", { name: "撤销上一步" }).click();
  await expect(told).toHaveText("已撤销上一步");
  await expect(news.getByRole("row")).toHaveText([two, one, three].map((name) => new RegExp(name)));

  await editor.getByLabel("添加版块").selectOption("头条");
  const lead = editor.getByRole("region", { name: "头条" });
  await lead.getByRole("button", { name: "选稿：头条" }).click();
  await expect(editor.getByRole("complementary", { name: "可用稿件" })).toBeFocused();
  await editor.getByRole("button", { name: `放入：${three}` }).click();
  await expect(lead.getByRole("row")).toHaveText(new RegExp(front));
  await editor.getByRole("button", { name: `放入：${two}` }).click();
  await expect(told).toHaveText("已放入头条，第 1 条，共 2 条");
  await expect(lead.getByRole("row").filter({ hasText: front })).toContainText("读者看不到这一条");
  // A place has its own wording, whatever list is being filled.
  await editor.getByRole("button", { name: `移除：${front}` }).click();
  const third = editor.getByRole("grid", { name: "可用稿件" }).getByRole("row", { name: three });
  await button("移除", three).click();
  await third.dragTo(news.getByRole("row", { name: one }));
  await expect(news.getByRole("row").filter({ hasText: three })).toHaveCount(1);
  await expect(news.getByRole("row").filter({ hasText: front })).toHaveCount(0);

  await editor.getByRole("button", { name: "放弃这一版" }).click();
  await expect(editor.getByText("读者看到的页面不变")).toBeVisible();
  await editor.getByRole("button", { name: "取消" }).click();
  await expect(editor.getByText("编排中")).toBeVisible();
  await editor.goto(`/admin/fronts/channel:${desk.channelId}/at?time=2199-01-01T00:00`);
  await expect(editor.getByRole("alert").filter({ hasText: "请填一个已经过去的时间。" })).toBeVisible();
});

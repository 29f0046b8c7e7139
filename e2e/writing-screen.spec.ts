/** What the writing screen says of the piece: what is saved, what is missing and where, what this machine kept. */
import type { Page } from "@playwright/test";
import { expect, expectNoSidewaysScroll, makeDesk, makePerson, test } from "@/e2e/people";
import { numberOf } from "@/e2e/steps";
import { openPiece, saved, tabTo } from "@/e2e/writing-desk";
import { createArticle } from "@/newsroom/articles/create";
import { bodyOf, file, livePiece, piece } from "@/newsroom/articles/desk.fixture";

const headlineOf = (page: Page) => page.getByLabel("标题", { exact: true });
const submitOf = (page: Page) => page.getByRole("button", { name: /^送审/ });

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

test("送审 that fails leads to the fault, and its button stays where it is", async ({ enter }) => {
  const { editor } = await makeDesk();
  const page = await enter(editor);
  await page.goto("/admin/articles/new");
  const body = page.getByRole("textbox", { name: "正文" });
  await body.click();
  await page.keyboard.type("有正文。");
  await numberOf(page);
  await expect(page.getByRole("button", { name: /^送审，交初审/ })).toBeVisible();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const place = await submitOf(page).boundingBox();
  await submitOf(page).click();
  const headline = headlineOf(page);
  await expect(headline).toBeFocused();
  await expect(headline).toHaveAttribute("aria-invalid", "true");
  await expect(headline).toHaveAccessibleDescription(/请先写标题。/);
  await expect(headline).toBeInViewport();
  expect(await submitOf(page).boundingBox()).toEqual(place);

  // The text comes next; nothing more is said of the headline.
  await page.keyboard.type("有标题");
  await expect(headline).not.toHaveAttribute("aria-invalid", "true");
  await body.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expect(body).toHaveText("");
  await submitOf(page).click();
  await expect(body).toBeFocused();
  await expect(body).toHaveAttribute("aria-invalid", "true");
  await expect(body).toHaveAccessibleDescription(/请先写正文。/);
  await page.keyboard.type("又有了。");
  await expect(body).toHaveAttribute("aria-invalid", "false");

  await page.getByRole("button", { name: "频道与列表" }).click();
  const channel = page.getByLabel("频道", { exact: true });
  await expect(channel).toBeHidden();
  await page.getByRole("button", { name: "频道与列表" }).click();
  await channel.selectOption("");
  await page.getByRole("button", { name: "频道与列表" }).click();
  await submitOf(page).click();
  // Out of its folded group.
  await expect(channel).toBeFocused();
  await expect(channel).toHaveAccessibleDescription(/请先选择频道。/);
});

test("a correction without its note is led to the note; what no field is at fault for is said beside the button", async ({
  enter,
}) => {
  const desk = await makeDesk();
  const number = await livePiece(desk);
  const page = await enter(desk.editor);
  await page.goto(`/admin/articles/${number}`);
  await headlineOf(page).fill("错了的数字改过来");
  await page.getByLabel("改动性质").selectOption("更正");
  await submitOf(page).click();
  await expect(page.getByLabel("更正说明")).toBeFocused();
  await expect(page.getByLabel("更正说明")).toHaveAccessibleDescription(/更正要写更正说明。/);

  await page.getByLabel("更正说明").fill("三艘应为四艘");
  await expect(page.getByText(saved)).toBeVisible();
  await expect(submitOf(page)).toBeEnabled();
  const place = await submitOf(page).boundingBox();
  await page.context().setOffline(true);
  await submitOf(page).click();
  const message = page.getByRole("alert").filter({ hasText: "没有收到服务器的回答" });
  await expect(message).toBeVisible();
  await expect(message.locator("..")).toBeFocused();
  const after = await submitOf(page).boundingBox();
  expect([after?.x, after?.y]).toEqual([place?.x, place?.y]);
  await page.context().setOffline(false);
});

test("送审 without a network says so until the text is saved, and not beside 已保存", async ({ enter }) => {
  const { page, number } = await openPiece(enter, "离岛");
  await page.context().setOffline(true);
  await headlineOf(page).fill("离岛的船");
  await submitOf(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "离线，已暂存到本机" })).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(saved)).toBeVisible();
  await expect(page.getByText("离线，已暂存到本机")).toHaveCount(0);
  expect((await file(number)).article.state).toBe("draft");
});

test("text this machine kept is shown by its headline, its first words and its time", async ({ enter }) => {
  const { page, number } = await openPiece(enter, "原来的话");
  await page.route(`**/api/working-copies/${number}`, (route) => route.abort());
  await headlineOf(page).fill("没存上的标题");
  await page.getByRole("textbox", { name: "正文" }).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("，后来的话");
  await expect(page.getByText("离线，已暂存到本机")).toBeVisible();
  await page.reload();
  const offer = page.getByRole("alert").filter({ hasText: "本机有未保存的文字" });
  await expect(offer).toContainText(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d 暂存/);
  await expect(offer).toContainText("没存上的标题");
  await expect(offer).toContainText("原来的话，后来的话");
});

test("with scripts switched off the screen says that it needs them, and claims nothing else", async ({ enter }) => {
  const { editor, channelId } = await makeDesk();
  const number = await createArticle(editor, { content: piece(channelId, { body: bodyOf("一段。") }) });
  const page = await enter(editor, { javaScriptEnabled: false });
  for (const path of ["/admin/articles/new", `/admin/articles/${number}`]) {
    await page.goto(path);
    // What stands for those without scripts is found by no text, only by its place.
    await expect(page.locator("main noscript")).toBeVisible();
    expect(await page.locator("main noscript").textContent()).toContain("写稿要启用 JavaScript");
    await expect(page.getByText("已保存")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "保存草稿" })).toHaveCount(0);
    await expect(submitOf(page)).toHaveCount(0);
  }
});

test("the keys are told, and from the text one leap leads to saving and 送审", async ({ enter }) => {
  const { page, number } = await openPiece(enter, "一段话");
  await expect(page.getByText("Ctrl+S 保存，Ctrl+Enter 送审")).toBeVisible();
  await page.getByRole("textbox", { name: "正文" }).click();
  await page.keyboard.press("Tab");
  const leap = page.getByRole("link", { name: "跳过稿件信息，到保存与送审" });
  await expect(leap).toBeFocused();
  await expect(leap).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "保存草稿" })).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("main").getByText("待初审").first()).toBeVisible();
  expect((await file(number)).article.state).toBe("in_review");
});

test("on a phone the places stand in one row, each large enough for a finger and reached by keyboard", async ({
  enter,
}) => {
  const person = await makePerson(["editor", "publisher", "chief", "admin"]);
  for (const width of [390, 320]) {
    const page = await enter(person, { width, height: 700 });
    await page.goto("/admin/settings");
    const places = page.getByRole("navigation", { name: "导航" }).getByRole("link");
    await expect(places).toHaveCount(7);
    const boxes = await places.evaluateAll((links) => links.map((link) => link.getBoundingClientRect().toJSON()));
    expect(new Set(boxes.map(({ top }) => top)).size).toBe(1);
    expect(Math.min(...boxes.flatMap((box) => [box.width, box.height]))).toBeGreaterThanOrEqual(44);
    await expect(places.last()).toBeInViewport({ ratio: 0.9 });
    await tabTo(page, places.first());
    await expect(places.first()).toBeInViewport({ ratio: 0.9 });
    await tabTo(page, places.last());
    await expect(places.last()).toBeInViewport({ ratio: 0.9 });
    await expectNoSidewaysScroll(page);
  }
});

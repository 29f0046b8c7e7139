/** What waits is shown beside the navigation and in the title, and renews by itself. */
import { expect, makeDesk, makePerson, test } from "@/e2e/people";
import { createArticle } from "@/newsroom/articles/create";
import { piece, take } from "@/newsroom/articles/desk.fixture";

const everyMs = 20_000;

test("the numbers come without a click, go with the work, and stay in the title from place to place", async ({
  enter,
}) => {
  const desk = await makeDesk();
  const number = await createArticle(desk.editor, { content: piece(desk.channelId) });
  const page = await enter(desk.first);
  await page.clock.install();
  await page.goto("/admin/articles");
  const review = (name: RegExp) => page.getByRole("navigation").getByRole("link", { name });
  await expect(review(/^审核$/)).toBeVisible();
  await expect(page).toHaveTitle("稿件 · 签发");

  await take(desk.editor, "submit", number);
  await page.clock.fastForward(everyMs);
  await expect(review(/^审核\s?，1 件$/)).toBeVisible();
  await expect(page).toHaveTitle("(1) 稿件 · 签发");

  await page.getByRole("link", { name: "发布台", exact: true }).click();
  await expect(page).toHaveTitle("(1) 发布台 · 签发");
  await page.getByRole("link", { name: /^我的工作台/ }).click();
  await expect(page).toHaveTitle("(1) 我的工作台 · 签发");
  await expect(page.getByRole("heading", { name: "等我处理（1）" })).toBeVisible();

  // Somebody looks again after a while: at once, and the list is what the number says.
  await take(desk.first, "approve", number);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(review(/^审核$/)).toBeVisible();
  await expect(page).toHaveTitle("我的工作台 · 签发");
  await expect(page.getByText("现在没有等您处理的稿件。")).toBeVisible();
});

test("nothing is asked while nobody looks at the page", async ({ enter }) => {
  const page = await enter(await makePerson(["reviewer"]));
  await page.clock.install();
  await page.goto("/admin/settings");
  await expect(page.getByRole("link", { name: "审核" })).toBeVisible();
  await page.evaluate(() => Object.defineProperty(document, "hidden", { configurable: true, value: true }));
  let asked = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/api/counts")) asked += 1;
  });
  for (let turn = 0; turn < 5; turn++) await page.clock.runFor(everyMs);
  expect(asked).toBe(0);
  const answer = page.waitForResponse("**/api/counts");
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { configurable: true, value: false });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  expect((await answer).status()).toBe(200);
});

test("somebody whose session ended is told so where they are, with the way back", async ({ enter }) => {
  const page = await enter(await makePerson(["editor"]));
  await page.clock.install();
  await page.goto("/admin/articles?state=draft&q=%E6%B8%AF");
  await expect(page.getByRole("link", { name: "审核" })).toBeVisible();
  await page.request.post("/api/auth/sign-out", { maxRedirects: 0 });
  await page.clock.fastForward(everyMs);
  await expect(page.getByRole("alert").filter({ hasText: "登录已失效" })).toBeVisible();
  await page.getByRole("link", { name: "重新登录" }).click();
  await expect(page).toHaveURL(/\/admin\/sign-in\?/);
  expect(new URL(page.url()).searchParams.get("back")).toBe("/admin/articles?state=draft&q=%E6%B8%AF");
});

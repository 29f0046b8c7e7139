/** 按网址撤稿: an order of two hundred lines, carried out on a phone in the middle of the night. */
import { expect, expectNoSidewaysScroll, makeDesk, test } from "@/e2e/people";
import { createArticle } from "@/newsroom/articles/create";
import { file, livePiece, piece } from "@/newsroom/articles/desk.fixture";

const original = "https://paper.example.org/2026/11/reprint.html";
const reprint = {
  origin: "reprint",
  reprint: { headline: "原题", author: "", address: original, releasedAt: "", basis: "" },
} as const;

test("an order of two hundred lines: what it names goes at once, what is like it is shown, the rest is named", async ({
  enter,
  visit,
  baseURL,
}) => {
  test.setTimeout(3 * 60_000);
  const desk = await makeDesk();
  const name = (what: string) => `${what}${desk.channelId}`;
  const byAddress = await livePiece(desk, { headline: name("旧桥拆除") });
  const byNumber = await livePiece(desk, { headline: name("渡口停航") });
  const like = await livePiece(desk, { headline: name("旧桥拆除") });
  const untouched = await livePiece(desk, { headline: name("新桥通车") });
  const addressOf = async (number: number) => (await file(number)).lastRelease?.address ?? "";
  const lines = [
    `1. 《旧桥拆除》 ${baseURL}${await addressOf(byAddress)}`,
    String(byNumber),
    ...Array.from({ length: 198 }, (_, index) => `https://elsewhere.example/${index}.html`),
  ];

  const page = await enter(desk.publisher, { width: 390, height: 844 });
  await page.goto("/admin/takedown");
  await page.getByLabel("网址或编号").fill(lines.join("\n"));
  await page.getByRole("button", { name: "查找" }).click();
  const named = page.getByRole("region", { name: "通知所列 2 篇" });
  await expect(named.getByRole("listitem")).toHaveCount(2);
  await expect(named).toContainText("第 1 行");
  const others = page.getByRole("region", { name: "同一原文或同一标题，另有 1 篇" });
  await expect(others.getByRole("link", { name: name("旧桥拆除") })).toBeVisible();
  await expect(page.getByRole("region", { name: "没有找到 198 行" })).toContainText(
    "https://elsewhere.example/197.html",
  );
  await expectNoSidewaysScroll(page);

  await expect(page.getByRole("button", { name: "撤下所选（2 篇）" })).toBeVisible();
  await others.getByRole("checkbox").check({ force: true });
  await page.getByLabel("撤稿类别").selectOption("上级指令");
  await page.getByLabel("指令单位").fill("市委网信办");
  await page.getByLabel("文号或来电人").fill("值班电话通知");
  const go = page.getByRole("button", { name: "撤下所选（3 篇）" });
  await go.click();
  // The form is long, and its button stands at its end.
  await expect(page.getByText("请写明原因。")).toBeInViewport();
  await page.getByLabel("撤稿理由").fill("接通知撤下。");
  await go.click();
  await expect(page.getByText("已撤下 3 篇")).toBeVisible();

  const reader = await visit();
  for (const number of [byAddress, byNumber, like]) {
    expect((await reader.goto(await addressOf(number)))?.status()).toBe(410);
  }
  expect((await reader.goto(await addressOf(untouched)))?.status()).toBe(200);
  await page.goto(`/admin/articles/${like}/history`);
  await expect(page.getByText("市委网信办").first()).toBeVisible();
});

test("four reprints of one original are found by its address, public or not", async ({ enter }) => {
  const desk = await makeDesk();
  // Drafts: an order names what is not public too, so that it does not become so unnoticed.
  for (const turn of ["甲", "乙", "丙", "丁"]) {
    await createArticle(desk.editor, { content: piece(desk.channelId, { ...reprint, headline: `转来的${turn}` }) });
  }
  const page = await enter(desk.publisher);
  await page.goto("/admin/takedown");
  await page.getByLabel("网址或编号").fill(`请撤：${original}，谢谢`);
  await page.getByRole("button", { name: "查找" }).click();
  await expect(page.getByRole("region", { name: "通知所列 4 篇" }).getByText("草稿")).toHaveCount(4);
  await expect(page.getByRole("button", { name: /^撤下所选/ })).toHaveCount(0);
});

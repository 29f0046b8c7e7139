/** 撤稿 and 恢复发布: gone the moment the button returns, and the very same page again when two people say so. */
import type { Page } from "@playwright/test";
import { expect, makeDesk, test } from "@/e2e/people";
import { untilReadersSee } from "@/e2e/steps";
import { file, livePiece } from "@/newsroom/articles/desk.fixture";

test("a withdrawn page is gone at once and comes back as it was", async ({ enter, visit }) => {
  const desk = await makeDesk();
  const headline = `老街改造征求意见${desk.channelId}`;
  const number = await livePiece(desk, {
    headline,
    body: {
      version: 1,
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "征求意见到月底为止。" }] }],
    },
  });
  await untilReadersSee();
  const address = (await file(number)).lastRelease?.address ?? "";
  const lists = ["/", `/${desk.channel.slug}/`];
  const reader = await visit();
  const before = await pageAt(reader, address);
  expect(before).toMatchObject({ status: 200 });
  for (const list of lists) expect((await pageAt(reader, list)).html).toContain(headline);

  const publisher = await enter(desk.publisher);
  await publisher.goto(`/admin/articles/${number}/history`);
  await publisher.getByRole("button", { name: "撤稿…" }).click();
  const withdraw = publisher.getByRole("button", { name: /^撤稿，/ });
  await expect(publisher.getByLabel("撤稿类别")).toHaveValue("");
  await publisher.getByLabel("撤稿类别").selectOption("事实有误");
  await withdraw.click();
  await expect(publisher.getByText("请写明原因。")).toBeVisible();
  await publisher.getByLabel("撤稿理由").fill("截止日期写错了。");
  await withdraw.click();
  await expect(publisher.getByRole("region", { name: "对读者" }).getByText("已撤稿")).toBeVisible();

  // Fetched through the front a moment later, and found to be as it was printed.
  await expect(async () => {
    await publisher.reload();
    const forReaders = publisher.getByRole("region", { name: "对读者" });
    await expect(forReaders.getByText("读者端核对一致")).toBeVisible({ timeout: 2_000 });
  }).toPass();

  const gone = await pageAt(reader, address);
  expect(gone.status).toBe(410);
  await expect(reader.getByRole("heading", { level: 1, name: "页面已撤下" })).toBeVisible();
  for (const secret of [headline, "征求意见到月底为止", "截止日期写错了"]) expect(gone.html).not.toContain(secret);
  for (const list of lists) expect((await pageAt(reader, list)).html).not.toContain(headline);

  const chief = await enter(desk.chief);
  await chief.goto(`/admin/articles/${number}/history`);
  await chief.getByRole("button", { name: "恢复发布…" }).click();
  await chief.getByLabel("恢复理由").fill("核对过原文，日期没有错。");
  await chief.getByRole("button", { name: /^恢复发布，提请/ }).click();
  await expect(chief.getByText("是您提请的，须由另一人确认。")).toBeVisible();
  await expect(chief.getByRole("button", { name: "恢复发布，确认" })).toHaveCount(0);
  expect((await pageAt(reader, address)).status).toBe(410);

  await publisher.reload();
  await publisher.getByRole("button", { name: "恢复发布，确认" }).click();
  await expect(publisher.getByRole("region", { name: "对读者" }).getByText("已发布")).toBeVisible();
  expect(await pageAt(reader, address)).toEqual(before);
  for (const list of lists) expect((await pageAt(reader, list)).html).toContain(headline);
});

/** Status and bytes of a public page. */
async function pageAt(page: Page, address: string): Promise<{ status: number | undefined; html: string }> {
  const answer = await page.goto(address);
  return { status: answer?.status(), html: (await answer?.text()) ?? "" };
}

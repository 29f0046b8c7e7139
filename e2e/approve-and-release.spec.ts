/** The last decision: 通过，签发并发布 in one, and 撤回意见 for the ten seconds in which somebody notices a slip. */
import { expect, expectNoSidewaysScroll, makeDesk, makePerson, test } from "@/e2e/people";
import { createArticle } from "@/newsroom/articles/create";
import { file, piece, take } from "@/newsroom/articles/desk.fixture";

test("a last-stage reviewer who is also publisher approves and releases with one button, on a phone", async ({
  enter,
  visit,
}) => {
  const desk = await makeDesk();
  const { channelId } = desk;
  const both = await makePerson([
    { role: "reviewer", channelId, stages: ["终审"] },
    { role: "publisher", channelId },
  ]);
  const headline = `末班渡船加开${channelId}`;
  const number = await createArticle(desk.editor, { content: piece(channelId, { headline }) });
  await take(desk.editor, "submit", number);
  for (const reviewer of [desk.first, desk.second]) await take(reviewer, "approve", number);

  // Who only reviews is not offered the release.
  const final = await enter(desk.final);
  await final.goto(`/admin/review/${number}`);
  const bar = (page: typeof final) => page.getByRole("region", { name: "您的决定" });
  await expect(bar(final).getByRole("button", { name: "通过，签发", exact: true })).toBeVisible();
  await expect(bar(final).getByRole("button", { name: "通过，签发并发布" })).toHaveCount(0);

  const phone = await enter(both, { width: 390, height: 844 });
  await phone.goto(`/admin/review/${number}`);
  await expectNoSidewaysScroll(phone);
  const button = bar(phone).getByRole("button", { name: "通过，签发并发布" });
  await expect(button).toBeInViewport({ ratio: 1 });
  await button.click();
  await expect(phone.getByText(`已发布 ${number}《${headline}》`)).toBeVisible();
  await expect(phone.getByRole("button", { name: "撤回意见" })).toHaveCount(0);
  const address = await phone.getByRole("link", { name: "打开网页" }).getAttribute("href");

  const { article, round, lastRelease } = await file(number);
  expect(article).toMatchObject({ publicState: "live", state: "unchanged" });
  expect(lastRelease).toMatchObject({ releasedBy: both.id, address });
  expect(round).toBeNull();
  const reader = await visit();
  await reader.goto(address ?? "");
  await expect(reader.getByRole("heading", { level: 1, name: headline })).toBeVisible();
});

test("撤回意见 stands for ten seconds after a decision; afterwards the way back is on the article's own screen", async ({
  enter,
}) => {
  const desk = await makeDesk();
  const headline = `堤坝加固完工${desk.channelId}`;
  const number = await createArticle(desk.editor, { content: piece(desk.channelId, { headline }) });
  await take(desk.editor, "submit", number);

  const page = await enter(desk.first);
  const approve = async () => {
    await page.goto(`/admin/review/${number}`);
    await page.getByRole("button", { name: /^通过，送复审/ }).click();
    await expect(page.getByText(`已通过 ${number}《${headline}》`)).toBeVisible();
  };
  await approve();
  await page.getByRole("button", { name: "撤回意见" }).click();
  await expect(page.getByRole("button", { name: /^通过，送复审/ })).toBeVisible();
  expect((await file(number)).article.stage).toBe(1);

  await approve();
  await expect(page.getByRole("button", { name: "撤回意见" })).toBeVisible();
  await expect(page.getByRole("button", { name: "撤回意见" })).toBeHidden({ timeout: 15_000 });
  await expect(page.getByText(`已通过 ${number}《${headline}》`)).toBeVisible();
  await page.getByRole("link", { name: "查看稿件" }).click();
  await page.getByRole("region", { name: "您的决定" }).getByRole("button", { name: "撤回意见" }).click();
  await expect(page.getByRole("button", { name: /^通过，送复审/ })).toBeVisible();
});

test("补审 that disagrees says why, leaves the page to readers and calls somebody", async ({ enter, visit }) => {
  const desk = await makeDesk();
  const headline = `今天傍晚停航${desk.channelId}`;
  const number = await createArticle(desk.editor, { content: piece(desk.channelId, { headline }) });
  await take(desk.editor, "submit", number, { flash: true });
  await take(desk.first, "approve", number);
  await take(desk.publisher, "release", number);

  const page = await enter(desk.second);
  await page.goto(`/admin/review/${number}`);
  await page.getByRole("button", { name: "不同意…" }).click();
  await page.getByRole("button", { name: "数字、人名或职务有误" }).click();
  const reason = page.getByLabel("不同意的理由");
  await expect(reason).toHaveValue("数字、人名或职务有误");
  await reason.press("End");
  await reason.pressSequentially("：停航的是明天");
  await page.getByRole("button", { name: "记为不同意，发出警示" }).click();
  await expect(page.getByText(`已记下您对 ${number}《${headline}》的不同意见`)).toBeVisible();

  const publisher = await enter(desk.publisher);
  await publisher.goto("/admin");
  await expect(publisher.getByText("补审不同意：复审认为已发布的内容有问题")).toBeVisible();
  const reader = await visit();
  await reader.goto((await file(number)).lastRelease?.address ?? "");
  await expect(reader.getByRole("heading", { level: 1, name: headline })).toBeVisible();
});

/** 勘误: two people mend a slip at night, on their phones; a third reads it in the morning. More is refused. */

import { expect, expectNoSidewaysScroll, makeDesk, makePerson, test } from "@/e2e/people";
import { approveAt } from "@/e2e/steps";
import { file, livePiece } from "@/newsroom/articles/desk.fixture";

test("a slip in a live headline is mended by two people, and only a slip", async ({ enter, visit }) => {
  const desk = await makeDesk();
  const { channelId } = desk;
  const night = await makePerson([
    { role: "reviewer", channelId, stages: ["初审"] },
    { role: "publisher", channelId },
  ]);
  const phone = { width: 390, height: 844 };
  const wrong = `望江楼重修竣工在及（${desk.channelId}）`;
  const right = wrong.replace("在及", "在即");
  const number = await livePiece(desk, { headline: wrong });
  const { lastRelease } = await file(number);

  const reader = await visit();
  const readers = async (headline: string) => {
    await reader.goto(lastRelease?.address ?? "");
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(headline);
    await expect(reader.getByText("更新于")).toHaveCount(0);
  };
  await readers(wrong);

  const writing = await enter(desk.editor, phone);
  await writing.goto(`/admin/articles/${number}`);
  const line = writing.getByLabel("标题", { exact: true });
  const submit = writing.getByRole("button", { name: /^送审/ });
  await writing.getByLabel("改动性质").selectOption("勘误");
  await line.fill(`${wrong}，参与修缮的老匠人讲述当年修楼的故事和手艺`);
  await submit.click();
  await expect(writing.getByText(/勘误最多改 20 个字，这次改了 \d+ 个/)).toBeVisible();
  await line.fill(`${wrong}3`);
  await submit.click();
  await expect(writing.getByText("改了数字就不是勘误")).toBeVisible();
  await line.fill(right);
  await submit.click();
  await expect(writing.getByRole("main").getByText("待初审").first()).toBeVisible();
  await readers(wrong);

  const deciding = await enter(night, phone);
  await deciding.goto("/admin/review");
  await expect(deciding.getByRole("listitem").filter({ hasText: right }).getByText("勘误")).toBeVisible();
  await deciding.getByRole("link", { name: right }).click();
  await expectNoSidewaysScroll(deciding);
  await deciding.getByRole("button", { name: "通过，签发并发布" }).click();
  await expect(deciding.getByText(`已发布 ${number}《${right}》`)).toBeVisible();
  await readers(right);

  await approveAt(await enter(desk.second), right, /^确认改动，补审完成/);
  expect((await file(number)).article.afterStage).toBeNull();
});

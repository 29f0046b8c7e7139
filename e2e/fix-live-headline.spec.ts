/** 勘误: readers keep the old headline until the new one went the full way; what is more than a slip is refused. */

import { expect, makeDesk, test } from "@/e2e/people";
import { approveAt, releaseAt } from "@/e2e/steps";
import { file, livePiece } from "@/newsroom/articles/desk.fixture";

test("a slip in a live headline is mended through all stages, and only a slip", async ({ enter, visit }) => {
  const desk = await makeDesk();
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

  const writing = await enter(desk.editor);
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

  await approveAt(await enter(desk.first), right, /^确认改动，送复审/);
  await approveAt(await enter(desk.second), right, /^确认改动，送终审/);
  await approveAt(await enter(desk.final), right, /^确认改动，签发/);
  await readers(wrong);
  await releaseAt(await enter(desk.publisher), number);
  await readers(right);
});

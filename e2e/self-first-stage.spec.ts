/** A channel whose editors decide the first stage themselves: four people are enough. */
import { theoryStages } from "@/cli/seed/cast";
import { expect, makeDesk, test } from "@/e2e/people";
import { approveAt, numberOf, releaseAt, typeBody } from "@/e2e/steps";

test("where the first stage is the editor's own, four people bring a piece to readers", async ({ enter, visit }) => {
  const desk = await makeDesk({ stages: theoryStages });
  const headline = `读书札记第${desk.channelId}则`;

  const writing = await enter(desk.editor);
  await writing.goto("/admin/articles/new");
  await writing.getByLabel("标题", { exact: true }).fill(headline);
  await typeBody(writing, ["理论要回到田埂上。", "田埂上的人，最知道道理长什么样。"]);
  const number = await numberOf(writing);
  await writing.getByRole("button", { name: /^初审通过并送审，交复审/ }).click();
  await expect(writing.getByRole("main").getByText("待复审").first()).toBeVisible();

  await approveAt(await enter(desk.second), headline, /^通过，送终审/);
  await approveAt(await enter(desk.final), headline, /^通过，签发/);
  const address = await releaseAt(await enter(desk.publisher), number);

  const reader = await visit();
  await reader.goto(address);
  await expect(reader.getByRole("heading", { level: 1, name: headline })).toBeVisible();
  await expect(reader.getByRole("list", { name: "署名" }).getByRole("listitem")).toHaveText([
    "编辑：叶知秋",
    "审核：白复野　钟定远",
    "责任编辑：叶知秋",
  ]);

  const history = await enter(desk.chief);
  await history.goto(`/admin/articles/${number}/history`);
  await expect(history.getByRole("region", { name: "经过" }).getByText("通过", { exact: true })).toHaveCount(3);
});

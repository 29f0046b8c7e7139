/** 发布所选: several texts at once, each by itself; one that went back meanwhile keeps none of the others. */
import { expect, makeDesk, makePerson, test } from "@/e2e/people";
import { tabTo } from "@/e2e/writing-desk";
import { approvedPiece, file, take } from "@/newsroom/articles/desk.fixture";

test("on a phone: what is chosen is named before it goes out, and afterwards what went out and what did not", async ({
  enter,
  visit,
}) => {
  const desk = await makeDesk();
  const [one, recalled, last] = [
    await approvedPiece(desk, { headline: "海塘加固完工" }),
    await approvedPiece(desk, { headline: "水库开闸放水" }),
    await approvedPiece(desk, { headline: "闸门检修通告" }),
  ];
  const page = await enter(desk.publisher, { width: 390, height: 844 });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/admin/release");
  await page.getByText("全选本页可发布的（3）").click();
  await page.getByRole("button", { name: "发布所选（3）" }).click();
  const bar = page.getByRole("region", { name: "发布所选", exact: true });
  await expect(bar.getByRole("heading", { name: /^以下 3 篇将立即公开/ })).toBeFocused();
  for (const headline of ["海塘加固完工", "水库开闸放水", "闸门检修通告"]) await expect(bar).toContainText(headline);
  expect((await file(one)).article.publicState).toBe("unreleased");

  await take(desk.editor, "recall", recalled);
  await bar.getByRole("button", { name: "发布这 3 篇" }).click();

  const outcomes = page.getByRole("region", { name: "发布所选的结果：已发布 2 篇，没有发布 1 篇" });
  await expect(outcomes).toBeFocused();
  await expect(outcomes.getByRole("alert")).toContainText(`${recalled} 水库开闸放水：本稿还是草稿，不能这样做。`);
  const released = outcomes.getByRole("listitem").filter({ hasText: /content_\d+\.html/ });
  await expect(released).toHaveCount(2);
  await expect(page.getByText("没有待发布的稿件。")).toBeVisible();
  await expect(bar).toHaveCount(0);

  const { lastRelease } = await file(last);
  await page.getByRole("button", { name: `复制链接 ${last}` }).click();
  await expect(outcomes.getByText("已复制")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).pathname).toBe(lastRelease?.address);
  const reader = await visit();
  await reader.goto(copied);
  await expect(reader.getByRole("heading", { level: 1, name: "闸门检修通告" })).toBeVisible();
  expect((await file(recalled)).article).toMatchObject({ state: "draft", publicState: "unreleased" });
});

test("what is unticked again is not released", async ({ enter }) => {
  const desk = await makeDesk();
  const [kept, chosen] = [
    await approvedPiece(desk, { headline: "渡口改线" }),
    await approvedPiece(desk, { headline: "灯塔开放" }),
  ];
  const page = await enter(desk.publisher);
  await page.goto("/admin/release");
  await page.getByText("全选本页可发布的（2）").click();
  await page.getByRole("checkbox", { name: `选中 ${kept} 渡口改线` }).press("Space");
  await page.getByRole("button", { name: "发布所选（1）" }).click();
  await page.getByRole("button", { name: "发布这 1 篇" }).click();
  await expect(page.getByText(`已发布 ${chosen}《灯塔开放》`)).toBeVisible();
  expect((await file(chosen)).article.publicState).toBe("live");
  expect((await file(kept)).article).toMatchObject({ state: "approved", publicState: "unreleased" });
});

test("without a mouse: the row next to it stays, and the focus goes to what was released", async ({ enter }) => {
  const desk = await makeDesk();
  const [chosen, kept] = [
    await approvedPiece(desk, { headline: "船闸复航" }),
    await approvedPiece(desk, { headline: "浮桥限行" }),
  ];
  const page = await enter(desk.publisher);
  await page.goto("/admin/release");
  await tabTo(page, page.getByRole("button", { name: `发布 ${chosen}`, exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: `已发布 ${chosen}《船闸复航》` })).toBeFocused();
  await tabTo(page, page.getByRole("button", { name: `复制链接 ${chosen}` }));
  expect((await file(chosen)).article.publicState).toBe("live");
  expect((await file(kept)).article).toMatchObject({ state: "approved", publicState: "unreleased" });
});

test("a row that moved by itself is not released by a press meant for the one before it", async ({ enter }) => {
  const desk = await makeDesk();
  const colleague = await makePerson([{ role: "publisher", channelId: desk.channelId }]);
  const [gone, next] = [
    await approvedPiece(desk, { headline: "先发的一篇" }),
    await approvedPiece(desk, { headline: "挪上来的一篇" }),
  ];
  const page = await enter(desk.publisher);
  await page.goto("/admin/release");
  const release = page.getByRole("button", { name: `发布 ${next}`, exact: true });
  await expect(release).toBeVisible();
  await take(colleague, "release", gone);
  // Presses the moment the row above is gone, as a thumb does that was on its way.
  const pressed = page.evaluate(
    ([above, below]) =>
      new Promise<void>((resolve) => {
        const button = (number?: number) => document.querySelector<HTMLElement>(`button[aria-label="发布 ${number}"]`);
        new MutationObserver((_, watch) => {
          if (button(above)) return;
          watch.disconnect();
          button(below)?.click();
          resolve();
        }).observe(document.body, { childList: true, subtree: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }),
    [gone, next],
  );
  await pressed;
  await expect(page.getByRole("button", { name: `发布 ${gone}`, exact: true })).toHaveCount(0);
  await page.waitForTimeout(1_000);
  expect((await file(next)).article.publicState).toBe("unreleased");
  await release.click();
  await expect(page.getByText(/content_\d+\.html$/)).toBeVisible();
  expect((await file(next)).article.publicState).toBe("live");
});

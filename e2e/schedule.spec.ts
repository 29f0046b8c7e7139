/** 定时发布: the worker releases what is due, and asks once more whether it may. */
import type { Page } from "@playwright/test";
import { expect, makeDesk, makePerson, test } from "@/e2e/people";
import { approvedPiece, file } from "@/newsroom/articles/desk.fixture";
import { suspendPerson } from "@/newsroom/people/suspend";

const minute = 60_000;
/** The longest way to the next minute that is far enough away, and the worker's own time. */
const patience = 3 * minute;

test("what is scheduled goes out by itself, but not on the right of somebody suspended", async ({ enter, visit }) => {
  test.setTimeout(6 * minute);
  const desk = await makeDesk();
  const admin = await makePerson(["admin"]);
  const leaving = await makePerson([{ role: "publisher", channelId: desk.channelId }]);
  const [good, bad] = [
    await approvedPiece(desk, { headline: "潮汐表" }),
    await approvedPiece(desk, { headline: "渡船时刻" }),
  ];

  const one = await openForm(await enter(desk.publisher), good);
  const other = await openForm(await enter(leaving), bad);
  const at = nextMinute();
  await schedule(one, at);
  await schedule(other, at);
  await suspendPerson(admin, { personId: leaving.id });
  await other.reload();
  await expect(other).toHaveURL(/\/admin\/sign-in/);

  await expect.poll(async () => (await file(good)).article.publicState, { timeout: patience }).toBe("live");
  const { lastRelease } = await file(good);
  expect(lastRelease?.releasedAt.getTime()).toBeGreaterThanOrEqual(at.getTime());
  const reader = await visit();
  await reader.goto(lastRelease?.address ?? "");
  await expect(reader.getByRole("heading", { level: 1, name: "潮汐表" })).toBeVisible();

  await expect.poll(async () => (await file(bad)).article.state, { timeout: patience }).toBe("approved");
  expect((await file(bad)).article.publicState).toBe("unreleased");
  const chief = await enter(desk.chief);
  await chief.goto("/admin");
  const alarm = chief.getByRole("listitem").filter({ hasText: "定时发布没有发出去，已回到待发布" });
  await expect(alarm).toContainText(`${bad} 渡船时刻`);
  await alarm.getByRole("button", { name: "处理完毕" }).click();
  await expect(alarm).toHaveCount(0);
});

async function openForm(page: Page, number: number): Promise<Page> {
  await page.goto("/admin/release");
  await page.getByRole("button", { name: `定时发布 ${number}`, exact: true }).click();
  return page;
}

async function schedule(page: Page, at: Date): Promise<void> {
  const wall = new Date(at.getTime() + 8 * 60 * minute).toISOString().slice(0, 16);
  await page.getByLabel("发布时间").fill(wall);
  await page.getByRole("button", { name: "定时发布", exact: true }).click();
  await expect(page.getByRole("heading", { name: /^定时发布（\d）$/ })).toBeVisible();
}

/** The next full minute that leaves time to press two buttons. */
function nextMinute(): Date {
  return new Date(Math.ceil((Date.now() + minute / 2) / minute) * minute);
}

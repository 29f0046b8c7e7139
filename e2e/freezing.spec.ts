/** 冻结发布 / 解除冻结. It stops the whole house, so this runs when no other journey does. */
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { alarms } from "@/db/schema";
import { callAction } from "@/e2e/actions";
import { examine } from "@/e2e/barriers";
import { expect, makeDesk, makePerson, test } from "@/e2e/people";
import { makeScene, wrongPeople } from "@/e2e/scene";
import { tabTo } from "@/e2e/writing-desk";
import { approvedPiece, file, livePiece, scheduleDue } from "@/newsroom/articles/desk.fixture";
import { freezeInForce, freezeReleases, liftFreeze } from "@/newsroom/releases/freeze";

const actions = "app/admin/release/actions.ts";

test.afterEach(async () => {
  const freeze = await freezeInForce();
  if (freeze) await liftFreeze(await makePerson(["chief"]), { id: freeze.id, reason: "旅程结束" });
});

test("nobody but a chief of the whole house freezes or lifts", async ({ sessionOf }) => {
  const scene = await makeScene();
  const tryAll = async (name: string, form: Record<string, string | number>) => {
    for (const [role, person] of wrongPeople(scene, [])) {
      const answer = await callAction(await sessionOf(person), `${actions} ${name}`, form);
      expect(answer, `${role}: ${name}`).toMatchObject({ status: 200, code: "not_permitted" });
    }
  };
  await tryAll("freezeAction", { reason: "不让发" });
  expect(await freezeInForce()).toBeNull();
  const chief = await sessionOf(scene.houseChief);
  expect((await callAction(chief, `${actions} freezeAction`, { reason: "上级通知" })).error).toBeUndefined();
  const id = (await freezeInForce())?.id ?? 0;
  await tryAll("liftFreezeAction", { id, reason: "放行" });
  expect(await freezeInForce()).toMatchObject({ id, reason: "上级通知" });
  expect((await callAction(chief, `${actions} liftFreezeAction`, { id, reason: "已核实" })).error).toBeUndefined();
  expect(await freezeInForce()).toBeNull();
});

test("frozen, nothing goes out and what is due waits; lifted, it goes out at once", async ({ enter }) => {
  const desk = await makeDesk();
  const chief = await makePerson(["chief"], { legalName: "沈伯言" });
  const waiting = await approvedPiece(desk, { headline: "堤防巡查" });
  const due = await approvedPiece(desk, { headline: "潮汐预报" });
  const live = await livePiece(desk, { headline: "旧闻一则" });
  const publisher = await enter(desk.publisher);
  await publisher.goto("/admin/release");
  const release = publisher.getByRole("button", { name: `发布 ${waiting}`, exact: true });
  await expect(release).toBeVisible();

  const page = await enter(chief);
  await page.goto("/admin/release");
  await page.getByRole("button", { name: "冻结发布…" }).click();
  await expect(page.getByText("撤稿不受影响")).toBeVisible();
  await page.getByLabel("冻结理由").fill("上级通知，暂停发布。");
  await page.getByRole("button", { name: "冻结发布，立即生效" }).click();
  const notice = page.getByRole("region", { name: "发布已冻结" });
  await expect(notice).toContainText("沈伯言");
  await expect(notice).toContainText("上级通知，暂停发布。");

  await release.click();
  await expect(publisher.getByText("发布已冻结，解除后才能发布。")).toBeVisible();
  await expect(release).toHaveCount(0);
  await expect(publisher.getByText("冻结期间没有“发布”按钮")).toBeVisible();
  await expect(publisher.getByRole("button", { name: `定时发布 ${waiting}`, exact: true })).toBeVisible();
  await expect(publisher.getByRole("button", { name: "解除冻结…" })).toHaveCount(0);
  expect((await file(waiting)).article.publicState).toBe("unreleased");

  await scheduleDue(desk.publisher, due);
  await expect.poll(() => frozenAlarms(due)).toBe(1);
  expect((await file(due)).article).toMatchObject({ state: "scheduled", publicState: "unreleased" });
  await publisher.goto(`/admin/articles/${live}/history`);
  await publisher.getByRole("button", { name: "撤稿…" }).click();
  await publisher.getByLabel("撤稿类别").selectOption("事实有误");
  await publisher.getByLabel("撤稿理由").fill("日期写错了。");
  await publisher.getByRole("button", { name: /^撤稿，/ }).click();
  await expect.poll(async () => (await file(live)).article.publicState).toBe("withdrawn");

  await page.reload();
  await expect(notice).toContainText(/有 \d+ 篇到点的定时稿件在等解除。/);
  await page.getByRole("button", { name: "解除冻结…" }).click();
  await expect(page.getByText(/篇定时稿件会立即发出/)).toBeVisible();
  await page.getByLabel("解除理由").fill("已经核实。");
  await page.getByRole("button", { name: "解除冻结", exact: true }).click();
  await expect(notice).toHaveCount(0);
  await expect.poll(async () => (await file(due)).article.publicState).toBe("live");
  await publisher.goto("/admin/release");
  await release.click();
  await expect(publisher.getByText(`已发布 ${waiting}《堤防巡查》`)).toBeVisible();
});

test("without a mouse: a freeze begins and ends by the keys alone", async ({ enter }) => {
  const page = await enter(await makePerson(["chief"], { legalName: "沈伯言" }));
  await page.goto("/admin/release");
  const takeByKeys = async (open: string, reason: string, why: string, word: string) => {
    await tabTo(page, page.getByRole("button", { name: open }));
    await page.keyboard.press("Enter");
    await expect(page.getByLabel(reason)).toBeFocused();
    await page.keyboard.type(why);
    await expect(page.getByLabel(reason)).toHaveValue(why);
    await tabTo(page, page.getByRole("button", { name: word, exact: true }));
    await page.keyboard.press("Enter");
  };
  const notice = page.getByRole("region", { name: "发布已冻结" });
  await takeByKeys("冻结发布…", "冻结理由", "上级通知", "冻结发布，立即生效");
  // A reason without a full stop gets one before what follows it.
  await expect(notice).toContainText(/原因：上级通知。\s*(没有|有)/);
  await takeByKeys("解除冻结…", "解除理由", "已经核实", "解除冻结");
  await expect(notice).toHaveCount(0);
  expect(await freezeInForce()).toBeNull();
});

test("while it lasts the desk has no barrier either", async ({ enter }) => {
  const desk = await makeDesk();
  await approvedPiece(desk, { headline: "防汛值守" });
  const everything = await makePerson(["publisher", "chief"]);
  await freezeReleases(everything, { reason: "上级通知，暂停发布，何时恢复另行通知，各频道照此办理。" });
  for (const window of [{ width: 390 }, { width: 1280, colorScheme: "dark" as const }]) {
    const page = await enter(everything, window);
    await page.goto("/admin/release");
    await examine(page, "frozen");
    await page.getByRole("button", { name: "解除冻结…" }).click();
    await expect(page.getByLabel("解除理由")).toBeVisible();
    await examine(page, "解除冻结");
  }
});

async function frozenAlarms(number: number): Promise<number> {
  const ofPiece = and(eq(alarms.articleNumber, number), eq(alarms.kind, "schedule_frozen"));
  return (await db().select({ id: alarms.id }).from(alarms).where(ofPiece)).length;
}

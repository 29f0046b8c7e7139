/** Every screen on a phone and on a desk, in both languages: no barrier that axe can find, nothing wider than the window. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, expectNoSidewaysScroll, makePerson, test } from "@/e2e/people";
import { makeScene, type Scene } from "@/e2e/scene";
import { file } from "@/newsroom/articles/desk.fixture";

const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const widths = [390, 1280];

const newsroom = (scene: Scene) => [
  "/admin",
  "/admin/articles",
  "/admin/articles/new",
  `/admin/articles/${scene.pieces.draft}`,
  `/admin/articles/${scene.pieces.judged}`,
  `/admin/articles/${scene.pieces.live}/preview`,
  `/admin/articles/${scene.pieces.live}/history`,
  `/admin/articles/${scene.pieces.proposed}/history`,
  "/admin/review",
  `/admin/review/${scene.pieces.judged}`,
  `/admin/review/${scene.pieces.reprint}`,
  "/admin/release",
  "/admin/people",
  `/admin/people/${scene.target.id}`,
  "/admin/settings",
  "/admin/settings/channels",
  "/admin/articles/999999999",
];

for (const locale of ["zh-CN", "en"] as const) {
  test(`the newsroom in ${locale}`, async ({ enter }) => {
    test.setTimeout(8 * 60_000);
    const scene = await makeScene();
    // Sees everything there is: every button, panel and list.
    const everything = await makePerson(["editor", "reviewer", "publisher", "chief", "admin"], { locale });
    for (const width of widths) {
      const page = await enter(everything, { width });
      for (const path of newsroom(scene)) await inspect(page, path, width);
    }
  });
}

test("the door of the newsroom", async ({ visit }) => {
  for (const width of widths) {
    const page = await visit({ width });
    await inspect(page, "/admin/sign-in", width);
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await inspect(page, "/admin/sign-in?error=wrong_credentials", width);
    await inspect(page, "/link/there-is-no-such-link", width);
  }
});

test("what readers see", async ({ visit }) => {
  const scene = await makeScene();
  const addressOf = async (number: number) => (await file(number)).lastRelease?.address ?? "";
  const places = [
    "/",
    `/${scene.desk.channel.slug}/`,
    await addressOf(scene.pieces.live),
    await addressOf(scene.pieces.withdrawn),
    "/there/is-no-such-channel/",
  ];
  for (const width of widths) {
    const page = await visit({ width });
    for (const path of places) await inspect(page, path, width);
  }
});

async function inspect(page: Page, path: string, width: number): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("main")).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).withTags(standard).analyze();
  const found = violations.map(({ id, nodes }) => [
    id,
    ...nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
  ]);
  expect.soft(found, `${path} at ${width} px`).toEqual([]);
  if (width === 390) await expectNoSidewaysScroll(page);
}

/** Every screen on a phone and on a desk, light and dark, in both languages: no barrier that axe can find, nothing wider than the window. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, expectNoSidewaysScroll, makePerson, test } from "@/e2e/people";
import { makeScene, type Scene } from "@/e2e/scene";
import { file } from "@/newsroom/articles/desk.fixture";

test.describe.configure({ mode: "parallel" });

const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** Each width and each colour in each language, every pair of them once. */
const windows = {
  "zh-CN": [
    { width: 390, colorScheme: "light" },
    { width: 1280, colorScheme: "dark" },
  ],
  en: [
    { width: 390, colorScheme: "dark" },
    { width: 1280, colorScheme: "light" },
  ],
} as const;

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
  "/admin/settings/outlets",
  "/admin/settings/site",
  "/admin/articles/999999999",
];

for (const locale of ["zh-CN", "en"] as const) {
  test(`the newsroom in ${locale}`, async ({ enter }) => {
    test.setTimeout(8 * 60_000);
    const scene = await makeScene();
    // Sees everything there is: every button, panel and list.
    const everything = await makePerson(["editor", "reviewer", "publisher", "chief", "admin"], { locale });
    for (const window of windows[locale]) {
      const page = await enter(everything, window);
      for (const path of newsroom(scene)) await inspect(page, path);
    }
  });
}

test("the door of the newsroom", async ({ visit }) => {
  for (const window of windows["zh-CN"]) {
    const page = await visit(window);
    await inspect(page, "/admin/sign-in");
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await inspect(page, "/admin/sign-in?error=wrong_credentials");
    await inspect(page, "/link/there-is-no-such-link");
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
  for (const window of Object.values(windows).flat()) {
    const page = await visit(window);
    for (const path of places) await inspect(page, path);
  }
});

test("what opens in place: reasons, times, windows over the page", async ({ enter }) => {
  const { pieces } = await makeScene();
  const everything = await makePerson(["editor", "reviewer", "publisher", "chief"]);
  const opened: [string, string][] = [
    [`/admin/review/${pieces.judged}`, "退回…"],
    [`/admin/review/${pieces.judged}`, "不采用…"],
    [`/admin/review/${pieces.judged}`, "附一句话…"],
    ["/admin/release", `定时发布 ${pieces.releasing}`],
    ["/admin/release", `退回… ${pieces.releasing}`],
    [`/admin/articles/${pieces.live}/history`, "撤稿…"],
    [`/admin/articles/${pieces.draft}`, "不采用"],
  ];
  for (const { width } of windows["zh-CN"]) {
    const page = await enter(everything, { width });
    for (const [path, name] of opened) {
      await page.goto(path);
      await page.getByRole("button", { name, exact: true }).click();
      await expect(page.getByRole("button", { name: "取消", exact: true })).toBeVisible();
      await examine(page, `${path} ${name}`);
    }
    await page.goto(`/admin/articles/${pieces.draft}`);
    await page.getByRole("textbox", { name: "正文" }).click();
    await page.keyboard.press("Control+KeyK");
    await expect(page.getByRole("dialog", { name: "链接" })).toBeVisible();
    await examine(page, "链接");
  }
});

async function inspect(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("main")).toBeVisible();
  await examine(page, path);
}

async function examine(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(standard).analyze();
  const found = violations.map(({ id, nodes }) => [
    id,
    ...nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
  ]);
  expect.soft(found, what).toEqual([]);
  await expectNoSidewaysScroll(page);
}

/** Every screen on a phone and on a desk, light and dark, in both languages: no barrier that axe can find, nothing wider than the window. */
import type { Page } from "@playwright/test";
import type { GrantWish } from "@/db/factories";
import { examine } from "@/e2e/barriers";
import { expect, makePerson, test } from "@/e2e/people";
import { furtherPages, makeScene, periodsOf, type Scene } from "@/e2e/scene";
import { file } from "@/newsroom/articles/desk.fixture";
import { sealContent } from "@/newsroom/articles/seal";
import { takeReport } from "@/newsroom/reports/handle";

test.describe.configure({ mode: "parallel" });

type Window = { width: number; colorScheme: "light" | "dark" };

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

/** Two revisions that differ, one against the other. */
const comparison = (scene: Scene) => `/admin/articles/${scene.pieces.live}/history?from=1&to=2`;

const newsroom = (scene: Scene) => [
  "/admin",
  "/admin/articles",
  `/admin/articles?in=text&q=${encodeURIComponent("抽屉")}`,
  "/admin/articles/new",
  `/admin/articles/${scene.pieces.draft}`,
  `/admin/articles/${scene.pieces.judged}`,
  `/admin/articles/${scene.pieces.live}/preview`,
  `/admin/articles/${scene.pieces.live}/history`,
  `/admin/articles/${scene.pieces.proposed}/history`,
  comparison(scene),
  `/admin/articles/${scene.pieces.withdrawn}/record`,
  `/admin/articles/${scene.pieces.sealing}/history`,
  `/admin/articles/${scene.pieces.sealing}/sealed/1`,
  "/admin/review",
  `/admin/review/${scene.pieces.judged}`,
  `/admin/review/${scene.pieces.reprint}`,
  `/admin/review/${scene.pieces.lastStage}`,
  `/admin/review/${scene.pieces.afterStage}`,
  "/admin/release",
  "/admin/fronts",
  "/admin/fronts/home",
  "/admin/fronts/hot",
  `/admin/fronts/channel:${scene.channelId}/versions`,
  "/admin/takedown",
  "/admin/reports",
  `/admin/reports/${scene.report}`,
  "/admin/reports/figures",
  "/admin/people",
  `/admin/people/${scene.target.id}`,
  "/admin/settings",
  "/admin/settings/channels",
  "/admin/settings/channels/house",
  `/admin/settings/channels/${scene.channelId}`,
  "/admin/settings/outlets",
  "/admin/settings/site",
  "/admin/settings/log",
  "/admin/settings/push",
  "/admin/edition",
  "/admin/edition?path=/",
  "/admin/edition/1",
  "/admin/account",
  "/admin/articles/999999999",
];

/** Where readers talk back; what they see after sending is looked at in `report.spec.ts`. */
const reportPages = [
  "/reports/new?kind=report&about=/",
  "/reports/new?kind=correction",
  "/reports/",
  "/reports/received",
];

for (const locale of ["zh-CN", "en"] as const) {
  test(`the newsroom in ${locale}`, async ({ enter }) => {
    test.setTimeout(8 * 60_000);
    const scene = await makeScene();
    const { channelId } = scene;
    const everything = await makePerson([...everyRole(channelId), "chief", "admin"], { locale });
    await sealContent(everything, { fingerprint: (await file(scene.pieces.sealing)).copy.fingerprint, reason: "核查" });
    await takeReport(everything, { number: scene.report });
    const page = await enter(everything);
    await page.goto(comparison(scene));
    await expect(page.locator("#changes ins").first()).toBeVisible();
    for (const path of newsroom(scene)) await inspect(page, path, windows[locale]);
  });
}

test("the door of the newsroom", async ({ visit }) => {
  const page = await visit();
  await inspect(page, "/admin/sign-in", windows["zh-CN"]);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await inspect(page, "/admin/sign-in?error=wrong_credentials", windows.en);
  await inspect(page, "/link/there-is-no-such-link", windows.en);
});

test("what readers see", async ({ visit }) => {
  const scene = await makeScene();
  const addressOf = async (number: number) => (await file(number)).lastRelease?.address ?? "";
  const places = [
    "/",
    `/${scene.desk.channel.slug}/`,
    ...periodsOf(scene),
    ...furtherPages(scene),
    await addressOf(scene.pieces.live),
    await addressOf(scene.pieces.withdrawn),
    "/there/is-no-such-channel/",
    ...reportPages,
    `/search?q=${encodeURIComponent("抽屉 稿子")}`,
    "/search?q=%E9%A5%95%E9%A4%AE&to=2020-01-01",
    "/search?q=%E6%B5%B7&from=2020-13-01",
  ];
  const page = await visit();
  for (const path of places) await inspect(page, path, Object.values(windows).flat());
  for (const path of places) await inspect(page, `/care${path}`, windows["zh-CN"]);

  await page.goto(await addressOf(scene.pieces.live));
  await page.getByRole("button", { name: "字号与深色" }).click();
  await page.getByRole("button", { name: "分享" }).click();
  await page.getByRole("button", { name: "微信" }).click();
  await examineIn(page, "what a reader opens", Object.values(windows).flat());
});

test("what opens in place: reasons, times, windows over the page", async ({ enter }) => {
  const { pieces, desk, channelId } = await makeScene();
  const everything = await makePerson([...everyRole(channelId), "chief"]);
  const opened: [string, string][] = [
    [`/admin/review/${pieces.judged}`, "退回…"],
    [`/admin/review/${pieces.judged}`, "不采用…"],
    [`/admin/review/${pieces.judged}`, "附一句话…"],
    [`/admin/review/${pieces.afterStage}`, "不同意…"],
    ["/admin/release", `定时发布 ${pieces.releasing}`],
    ["/admin/release", `退回… ${pieces.releasing}`],
    ["/admin/release", "冻结发布…"],
    [`/admin/articles/${pieces.live}/history`, "撤稿…"],
    [`/admin/articles/${pieces.afterStage}/history`, "设为专题…"],
    [`/admin/articles/${pieces.sealing}/history`, "封存…"],
    [`/admin/articles/${pieces.draft}`, "不采用"],
  ];
  const page = await enter(everything);
  for (const [path, name] of opened) {
    await page.goto(path);
    await page.getByRole("button", { name, exact: true }).click();
    await expect(page.getByRole("button", { name: "取消", exact: true })).toBeVisible();
    await examineIn(page, `${path} ${name}`, windows["zh-CN"]);
  }
  await page.goto(`/admin/articles/${pieces.draft}`);
  await page.getByRole("textbox", { name: "正文" }).click();
  await page.keyboard.press("Control+KeyK");
  await expect(page.getByRole("dialog", { name: "链接" })).toBeVisible();
  await examineIn(page, "链接", windows["zh-CN"]);

  const publisher = await enter(desk.publisher);
  await publisher.goto("/admin/release");
  await publisher.getByText(/^全选本页可发布的/).click();
  await publisher.getByRole("button", { name: /^发布所选/ }).click();
  await expect(publisher.getByRole("button", { name: /^发布这 \d+ 篇$/ })).toBeVisible();
  await examineIn(publisher, "发布所选", windows["zh-CN"]);
});

/** With these somebody sees every button and panel, over lists no longer than the scene's. */
function everyRole(channelId: number): GrantWish[] {
  return (["editor", "reviewer", "publisher"] as const).map((role) => ({ role, channelId }));
}

async function inspect(page: Page, path: string, windows: readonly Window[]): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("main")).toBeVisible();
  await examineIn(page, path, windows);
}

/** Looks at what is open in each of these windows, one after the other. */
async function examineIn(page: Page, what: string, windows: readonly Window[]): Promise<void> {
  for (const { width, colorScheme } of windows) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await examine(page, `${what} ${width} ${colorScheme}`);
  }
}

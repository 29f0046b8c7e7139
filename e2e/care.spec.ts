/** 长者模式: the whole site a second time, for whoever needs large letters, large targets and one column. */
import type { Page } from "@playwright/test";
import { expect, expectNoSidewaysScroll, test } from "@/e2e/people";
import { makeScene, periodsOf } from "@/e2e/scene";
import { file } from "@/newsroom/articles/desk.fixture";

/** Looked at only: one scene is enough for all. */
let made: ReturnType<typeof makePlaces> | undefined;

function placesOf() {
  made ??= makePlaces();
  return made;
}

async function makePlaces() {
  const scene = await makeScene();
  const addressOf = async (number: number) => (await file(number)).lastRelease?.address ?? "";
  const [month = "", day = ""] = periodsOf(scene);
  return {
    home: "/",
    channel: `/${scene.desk.channel.slug}/`,
    month,
    day,
    live: await addressOf(scene.pieces.live),
    withdrawn: await addressOf(scene.pieces.withdrawn),
    missing: "/there/is-no-such-channel/",
  };
}

test("every page is large, wide apart, one column, and leads home above and below", async ({ visit }) => {
  const places = await placesOf();
  const page = await visit({ width: 320, height: 640 });
  for (const path of Object.values(places)) {
    await page.goto(`/care${path}`);
    await expectNoSidewaysScroll(page);
    expect([path, await tooSmall(page)]).toEqual([path, []]);
    const homes = page.getByRole("link", { name: "返回首页" });
    await expect(homes).toHaveCount(2);
    await expect(homes.first()).toBeInViewport();
    // What is gone or never was has no page in either mode: the way out of this one leads home.
    const isPage = ![places.withdrawn, places.missing].includes(path);
    await expect(page.getByRole("link", { name: "标准版" })).toHaveAttribute("href", isPage ? path : "/");
  }
  const desk = await visit();
  await desk.goto(`/care${places.home}`);
  expect(await tooSmall(desk)).toEqual([]);
});

test("its addresses answer as the first ones do, and stay among themselves", async ({ request }) => {
  const { live, withdrawn, missing, channel } = await placesOf();
  for (const [path, status] of [
    [live, 200],
    [withdrawn, 410],
    [missing, 404],
    ["/admin/articles", 404],
    ["/api/health", 404],
  ] as const) {
    expect([path, (await request.get(`/care${path}`, { maxRedirects: 0 })).status()]).toEqual([path, status]);
  }
  for (const [path, to] of [
    ["/care", "/care/"],
    [`/care${channel.slice(0, -1)}`, `/care${channel}`],
    [`/care${live.replace(/^\/\d{4}/, "/2001")}`, `/care${live}`],
  ] as const) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([301, to]);
  }
  expect((await request.get(`/care${withdrawn}`)).headers()["set-cookie"]).toBeUndefined();
});

test("without script a reader goes in, from page to page, and out again where they are", async ({ visit }) => {
  const { channel, live } = await placesOf();
  const page = await visit({ width: 390, javaScriptEnabled: false });
  await page.goto(channel);
  await page.getByRole("link", { name: "长者模式" }).click();
  await expect(page).toHaveURL(`/care${channel}`);
  await page.locator(`main a[href="/care${live}"]`).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const canonical = await page.locator('link[rel="canonical"]').getAttribute("href");
  expect(new URL(canonical ?? "").pathname).toBe(live);
  const leading = await page.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(leading.filter((href) => href.startsWith("/") && !href.startsWith("/care/"))).toEqual([live]);
  await page.getByRole("link", { name: "标准版" }).click();
  await expect(page).toHaveURL(live);
});

/** Letters below 22 px, lines nearer than 1.6, targets below 48 px. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const said = (element: Element, what: string) => `${element.tagName} ${element.textContent?.slice(0, 20)} ${what}`;
    const found: string[] = [];
    for (const element of document.body.querySelectorAll("*:not(script)")) {
      const { fontSize, lineHeight, position } = getComputedStyle(element);
      const size = Number.parseFloat(fontSize);
      if (hasText(element) && size < 22) found.push(said(element, fontSize));
      if (hasText(element) && Number.parseFloat(lineHeight) < 1.6 * size) found.push(said(element, lineHeight));
      if (!element.matches("a, button") || position === "absolute") continue;
      const { width, height } = element.getBoundingClientRect();
      if (height < 48 || width < 48) found.push(said(element, `${width} × ${height}`));
    }
    return found;
  });
}

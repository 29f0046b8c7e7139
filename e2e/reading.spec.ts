/** What readers are promised of every page: letters they can read, links they can see, a page that holds when it is enlarged. */
import type { Page } from "@playwright/test";
import { expect, expectNoSidewaysScroll, makePerson, test } from "@/e2e/people";
import { furtherPages, linkWords, makeScene, periodsOf } from "@/e2e/scene";
import { file } from "@/newsroom/articles/desk.fixture";

async function places(): Promise<string[]> {
  const scene = await makeScene();
  const addressOf = async (number: number) => (await file(number)).lastRelease?.address ?? "";
  const { live, withdrawn } = scene.pieces;
  return [
    "/",
    `/${scene.desk.channel.slug}/`,
    ...periodsOf(scene),
    ...furtherPages(scene),
    await addressOf(live),
    await addressOf(withdrawn),
    "/there/is-no-such-channel/",
    "/reports/new?kind=report&about=/",
    "/reports/",
    `/search?q=${encodeURIComponent("抽屉 稿子")}`,
  ];
}

/** The first words of every element that shows text of its own smaller than `least` px. */
function smallText(page: Page, least: number): Promise<string[]> {
  return page.evaluate((limit) => {
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    return [...document.body.querySelectorAll("*:not(script)")]
      .filter((element) => hasText(element) && Number.parseFloat(getComputedStyle(element).fontSize) < limit)
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 20)}`);
  }, least);
}

test("no text is smaller than 15 px, on a phone or on a desk", async ({ visit }) => {
  const paths = await places();
  for (const width of [390, 1280]) {
    const page = await visit({ width });
    for (const path of paths) {
      await page.goto(path);
      expect([path, await smallText(page, 15)]).toEqual([path, []]);
    }
  }
});

test("enlarged to twice its size by the letters, or to four times by the window, nothing is cut off or wider than the window", async ({
  visit,
}) => {
  const paths = await places();
  const zoomed = await visit({ width: 640, height: 450 });
  const zoomedTwice = await visit({ width: 320, height: 225 });
  const large = await visit({ width: 390 });
  for (const path of paths) {
    await zoomed.goto(path);
    await expectNoSidewaysScroll(zoomed);
    await zoomedTwice.goto(path);
    await expectNoSidewaysScroll(zoomedTwice);
    await large.goto(path);
    await large.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("html { font-size: 200% !important }");
      document.adoptedStyleSheets = [sheet];
    });
    expect([path, await smallText(large, 30)]).toEqual([path, []]);
    await expectNoSidewaysScroll(large);
  }
});

test("a page somebody has is not sent again until it changes", async ({ request }) => {
  const { pieces } = await makeScene();
  for (const path of [
    "/",
    (await file(pieces.live)).lastRelease?.address ?? "",
    "/care/",
    "/search?q=%E6%8A%BD%E5%B1%89",
  ]) {
    // Others release meanwhile: a page that changed between two questions is asked again from the first.
    await expect(async () => {
      const first = await request.get(path);
      const { etag = "", "cache-control": keeping } = first.headers();
      expect([path, first.status(), keeping]).toEqual([path, 200, "public, no-cache"]);
      const again = await request.get(path, { headers: { "if-none-match": etag } });
      expect([path, again.status(), (await again.body()).length]).toEqual([path, 304, 0]);
      const other = await request.get(path, { headers: { "if-none-match": `"another"` } });
      expect([path, other.status(), await other.text()]).toEqual([path, 200, await first.text()]);
    }).toPass({ timeout: 20_000 });
  }
});

test("links in running text are underlined, telephones can be called, and a reader without script misses nothing", async ({
  visit,
}) => {
  const { pieces } = await makeScene();
  const page = await visit({ javaScriptEnabled: false });
  await page.goto((await file(pieces.live)).lastRelease?.address ?? "");
  const text = page.locator(".article-body");
  await expect(text.getByRole("link", { name: linkWords, exact: true })).toBeVisible();
  const footer = page.getByRole("contentinfo");
  for (const part of [text, footer]) {
    const links = await part.getByRole("link").all();
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) await expect(link).toHaveCSS("text-decoration-line", "underline");
  }
  await expect(footer.locator('a[href^="tel:"]').first()).toHaveAttribute("href", /^tel:\+?\d+$/);
});

test("from the channel to its month, its day, and back up", async ({ visit }) => {
  const scene = await makeScene();
  const page = await visit();
  await page.goto(`/${scene.desk.channel.slug}/`);
  await page.getByRole("navigation", { name: "往期" }).getByRole("link").first().click();
  const [month = "", day = ""] = periodsOf(scene);
  await expect(page).toHaveURL(month);
  await expect(page.getByRole("main")).toContainText(/共 \d+ 篇/);
  await page.goto(day.slice(0, -1));
  await expect(page).toHaveURL(day);
  await page.getByRole("navigation", { name: "当前位置" }).getByRole("link", { name: scene.desk.channel.name }).click();
  await expect(page).toHaveURL(`/${scene.desk.channel.slug}/`);
  expect((await page.request.get(`/${scene.desk.channel.slug}/2001-01/`)).status()).toBe(404);
});

test("whoever watches over the house learns how it is, and nothing else", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["cache-control"]).toBe("no-store");
  const health = await answer.json();
  expect(Object.keys(health).sort()).toEqual(["alarms", "database", "icp", "licences", "warnings", "worker"]);
  expect(health).toMatchObject({ database: "reachable", licences: "complete" });
});

test("a QR code of another medium is chosen from this machine and shown before anything is proposed", async ({
  enter,
}) => {
  const page = await enter(await makePerson(["admin"]));
  await page.goto("/admin/settings/site");
  await page.getByRole("button", { name: "添加二维码" }).click();
  const row = page.getByRole("group", { name: "二维码 1", exact: true });
  await row.getByRole("textbox", { name: "显示文字" }).fill("客户端");
  const gif = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
  await row
    .getByLabel("二维码图片")
    .setInputFiles({ name: "code.txt", mimeType: "text/plain", buffer: Buffer.from("x") });
  await expect(row).toContainText("不是图片");
  await row.getByLabel("二维码图片").setInputFiles({ name: "code.gif", mimeType: "image/gif", buffer: gif });
  await expect(row.getByRole("img", { name: "二维码图片" })).toBeVisible();
  await expect(row).not.toContainText("不是图片");
});

/** Every kind of page readers get, whole, on three widths of screen: light, dark and in 长者模式. To be looked at. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { type Studio, studioFolder } from "@/cli/studio";
import {
  channelAddress,
  correctionsAddress,
  homeAddress,
  reportFormAddress,
  searchAddress,
  topicAddress,
} from "@/newsroom/addresses";

const folder = join(studioFolder, "readers");
const widths = [390, 768, 1280];
const looks = [
  { look: "light", scheme: "light", before: "" },
  { look: "dark", scheme: "dark", before: "" },
  { look: "care", scheme: "light", before: "/care" },
] as const;

const pages: Record<string, string> = {
  home: homeAddress,
  channel: channelAddress(["culture"]),
  topic: topicAddress("typhoon"),
  search: `${searchAddress}?q=台风`,
  "search-empty": `${searchAddress}?q=没有这样的词`,
  report: reportFormAddress("report", "/"),
  corrections: correctionsAddress,
  "not-found": "/no-such-page/",
};

/** Photographs them all into `.data/pictures/readers`, as `page-width-look.png`. */
export async function photographReaders({ browser, site }: Pick<Studio, "browser" | "site">): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { look, scheme, before } of looks) {
    for (const width of widths) {
      const context = await browser.newContext({
        baseURL: site,
        viewport: { width, height: 900 },
        colorScheme: scheme,
        locale: "zh-CN",
        timezoneId: "Asia/Shanghai",
      });
      const page = await context.newPage();
      for (const [name, path] of Object.entries({ ...pages, article: await picturedArticle(page) })) {
        await page.goto(before + path);
        await seeAll(page);
        await page.screenshot({ path: join(folder, `${name}-${width}-${look}.png`), fullPage: true });
      }
      await context.close();
    }
  }
}

/** The address of an article with a picture: the first of 焦点图. */
async function picturedArticle(page: Page): Promise<string> {
  await page.goto("/");
  const link = page.getByRole("region", { name: "焦点图" }).getByRole("link").first();
  return new URL((await link.getAttribute("href")) ?? "", page.url()).pathname;
}

/** Pictures below the fold are loaded when somebody comes near them. */
async function seeAll(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.body.scrollHeight);
  for (let at = 0; at < height; at += 600) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(30);
  }
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => window.scrollTo(0, 0));
}

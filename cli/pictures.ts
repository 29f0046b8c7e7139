/** The pictures of the README, photographed into docs/pictures; with `readers`, the readers' pages into .data instead. */
import "@/cli/environment";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { command } from "@/cli/command";
import { root } from "@/cli/install.mjs";
import { photographReaders } from "@/cli/readers-pages";
import { desk, inStudio, phone, type Studio } from "@/cli/studio";

const folder = join(root, "docs", "pictures");

type Shot = {
  name: string;
  /** Nobody: a reader. */
  as?: string;
  window: { width: number; height: number };
  path: string;
  /** Goes on from the page at `path` to what is photographed. */
  onward?: (page: Page) => Promise<void>;
};

const firstInList = (page: Page) => page.locator("main li[data-row] a, main tr a").first().click();

const shots: Shot[] = [
  { name: "desk", as: "editor", window: desk, path: "/admin" },
  { name: "review", as: "final", window: desk, path: "/admin/review", onward: firstInList },
  { name: "review-phone", as: "final", window: phone, path: "/admin/review", onward: firstInList },
  { name: "release", as: "publisher", window: desk, path: "/admin/release" },
  { name: "compose", as: "editor", window: desk, path: "/admin/fronts/home" },
];
const readers: Shot[] = [
  { name: "home", window: desk, path: "/" },
  { name: "home-phone", window: phone, path: "/" },
  { name: "article", window: desk, path: "/", onward: (page) => page.locator("main ol a, main ul a").first().click() },
];

await command(() => inStudio(process.argv.includes("readers") ? photographReaders : photographReadme));

async function photographReadme(studio: Studio): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const locale of ["en", "zh-CN"] as const) {
    for (const shot of shots) await photograph(studio, locale, shot);
  }
  for (const shot of readers) await photograph(studio, "zh-CN", shot);
}

async function photograph({ browser, site, password }: Studio, locale: "en" | "zh-CN", shot: Shot): Promise<void> {
  const context = await browser.newContext({
    baseURL: site,
    viewport: shot.window,
    locale,
    timezoneId: "Asia/Shanghai",
    deviceScaleFactor: shot.window.width < 600 ? 2 : 1,
  });
  const page = await context.newPage();
  if (shot.as) {
    const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
    const form = { csrfToken, username: shot.as, password, callbackUrl: "/admin" };
    await page.request.post("/api/auth/callback/credentials", { form });
  }
  await page.goto(shot.path);
  if (shot.onward) {
    await shot.onward(page);
    await page.waitForURL((url) => url.pathname !== shot.path);
  }
  await page.waitForLoadState("networkidle");
  const suffix = shot.as ? `-${locale === "en" ? "en" : "zh"}` : "";
  await page.screenshot({ path: join(folder, `${shot.name}${suffix}.png`) });
  await context.close();
}

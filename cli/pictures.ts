/** The pictures of the README: opens a demo house of its own and photographs its screens into docs/pictures. */
import "@/cli/environment";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { findBrowser } from "@/cli/browser.mjs";
import { command, Said } from "@/cli/command";
import { freePort } from "@/cli/free-port";
import { openHouse } from "@/cli/house";
import { root } from "@/cli/install.mjs";
import { phase } from "@/cli/phase.mjs";

const folder = join(root, "docs", "pictures");
const dir = join(root, ".data", "pictures");
const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

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
];
const readers: Shot[] = [
  { name: "article", window: desk, path: "/", onward: (page) => page.locator("main ol a, main ul a").first().click() },
];

await command(async () => {
  const browser = await findBrowser();
  if (!browser) throw new Said("没有浏览器。There is no browser: install Chromium or Chrome.");
  const port = await freePort();
  const house = await openHouse({
    dir,
    port,
    environment: { SITE_URL: `http://localhost:${port}`, HOST: "127.0.0.1" },
    scratch: true,
    fresh: true,
    signal: new AbortController().signal,
    phase,
  });
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const opened = await chromium.launch({
      ...(browser.executablePath ? { executablePath: browser.executablePath } : {}),
      args: ["--no-sandbox", "--disable-gpu"],
    });
    const site = house.environment.SITE_URL ?? "";
    await phase("拍照 pictures", async () => {
      for (const locale of ["en", "zh-CN"] as const) {
        for (const shot of shots) await photograph(opened, { site, locale, password: house.password }, shot);
      }
      for (const shot of readers) await photograph(opened, { site, locale: "zh-CN", password: "" }, shot);
    });
    await opened.close();
  } finally {
    await house.stop();
  }
});

type Studio = { site: string; locale: "en" | "zh-CN"; password: string };

async function photograph(browser: Browser, { site, locale, password }: Studio, shot: Shot): Promise<void> {
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

/** Where pages are photographed: a demo house of its own, and a browser before it. */
import { join } from "node:path";
import { type Browser, chromium } from "playwright";
import { findBrowser } from "@/cli/browser.mjs";
import { Said } from "@/cli/command";
import { freePort } from "@/cli/free-port";
import { openHouse } from "@/cli/house";
import { root } from "@/cli/install.mjs";
import { phase } from "@/cli/phase.mjs";

export const studioFolder = join(root, ".data", "pictures");

export const desk = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

export type Studio = { browser: Browser; site: string; password: string };

/** Opens house and browser, and closes both when the work is done or has failed. */
export async function inStudio(work: (studio: Studio) => Promise<void>): Promise<void> {
  const found = await findBrowser();
  if (!found) throw new Said("没有浏览器。There is no browser: install Chromium or Chrome.");
  const port = await freePort();
  const house = await openHouse({
    dir: studioFolder,
    port,
    environment: { SITE_URL: `http://localhost:${port}`, HOST: "127.0.0.1" },
    scratch: true,
    fresh: true,
    signal: new AbortController().signal,
    phase,
  });
  try {
    const browser = await chromium.launch({
      ...(found.executablePath ? { executablePath: found.executablePath } : {}),
      args: ["--no-sandbox", "--disable-gpu"],
    });
    const studio = { browser, site: house.environment.SITE_URL ?? "", password: house.password };
    await phase("拍照 pictures", () => work(studio));
    await browser.close();
  } finally {
    await house.stop();
  }
}

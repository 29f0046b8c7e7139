/** Plain JavaScript: the browser the journeys run in. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { projectNode, root } from "./install.mjs";
import { aptInstall, pathOf, run } from "./programs.mjs";

const onThisMachine = [
  "chromium",
  "google-chrome",
  "google-chrome-stable",
  "chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The browser there is: Playwright's own, else Chromium or Chrome on the machine; undefined when there is none.
 * @returns {Promise<{ executablePath: string | undefined; name: string } | undefined>}
 */
export async function findBrowser() {
  const { chromium } = await import("playwright");
  const own = chromium.executablePath();
  // Playwright finds its own by itself, headless shell included.
  if (existsSync(own)) return { executablePath: undefined, name: "Playwright's Chromium" };
  for (const name of onThisMachine) {
    const path = pathOf(name);
    if (path && answers(path)) return { executablePath: path, name: path };
  }
  return undefined;
}

/** Finds a browser, installing one when there is none: by apt as root on Debian, else Playwright's own download. */
export async function findOrInstallBrowser() {
  const found = await findBrowser();
  if (found) return found;
  const outputs = aptInstall(["chromium"]);
  const installed = (await findBrowser()) ?? (await downloadPlaywrights(outputs));
  if (installed) return installed;
  throw new Error(
    `没有浏览器，也装不上。There is no browser and none could be installed: install Chromium or Chrome.\n${outputs.join("\n")}`,
  );
}

async function downloadPlaywrights(outputs) {
  outputs.push(run([projectNode, `${root}/node_modules/playwright/cli.js`, "install", "chromium"]));
  return findBrowser();
}

/** Some systems put a file of this name there that only says where to get the browser. */
function answers(path) {
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 30_000 });
  return status === 0 && /chrom/i.test(stdout);
}

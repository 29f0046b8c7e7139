/** Plain JavaScript: the browser the journeys run in. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { projectEnvironment, projectNode, root } from "./install.mjs";

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
  const ways = [];
  if (process.getuid?.() === 0 && pathOf("apt-get")) {
    ways.push(["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", "chromium"]);
  }
  const outputs = ways.map(run);
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

function run([command, ...args]) {
  const env = projectEnvironment({ DEBIAN_FRONTEND: "noninteractive" });
  const { stdout, stderr } = spawnSync(command, args, { cwd: root, env, encoding: "utf8", timeout: 600_000 });
  return `${command} ${args.join(" ")}\n${stdout ?? ""}${stderr ?? ""}`.slice(-2000);
}

function pathOf(name) {
  if (name.startsWith("/")) return existsSync(name) ? name : undefined;
  const { status, stdout } = spawnSync("/bin/sh", ["-c", 'command -v "$1"', "sh", name], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

/** Some systems put a file of this name there that only says where to get the browser. */
function answers(path) {
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 30_000 });
  return status === 0 && /chrom/i.test(stdout);
}

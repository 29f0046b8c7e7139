import { defineConfig } from "@playwright/test";
import { findBrowser } from "@/cli/browser.mjs";

const browser = await findBrowser();
// Where `npm test` wants the counts.
const report = process.env.TEST_REPORT;
const freezing = /freezing\.spec\.ts$/;
const bothDoors = /both-doors\.spec\.ts$/;
const several = /\/several\.spec\.ts$/;
const tour = /tour\.spec\.ts$/;

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results/journeys",
  globalSetup: "./open-house.ts",
  // Nothing is tried twice: what fails now and then is broken.
  retries: 0,
  workers: 2,
  timeout: 180_000,
  globalTimeout: 25 * 60_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  projects: [
    // Journeys make channels of their own without an event, which nothing prints: this one compares before them.
    { name: "both doors", testMatch: bothDoors },
    // Of a machine that is killed every journey would hear that it has not confirmed.
    { name: "several machines", testMatch: several, dependencies: ["both doors"] },
    // Like whoever follows the README it looks for its piece on the first page, which later on is full of others'.
    { name: "tour", testMatch: tour, dependencies: ["several machines"] },
    { name: "journeys", testIgnore: [freezing, tour, bothDoors, several], dependencies: ["several machines"] },
    // 冻结发布 stops every journey that releases something: after all of them.
    { name: "freezing", testMatch: freezing, dependencies: ["tour", "journeys"] },
  ],
  reporter: report ? [["list"], ["json", { outputFile: report }]] : "list",
  use: {
    // Set by the house once it is open; the workers read this file after that.
    baseURL: process.env.SITE_URL,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    // Recording every step costs much of the time: the screen and what stood on it say where a journey ended.
    trace: process.env.TRACE ? "on" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: browser?.executablePath,
      args: [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});

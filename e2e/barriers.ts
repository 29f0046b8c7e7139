/** What keeps people out of a screen, as far as a machine can tell. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type axe from "axe-core";
import { expect, expectNoSidewaysScroll } from "@/e2e/people";

// What holds is not described: faster.
const options: axe.RunOptions = {
  resultTypes: ["violations"],
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
};
const script = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** No barrier that axe can find, nothing wider than the window. */
export async function examine(page: Page, what: string): Promise<void> {
  // Bringing axe takes longer than its work: once for each document, which is looked at in several windows.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(await script);
  const violations = await page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    return (await axe.run(document, options)).violations;
  }, options);
  const found = violations.map(({ id, nodes }) => [
    id,
    ...nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
  ]);
  expect.soft(found, what).toEqual([]);
  await expectNoSidewaysScroll(page);
}

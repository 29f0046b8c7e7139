/** What keeps people out of a screen, as far as a machine can tell. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, expectNoSidewaysScroll } from "@/e2e/people";

const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** No barrier that axe can find, nothing wider than the window. */
export async function examine(page: Page, what: string): Promise<void> {
  // Faster: what holds is not described, and no page has frames, for which axe would open a window of its own.
  const builder = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .withTags(standard);
  const { violations } = await builder.analyze();
  const found = violations.map(({ id, nodes }) => [
    id,
    ...nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
  ]);
  expect.soft(found, what).toEqual([]);
  await expectNoSidewaysScroll(page);
}

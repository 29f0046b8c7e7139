/** What people do at the screens, by the words they see there. */
import { expect, type Page } from "@playwright/test";
import { readersSee } from "@/newsroom/editions/wait";

/** Opens 审核, finds the piece and decides with the button whose name begins with `word`. */
export async function approveAt(page: Page, headline: string, word: RegExp): Promise<void> {
  await page.goto("/admin/review");
  await page.getByRole("link", { name: headline }).click();
  await page.getByRole("region", { name: "您的决定" }).getByRole("button", { name: word }).click();
  await expect(page.getByText("已通过").filter({ hasText: headline })).toBeVisible();
}

/** Releases a piece on 发布台 and returns the whole address readers find it at. */
export async function releaseAt(page: Page, number: number): Promise<string> {
  await page.goto("/admin/release");
  await page.getByRole("button", { name: `发布 ${number}`, exact: true }).click();
  const address = page.getByText(/^https?:\/\/\S+\/content_\d+\.html$/);
  await expect(address).toBeVisible();
  return (await address.textContent()) ?? "";
}

/** What was done by a verb, without its button, is waited for as the button would. */
export async function untilReadersSee(): Promise<void> {
  expect(await readersSee({ withinMs: 60_000 })).toEqual([]);
}

/** Types lines into 正文, each a paragraph of its own. */
export async function typeBody(page: Page, paragraphs: readonly string[]): Promise<void> {
  await page.getByRole("textbox", { name: "正文" }).click();
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) await page.keyboard.press("Enter");
    await page.keyboard.type(paragraph);
  }
}

/** The number in the address of the writing screen, once the first save has given one. */
export async function numberOf(page: Page): Promise<number> {
  await page.waitForURL(/\/admin\/articles\/\d+$/);
  return Number(page.url().split("/").at(-1));
}

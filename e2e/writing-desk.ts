/** The writing screen under a test's hands: keys, an input method, saves that wait. */
import type { Locator, Page } from "@playwright/test";
import { type Enter, expect, makeDesk } from "@/e2e/people";
import { createArticle } from "@/newsroom/articles/create";
import { bodyOf, piece } from "@/newsroom/articles/desk.fixture";

/** What the saving line says when the text is with the house. */
export const saved = /^已保存 \d\d:\d\d:\d\d$/;

/** A piece of one paragraph in its writing screen, on a page whose clock the test can move. */
export async function openPiece(enter: Enter, words: string): Promise<{ page: Page; number: number }> {
  const { editor, channelId } = await makeDesk();
  const body = words === "" ? bodyOf() : bodyOf(words);
  const number = await createArticle(editor, { content: piece(channelId, { body }) });
  const page = await enter(editor);
  await page.clock.install();
  await page.goto(`/admin/articles/${number}`);
  await expect(page.getByRole("textbox", { name: "正文" })).toHaveText(words);
  return { page, number };
}

/** Presses Tab until `target` has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < 100; pressed += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target).toBeFocused();
}

/** Every save is written down and waits until the test lets all of them through. */
export async function holdSaves(page: Page, number: number): Promise<{ sent: string[]; letThrough: () => void }> {
  const sent: string[] = [];
  let letThrough = () => {};
  const free = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(`**/api/working-copies/${number}`, async (route) => {
    if (route.request().method() !== "PUT") return route.continue();
    sent.push(route.request().postData() ?? "");
    await free;
    await route.continue();
  });
  return { sent, letThrough: () => letThrough() };
}

/** The beginnings and ends of compositions in 正文 so far: a broken one begins twice. */
export async function watchCompositions(page: Page): Promise<() => Promise<string[]>> {
  const events = await page.getByRole("textbox", { name: "正文" }).evaluateHandle((body) => {
    const seen: string[] = [];
    for (const type of ["compositionstart", "compositionend"]) body.addEventListener(type, () => seen.push(type));
    return seen;
  });
  return () => events.jsonValue();
}

/** A Chinese input method as the browser hears it: letters under way, then the word; its keys carry code 229. */
export async function inputMethod(page: Page) {
  const browser = await page.context().newCDPSession(page);
  return {
    async compose(...states: string[]) {
      for (const text of states) {
        await browser.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      }
    },
    async press(code: string) {
      const key = { key: code, code, windowsVirtualKeyCode: 229 };
      await browser.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
      await browser.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
    },
    accept: (text: string) => browser.send("Input.insertText", { text }),
  };
}

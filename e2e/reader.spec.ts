/** What public/reader.js adds to a page, and that the page lacks nothing without it. */
import type { Page } from "@playwright/test";
import { expect, makeDesk, test } from "@/e2e/people";
import { untilReadersSee } from "@/e2e/steps";
import { file, livePiece, take } from "@/newsroom/articles/desk.fixture";

const words = "办事指南见镇里的公告，下月底前办结。";

/** A live piece of a desk of its own. */
async function makeLive() {
  const desk = await makeDesk();
  const paragraph = { type: "paragraph" as const, content: [{ type: "text" as const, text: words }] };
  const number = await livePiece(desk, { body: { version: 1, type: "doc", content: [paragraph] } });
  return { desk, number, address: (await file(number)).lastRelease?.address ?? "" };
}

test("字号 and 深色 are kept from page to page, and follow the system again when told to", async ({ visit }) => {
  const page = await visit({ colorScheme: "light" });
  const letters = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto("/");
  const before = [await letters(), await paper()];
  const opener = page.getByRole("button", { name: "字号与深色" });
  await opener.click();
  await expect(opener).toHaveAttribute("aria-expanded", "true");
  await page.getByRole("button", { name: "特大" }).click();
  const dark = page.getByRole("button", { name: "深色", exact: true });
  await dark.click();
  await expect(dark).toHaveAttribute("aria-pressed", "true");
  await expect(dark).toBeFocused();
  const chosen = [await letters(), await paper()];
  for (const [place, value] of chosen.entries()) expect(value).not.toBe(before[place]);

  await page.goto((await makeLive()).address);
  expect([await letters(), await paper()]).toEqual(chosen);
  // The letters of 长者模式 have one size, the colours are the reader's there too.
  await page.getByRole("link", { name: "长者模式" }).click();
  // Between two pages there is nothing to be asked.
  await page.waitForURL("**/care/**");
  await expect.poll(async () => [await letters(), await paper()]).toEqual(["24px", "rgb(0, 0, 0)"]);
  await page.goBack();
  await page.getByRole("button", { name: "字号与深色" }).click();
  await expect(page.getByRole("button", { name: "特大" })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "标准", exact: true }).click();
  await page.getByRole("button", { name: "跟随系统" }).click();
  await page.goto("/");
  expect([await letters(), await paper()]).toEqual(before);
});

test("the panel of 字号 and 深色 is part of its band, with no frame that runs into the line below", async ({
  visit,
}) => {
  for (const width of [390, 1280]) {
    const page = await visit({ width });
    await page.goto("/");
    await page.getByRole("button", { name: "字号与深色" }).click();
    const panel = page.getByRole("group", { name: "字号与深色" });
    const { borderLeftWidth, borderRightWidth, borderBottomWidth } = await panel.evaluate((element) => ({
      ...getComputedStyle(element),
    }));
    expect([borderLeftWidth, borderRightWidth, borderBottomWidth]).toEqual(["0px", "0px", "0px"]);
  }
});

test("by keyboard, Escape closes what a button opened, and the button has the focus again", async ({ visit }) => {
  const page = await visit();
  await page.goto((await makeLive()).address);
  for (const name of ["字号与深色", "分享"]) {
    const opener = page.getByRole("button", { name });
    await opener.press("Enter");
    await expect(page.getByRole("group", { name })).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(opener).not.toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("group", { name })).toBeHidden();
    await expect(opener).toBeFocused();
    await expect(opener).toHaveAttribute("aria-expanded", "false");
  }
});

test("an article is shared by its one true address", async ({ visit }) => {
  const page = await visit({ width: 390 });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto((await makeLive()).address);
  const address = (await page.locator('link[rel="canonical"]').getAttribute("href")) ?? "";
  await page.getByRole("button", { name: "分享" }).click();
  await page.getByRole("button", { name: "复制链接" }).click();
  await expect(page.getByRole("status")).toHaveText("已复制");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  await page.getByRole("button", { name: "微信" }).click();
  await expect(page.getByText("用微信扫一扫")).toBeVisible();
  const code = page.getByRole("group", { name: "分享" }).getByRole("img", { name: "本文网址的二维码" });
  await expect.poll(() => code.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(20);
  const weibo = new URL((await page.getByRole("link", { name: "微博" }).getAttribute("href")) ?? "");
  expect([weibo.host, weibo.searchParams.get("url")]).toEqual(["service.weibo.com", address]);
});

test("the QR code of a piece is gone with the piece", async ({ request }) => {
  const { desk, number, address } = await makeLive();
  const code = `/qr${address.replace(/html$/, "png")}`;
  const live = await request.get(code);
  expect([live.status(), live.headers()["content-type"]]).toEqual([200, "image/png"]);
  const moved = await request.get(code.replace(/\d{4}-\d{2}/, "2001-01"), { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([301, code]);
  await take(desk.publisher, "withdraw", number);
  await untilReadersSee();
  expect((await request.get(code)).status()).toBe(410);
});

/** Headless browsers have no voice: this one is silent, and a sentence ends when the test says so. */
const silentVoice = `
  const said = [];
  let speaking = null;
  const voice = { lang: "zh-CN", name: "", default: true, localService: true, voiceURI: "" };
  const speech = {
    getVoices: () => [voice],
    speak(utterance) { speaking = utterance; said.push([utterance.text, utterance.rate]); },
    cancel() { speaking = null; },
    addEventListener() {},
  };
  Object.defineProperty(window, "speechSynthesis", { value: speech });
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  window.voice = { said, isSpeaking: () => speaking !== null, end: () => speaking.onend() };
`;
type Voice = { said: [string, number][]; isSpeaking: () => boolean; end: () => void };

test("an article is read out sentence by sentence, without its credits, and falls silent when told to", async ({
  visit,
}) => {
  const page = await visit();
  await page.addInitScript({ content: silentVoice });
  await page.goto((await makeLive()).address);
  const headline = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  const said = () => voiceOf(page, (voice) => voice.said.map(([text]) => text));
  const read = page.getByRole("button", { name: "朗读" });
  await read.click();
  expect(headline.startsWith((await said())[0] ?? "-")).toBe(true);
  expect(await highlighted(page)).toEqual((await said()).slice(-1));

  await page.getByRole("button", { name: "暂停" }).click();
  expect(await voiceOf(page, (voice) => voice.isSpeaking())).toBe(false);
  await page.getByRole("button", { name: "继续" }).click();
  const [first, again] = await said();
  expect(again).toBe(first);
  await page.getByRole("button", { name: "快", exact: true }).click();
  expect(await voiceOf(page, (voice) => voice.said.at(-1))).toEqual([first, 1.4]);

  for (let turn = 0; turn < 50 && (await voiceOf(page, (voice) => voice.isSpeaking())); turn += 1) {
    await voiceOf(page, (voice) => voice.end());
  }
  const whole = (await said()).join("");
  expect(whole).toContain(words);
  expect(whole).not.toContain("责任编辑");
  await expect(read).toHaveAttribute("aria-expanded", "false");
  expect(await highlighted(page)).toEqual([]);

  await read.click();
  await page.getByRole("button", { name: "停止" }).click();
  await expect(read).toBeFocused();
  expect(await voiceOf(page, (voice) => voice.isSpeaking())).toBe(false);
});

test("where there is no voice nobody is offered one; what is offered moves nothing and is reached by keys alone", async ({
  visit,
}) => {
  const page = await visit();
  await page.goto((await makeLive()).address);
  const tools = page.getByRole("article").getByRole("button");
  await expect(tools).toHaveText(["打印", "分享"]);
  const shifted = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(
            list.getEntries().reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
          );
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );
  expect(shifted).toBe(0);
  const names: string[] = [];
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press("Tab");
    names.push((await page.evaluate(() => document.activeElement?.textContent)) ?? "");
  }
  expect(names.slice(0, 3)).toEqual(["跳到正文", "长者模式", "字号与深色"]);
  expect(names).toEqual(expect.arrayContaining(["打印", "分享"]));
  for (const button of await page.getByRole("button").all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
});

test("without script no control is there that would do nothing, and no room is kept for one", async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto((await makeLive()).address);
  // Searching needs none.
  await expect(page.getByRole("button")).toHaveText(["搜索"]);
  for (const place of await page.locator("[data-tools]").all()) await expect(place).toBeHidden();
  await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByRole("link", { name: "长者模式" })).toBeVisible();
});

function voiceOf<Value>(page: Page, ask: (voice: Voice) => Value): Promise<Value> {
  return page.evaluate(`(${ask})(window.voice)`) as Promise<Value>; // what the function answers, carried as JSON
}

function highlighted(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(CSS.highlights.get("spoken") ?? [])].map(String));
}

test.describe("within WeChat, in a house that has an account there", () => {
  const userAgent = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile MicroMessenger/8.0.50";

  /** The house of the journeys has no account: this page is as one that has would send it, and WeChat's answers are made up. */
  async function asInWechat(page: Page, status: number) {
    await page.route("**/content_*.html*", async (route) => {
      const response = await route.fetch();
      const policy = (response.headers()["content-security-policy"] ?? "").replace(
        "script-src ",
        "script-src https://res.wx.qq.com ",
      );
      const body = (await response.text()).replace("<html ", '<html data-wechat="/api/wechat-signature" ');
      await route.fulfill({ response, body, headers: { ...response.headers(), "content-security-policy": policy } });
    });
    await page.route("**/api/wechat-signature?*", (route) =>
      route.fulfill({ status, json: { appId: "wx1", asked: new URL(route.request().url()).searchParams.get("url") } }),
    );
    await page.route("https://res.wx.qq.com/**", (route) =>
      route.fulfill({
        contentType: "text/javascript",
        body: `const told = {}; window.told = told;
          window.wx = {
            config: (config) => { told.config = config; }, ready: (then) => then(),
            updateAppMessageShareData: (data) => { told.friend = data; }, updateTimelineShareData: (data) => { told.all = data; },
          };`,
      }),
    );
  }
  const told = (page: Page) => page.evaluate(() => (window as { told?: unknown }).told); // put there by the script above

  test("what is shared is what the page says of itself", async ({ browser }) => {
    const page = await browser.newPage({ userAgent });
    const { address } = await makeLive();
    await asInWechat(page, 200);
    await page.goto(`${address}?from=singlemessage#top`);
    const said = (name: string) => page.locator(`meta[property="og:${name}"]`).getAttribute("content");
    const link = await said("url");
    const data = { title: await said("title"), desc: await said("description"), link, imgUrl: await said("image") };
    await expect
      .poll(() => told(page))
      .toMatchObject({
        config: { appId: "wx1", asked: `${new URL(page.url()).origin}${address}?from=singlemessage` },
        friend: data,
        all: data,
      });
    await page.close();
  });

  test("where nothing is signed the page is as it is, and other browsers never ask", async ({ browser }) => {
    const { address } = await makeLive();
    for (const agent of [userAgent, undefined]) {
      const page = await browser.newPage(agent ? { userAgent: agent } : {});
      await asInWechat(page, 503);
      const asked: string[] = [];
      page.on("request", (request) => asked.push(new URL(request.url()).host));
      await page.goto(address, { waitUntil: "networkidle" });
      await expect(page.getByText(words)).toBeVisible();
      expect(asked).not.toContain("res.wx.qq.com");
      await page.close();
    }
  });
});

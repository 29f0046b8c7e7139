/** Writing as people write: by keyboard alone, with an input method, over a bad network, in two windows. */
import type { Locator, Page } from "@playwright/test";
import { expect, makeDesk, test } from "@/e2e/people";
import { numberOf } from "@/e2e/steps";
import { bodyText } from "@/newsroom/articles/body";
import { createArticle } from "@/newsroom/articles/create";
import { bodyOf, file, piece } from "@/newsroom/articles/desk.fixture";

const saved = /^已保存 \d\d:\d\d:\d\d$/;

test("by keyboard alone from signing in to 送审", async ({ visit }) => {
  const { editor, channelId } = await makeDesk();
  const page = await visit();
  await page.goto("/admin");
  await tabTo(page, page.getByLabel("用户名"));
  await page.keyboard.type(editor.username);
  await tabTo(page, page.getByLabel("密码"));
  await page.keyboard.type(editor.password);
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: "我的工作台" })).toBeVisible();
  await tabTo(page, page.getByRole("link", { name: "新建稿件" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "正文" })).toBeVisible();
  const headline = page.getByLabel("标题", { exact: true });
  await tabTo(page, headline);
  await page.keyboard.type("不用鼠标的一天");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("副题", { exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "正文" })).toBeFocused();
  await page.keyboard.type("第一段。");
  await page.keyboard.press("Enter");
  await page.keyboard.type("第二段。");
  const number = await numberOf(page);
  // Enter in a line never sent anything.
  expect((await file(number)).article.state).toBe("draft");
  await tabTo(page, page.getByRole("button", { name: /^送审，交初审/ }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByText("待初审").first()).toBeVisible();
  const { content } = await file(number);
  expect(content).toMatchObject({ headline: "不用鼠标的一天", deck: "", body: bodyOf("第一段。", "第二段。") });
  expect(content.channels.main).toBe(channelId);
});

test("saving in the middle of a word leaves the input method alone", async ({ enter }) => {
  const { page, number } = await openPiece(enter, "海边的字典");
  const body = page.getByRole("textbox", { name: "正文" });
  const { sent, letThrough } = await holdSaves(page, number);
  const composed = await watchCompositions(page);
  const ime = await inputMethod(page);

  await body.click();
  await page.keyboard.press("End");
  await page.keyboard.type("里");
  await expect.poll(() => sent.length).toBe(1);
  await ime.compose("zh", "zhong", "zhong w");
  letThrough();
  await expect(page.getByText("有改动，即将保存")).toBeVisible();
  expect((await file(number)).copy.version).toBe(2);
  // Every clock of saving runs out while the word is not yet one.
  await page.clock.fastForward(60_000);
  await ime.compose("zhong we", "zhong wen");
  await ime.accept("中文");
  await expect(body).toHaveText("海边的字典里中文");
  expect(await composed()).toEqual(["compositionstart", "compositionend"]);

  const headline = page.getByLabel("标题", { exact: true });
  await headline.fill("");
  await ime.compose("zhong");
  await ime.press("Enter");
  await expect(headline).toBeFocused();
  await ime.accept("中");
  await expect(headline).toHaveValue("中");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("副题", { exact: true })).toBeFocused();

  await expect.poll(async () => (await file(number)).content.headline).toBe("中");
  expect(bodyText((await file(number)).content.body)).toBe("海边的字典里中文");
  expect(sent.filter((text) => text.includes("zhong"))).toEqual([]);
});

test("Ctrl+S saves at once, Enter in 标题 sends nothing", async ({ enter }) => {
  const { page, number } = await openPiece(enter, "灯塔");
  // With the clock standing still nothing is saved by itself.
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await page.getByLabel("标题", { exact: true }).fill("守灯塔的人");
  await page.keyboard.press("Enter");
  await expect(page.getByText("有改动，即将保存")).toBeVisible();
  expect((await file(number)).copy.version).toBe(1);
  await page.keyboard.press("Control+KeyS");
  await expect(page.getByText(saved)).toBeVisible();
  const { article, copy, content } = await file(number);
  expect([copy.version, content.headline, article.state]).toEqual([2, "守灯塔的人", "draft"]);
});

test("offline the text stays on this machine and is saved when the network is back", async ({ enter }) => {
  const { page, number } = await openPiece(enter, "渔汛");
  await page.context().setOffline(true);
  await append(page, "信号不好的地方。");
  await expect(page.getByText("离线，已暂存到本机")).toBeVisible();
  await append(page, "还在写。");
  await page.context().setOffline(false);
  await expect(page.getByText(saved)).toBeVisible();
  await expect.poll(async () => bodyText((await file(number)).content.body)).toBe("渔汛信号不好的地方。还在写。");
});

test("of two windows the second is told, and nothing typed is lost", async ({ enter }) => {
  const { page, number } = await openPiece(enter, "两扇窗");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await append(page, "这一扇先写。");
  await expect(page.getByText(saved)).toBeVisible();
  await append(other, "那一扇后写。");
  await expect(other.getByText("您的文字没有丢，但还没有保存")).toBeVisible();
  await expect(other.getByText("有人先保存了第 2 版").first()).toBeVisible();
  await other.getByRole("button", { name: "查看我的文字" }).click();
  await expect(other.getByRole("textbox", { name: "我的文字（未保存）" })).toHaveValue(/两扇窗那一扇后写。/);
  await other.getByRole("button", { name: "关闭" }).click();
  expect(bodyText((await file(number)).content.body)).toBe("两扇窗这一扇先写。");

  await other.getByRole("button", { name: "打开最新版本" }).click();
  await expect(other.getByRole("textbox", { name: "正文" })).toHaveText("两扇窗这一扇先写。");
  await expect(other.getByText("那以后有人保存过更新的版本")).toBeVisible();
  await other.getByRole("button", { name: "恢复这份文字" }).click();
  await expect(other.getByRole("textbox", { name: "正文" })).toHaveText("两扇窗那一扇后写。");
  await expect.poll(async () => bodyText((await file(number)).content.body)).toBe("两扇窗那一扇后写。");
});

test("reloading keeps the text, saved or not", async ({ enter }) => {
  const { page, number } = await openPiece(enter, "退潮");
  await append(page, "之后。");
  await expect(page.getByText(saved)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "正文" })).toHaveText("退潮之后。");

  // Nothing reaches the house while the page goes: what it kept is offered when it opens again.
  await page.route(`**/api/working-copies/${number}`, (route) => route.abort());
  await append(page, "还没保存。");
  await page.reload();
  await page.unroute(`**/api/working-copies/${number}`);
  await expect(page.getByText("本机有未保存的文字")).toBeVisible();
  await page.getByRole("button", { name: "恢复这份文字" }).click();
  await expect(page.getByRole("textbox", { name: "正文" })).toHaveText("退潮之后。还没保存。");
  await expect.poll(async () => bodyText((await file(number)).content.body)).toBe("退潮之后。还没保存。");
});

/** As Word writes it: styles on everything, a list as paragraphs with the number typed in, a picture on a disk. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-style-name:正文}</style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<h1 style='margin-top:17.0pt'><b><span style='font-size:22.0pt;font-family:黑体'>码头的早晨</span></b></h1>
<p class=MsoNormal style='text-indent:24.0pt;mso-char-indent-count:2.0'><span style='font-family:仿宋'>灯先亮，<b>人</b>后到。<o:p></o:p></span></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><span>先上岸<o:p></o:p></span></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><span>再晾晒<o:p></o:p></span></p>
<p class=MsoNormal><a href="javascript:alert(1)">不该点的</a><img width=400 height=300 src="file:///C:/kelp.png"></p>
<script>document.title = "不该有的"</script>
<!--EndFragment--></body></html>`;

test("what is pasted from Word becomes plain paragraphs, headings and lists", async ({ enter }) => {
  const { page, number } = await openPiece(enter, "");
  const body = page.getByRole("textbox", { name: "正文" });
  await body.click();
  await body.evaluate((element, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, fromWord);
  await expect(page.getByText("粘贴的 1 张网络图片没有带入")).toBeVisible();
  await expect(page.getByText(saved)).toBeVisible();
  const text = (words: string, marks?: { type: string }[]) => ({
    type: "text",
    text: words,
    ...(marks ? { marks } : {}),
  });
  const item = (words: string) => ({ type: "listItem", content: [{ type: "paragraph", content: [text(words)] }] });
  expect((await file(number)).content.body.content).toEqual([
    { type: "heading", attrs: { level: 2 }, content: [text("码头的早晨")] },
    { type: "paragraph", content: [text("灯先亮，"), text("人", [{ type: "bold" }]), text("后到。")] },
    { type: "orderedList", content: [item("先上岸"), item("再晾晒")] },
    { type: "paragraph", content: [text("不该点的")] },
  ]);
});

type Enter = Parameters<Parameters<typeof test>[2]>[0]["enter"];

/** A piece of one paragraph in its writing screen, on a page whose clock the test can move. */
async function openPiece(enter: Enter, words: string): Promise<{ page: Page; number: number }> {
  const { editor, channelId } = await makeDesk();
  const body = words === "" ? bodyOf() : bodyOf(words);
  const number = await createArticle(editor, { content: piece(channelId, { body }) });
  const page = await enter(editor);
  await page.clock.install();
  await page.goto(`/admin/articles/${number}`);
  await expect(page.getByRole("textbox", { name: "正文" })).toHaveText(words);
  return { page, number };
}

async function append(page: Page, words: string): Promise<void> {
  await page.getByRole("textbox", { name: "正文" }).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
}

/** Presses Tab until `target` has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < 100; pressed += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target).toBeFocused();
}

/** Every save is written down and waits until the test lets all of them through. */
async function holdSaves(page: Page, number: number): Promise<{ sent: string[]; letThrough: () => void }> {
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
async function watchCompositions(page: Page): Promise<() => Promise<string[]>> {
  const events = await page.getByRole("textbox", { name: "正文" }).evaluateHandle((body) => {
    const seen: string[] = [];
    for (const type of ["compositionstart", "compositionend"]) body.addEventListener(type, () => seen.push(type));
    return seen;
  });
  return () => events.jsonValue();
}

/** A Chinese input method as the browser hears it: letters under way, then the word; its keys carry code 229. */
async function inputMethod(page: Page) {
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

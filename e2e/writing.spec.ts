/** Writing as people write: by keyboard alone, with an input method, with what Word left in the clipboard. */
import { expect, makeDesk, test } from "@/e2e/people";
import { numberOf } from "@/e2e/steps";
import { holdSaves, inputMethod, openPiece, saved, tabTo, watchCompositions } from "@/e2e/writing-desk";
import { bodyText } from "@/newsroom/articles/body";
import { bodyOf, file } from "@/newsroom/articles/desk.fixture";

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

test("what nobody sees is taken out of what is typed and pasted, and the screen goes on as saved", async ({
  enter,
}) => {
  const { page, number } = await openPiece(enter, "灯塔");
  await page.getByLabel("标题", { exact: true }).fill("罚款\u202e元百五\u202c通告\u200b零宽");
  await page.getByRole("textbox", { name: "正文" }).click();
  await page.keyboard.press("End");
  await page.keyboard.insertText("\u2066守\u2069塔人");
  await page.keyboard.press("Control+KeyS");
  await expect(page.getByText(saved)).toBeVisible();
  const kept = await file(number);
  expect(kept.content.headline).toBe("罚款元百五通告零宽");
  expect(bodyText(kept.content.body)).toBe("灯塔守塔人");
  await page.clock.fastForward(60_000);
  await page.reload();
  await expect(page.getByLabel("标题", { exact: true })).toHaveValue("罚款元百五通告零宽");
  await expect(page.getByText("本机有未保存的文字")).toHaveCount(0);
  expect((await file(number)).copy.version).toBe(kept.copy.version);
});

test("a field too long says so and is saved with the text; 送审 names it and how long it may be", async ({ enter }) => {
  const { page, number } = await openPiece(enter, "写了一夜。");
  const deck = page.getByLabel("副题", { exact: true });
  await deck.fill("长".repeat(95));
  await expect(page.getByText("95／100", { exact: true })).toBeVisible();
  await deck.fill("长".repeat(112));
  await expect(page.getByText("112／100，送审前请改短")).toBeVisible();
  await expect(deck).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("textbox", { name: "正文" }).click();
  await page.keyboard.press("End");
  await page.keyboard.type("又写一句。");
  await page.keyboard.press("Control+KeyS");
  await expect(page.getByText(saved)).toBeVisible();
  const { content } = await file(number);
  expect([content.deck.length, bodyText(content.body)]).toEqual([112, "写了一夜。又写一句。"]);

  await page.getByRole("button", { name: /^送审/ }).click();
  await expect(page.getByText("“副题”有 112 字，最多 100 字，请改短再送审。")).toBeVisible();
  expect((await file(number)).article.state).toBe("draft");
  await deck.fill("短了");
  await page.getByRole("button", { name: /^送审/ }).click();
  await expect(page.getByRole("main").getByText("待初审").first()).toBeVisible();
});

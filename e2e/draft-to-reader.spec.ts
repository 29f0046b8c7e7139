/** One piece from the first word to the reader: an editor, three reviewers (one on a phone), a publisher. */
import type { Page } from "@playwright/test";
import { expect, expectNoSidewaysScroll, makeDesk, makePerson, test } from "@/e2e/people";
import { approveAt, numberOf, releaseAt, typeBody } from "@/e2e/steps";

const label = "乡村观察";
const source = "澜州日报";
const paragraphs = [
  "清晨五点，东屿县的码头已经亮起了灯。第一船海带靠岸时，潮水刚刚退到礁石下面。",
  "“今年的水温正好，叶片比去年厚。”在码头上等了一夜的养殖户说，他家的三百亩海面预计能收四百吨。",
  "县里今年新修了两条晾晒道，又请来技术员教大家分批收割，避开了往年扎堆上岸、没处晾晒的难题。",
  "加工厂就在码头后面，从上岸到装箱不超过六个小时。厂里的六十多名工人，大半来自附近的村子。",
  "傍晚收工时，空船又排成一列驶向海面。技术员说，按眼下的天气，这一季的收割还要持续二十天。",
];

test("a piece goes from an editor through three reviewers and a publisher to readers", async ({ enter, visit }) => {
  const desk = await makeDesk({ name: "海岸" });
  // May write everywhere, so the channel is for them to choose.
  const editor = await makePerson(["editor"], { displayName: "叶知秋" });
  const headline = `码头的灯为谁亮着${desk.channelId}`;

  const writing = await enter(editor);
  await writing.goto("/admin");
  await writing.getByRole("link", { name: "新建稿件" }).click();
  await writing.getByLabel("栏目题", { exact: true }).fill(label);
  await writing.getByLabel("标题", { exact: true }).fill(headline);
  await writing.getByLabel("来源", { exact: true }).fill(source);
  await typeBody(writing, paragraphs);
  await writing.getByLabel("频道", { exact: true }).selectOption({ label: desk.channel.name });
  const number = await numberOf(writing);
  await writing.getByRole("button", { name: /^送审/ }).click();
  await expect(writing.getByRole("banner").or(writing.getByRole("main")).getByText("待初审").first()).toBeVisible();

  const phone = await enter(desk.first, { width: 390, height: 780 });
  await readOnPhone(phone, headline);
  await approveAt(phone, headline, /^通过，送复审/);
  await approveAt(await enter(desk.second), headline, /^通过，送终审/);
  await approveAt(await enter(desk.final), headline, /^通过，签发/);
  const address = await releaseAt(await enter(desk.publisher), number);

  for (const javaScriptEnabled of [true, false]) {
    const reader = await visit({ javaScriptEnabled });
    const answer = await reader.goto(address);
    expect(answer?.status()).toBe(200);
    await expectPage(reader, { headline, channel: desk.channel.name });

    await reader.getByRole("link", { name: "返回首页" }).click();
    await expect(reader.getByRole("link", { name: headline })).toHaveAttribute("href", new URL(address).pathname);
    await reader.getByRole("link", { name: headline }).click();
    await reader.getByRole("navigation", { name: "当前位置" }).getByRole("link", { name: desk.channel.name }).click();
    await expect(reader.getByRole("heading", { level: 1, name: desk.channel.name })).toBeVisible();
    await expect(reader.getByRole("link", { name: headline })).toBeVisible();
  }
  await expectDates(await (await (await visit()).goto(address))?.text());
});

/** Everything within the width of a phone, and the decision in view without scrolling. */
async function readOnPhone(page: Page, headline: string): Promise<void> {
  await page.goto("/admin/review");
  await page.getByRole("link", { name: headline }).click();
  await expect(page.getByRole("heading", { name: `${label}丨${headline}` })).toBeVisible();
  for (const paragraph of paragraphs) await expect(page.getByRole("article").getByText(paragraph)).toBeVisible();
  await expectNoSidewaysScroll(page);
  for (const name of [/^通过，送复审/, /^退回/]) {
    await expect(page.getByRole("button", { name })).toBeInViewport({ ratio: 1 });
  }
}

async function expectPage(page: Page, { headline, channel }: { headline: string; channel: string }): Promise<void> {
  const place = page.getByRole("navigation", { name: "当前位置" });
  await expect(place.getByRole("listitem")).toHaveText(["首页", channel]);
  await expect(place.getByRole("link", { name: "首页" })).toHaveAttribute("href", "/");
  await expect(page.getByRole("heading", { level: 1, name: `${label}丨${headline}` })).toBeVisible();
  const facts = page.getByRole("list", { name: "发布信息" }).getByRole("listitem");
  await expect(facts).toHaveText([/^\d{4}-\d\d-\d\d \d\d:\d\d$/, `来源：${source}`]);
  const text = page.getByRole("article");
  await expect(text.getByRole("paragraph")).toHaveText(paragraphs);
  // Nobody typed one of these names.
  await expect(page.getByRole("list", { name: "署名" }).getByRole("listitem")).toHaveText([
    `来源：${source}`,
    "编辑：叶知秋",
    "审核：白复野　钟定远",
    "责任编辑：江初晓",
  ]);
  await expect(page.getByRole("link", { name: "返回顶部" })).toHaveAttribute("href", "#top");
  const footer = page.getByRole("contentinfo");
  for (const name of ["许可证", "电话", "举报入口", "备案"]) {
    await expect(footer.getByRole("list", { name }).getByRole("listitem").first()).toBeVisible();
  }
}

/** For machines the page says the same: when it came out, when it changed, where it stands. */
function expectDates(html = ""): void {
  const data = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = ""]) =>
    JSON.parse(json),
  );
  const article = data.find((each) => each["@type"] === "NewsArticle");
  const trail = data.find((each) => each["@type"] === "BreadcrumbList");
  expect(article.datePublished).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?\+08:00$/);
  expect(article.dateModified).toBe(article.datePublished);
  expect(trail.itemListElement[0].name).toBe("首页");
}

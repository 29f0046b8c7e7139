/** 搜索 as a reader does it without script: two characters, narrowed down, turned over; what is withdrawn is gone. */
import { expect, makeDesk, test } from "@/e2e/people";
import { livePiece, take } from "@/newsroom/articles/desk.fixture";

test("a reader finds a piece by two characters, narrows down, turns the page, and does not find what is withdrawn", async ({
  visit,
}) => {
  const desk = await makeDesk({ name: "岬角" });
  // A word of this journey alone, whatever else is in the house.
  const word = `椰${String.fromCodePoint(0x5000 + (desk.channelId % 0x4000))}`;
  const numbers: number[] = [];
  for (let count = 1; count <= 21; count++) {
    numbers.push(await livePiece(desk, { headline: `第${count}个渔汛`, summary: `${word}成熟，颗粒饱满。` }));
  }
  const page = await visit({ javaScriptEnabled: false, width: 390 });
  await page.goto("/");
  await page.getByRole("searchbox", { name: "搜索本站" }).fill(word);
  await page.getByRole("button", { name: "搜索" }).click();
  const results = page.getByRole("region", { name: "搜索结果" });
  await expect(results).toContainText("共 21 篇，新的在前");
  await expect(results.getByRole("heading").first()).toHaveText("第21个渔汛");
  const mark = results.locator("mark").first();
  await expect(mark).toHaveText(word);
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  const [ink, paper] = await mark.evaluate((found) => [
    getComputedStyle(found).color,
    getComputedStyle(found).backgroundColor,
  ]);
  expect([ink, paper]).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 0)"]);
  await page.emulateMedia({ forcedColors: null, colorScheme: null });

  await page.getByText("频道、时间、来源").click();
  await page.getByLabel("频道").selectOption({ label: desk.channel.name });
  await page.getByRole("button", { name: "搜索" }).click();
  await expect(results).toContainText("共 21 篇");
  await page.getByLabel("到", { exact: true }).fill("2020-01-01");
  await page.getByRole("button", { name: "搜索" }).click();
  await expect(page.getByRole("region", { name: "没有找到" })).toContainText("没有找到符合全部条件的稿件");
  await page.getByRole("link", { name: /^不限频道、时间和来源/ }).click();
  await results.getByRole("link", { name: "更多结果" }).click();
  await expect(results.getByRole("heading")).toHaveText(["第1个渔汛"]);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
  await results.getByRole("link", { name: "第1个渔汛" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("第1个渔汛");

  await take(desk.publisher, "withdraw", numbers[20] ?? 0);
  await page.goto(`/search/?q=${word}`);
  await expect(page).toHaveURL(`/search?q=${encodeURIComponent(word)}`);
  await expect(results).toContainText("共 20 篇");
  await expect(results).not.toContainText("第21个渔汛");
});

test("whatever an address of the search page asks for, it answers in words", async ({ request }) => {
  const values = ["", "%00", "%ED%A0%80", "𠮷", "<script>", "x".repeat(4000), "'%27|&!:*", "1e9", "2020-99-99"];
  const paths = ["q", "channel", "from", "to", "source", "order", "after"].flatMap((name) =>
    values.map((value) => `/search?${name === "q" ? "" : "q=海&"}${name}=${value}`),
  );
  for (const path of [...paths, "/search?q=1&q=2"]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect([path.slice(0, 80), answer.status()]).toEqual([path.slice(0, 80), 200]);
    expect(await answer.text()).toContain('<main id="content"');
  }
});

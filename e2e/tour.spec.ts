/** The ten-minute tour of the README, step by step, by the words it names. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { projectEnvironment, projectNode, root } from "@/cli/install.mjs";
import { expect, test } from "@/e2e/people";
import { dayOf } from "@/newsroom/shanghai";

const run = promisify(execFile);
/** A command of the README, as whoever types it sees what comes of it. */
async function newsroom(...words: string[]): Promise<string> {
  const args = ["--import", "tsx", join(root, "cli", "newsroom.ts"), ...words];
  const { stdout, stderr } = await run(projectNode, args, { cwd: root, env: projectEnvironment({}) }).catch(
    (refused: { stdout: string; stderr: string }) => refused,
  );
  return stdout + stderr;
}

test("the tour of the README", async ({ visit }) => {
  test.setTimeout(8 * 60_000);
  const tour =
    (await readFile(join(root, "README.md"), "utf8")).split("## A ten-minute tour")[1]?.split("\n## ")[0] ?? "";
  const named = [...tour.matchAll(/\*\*([A-Z][^*.:]*?(?: [\p{Script=Han}]+)?)\*\*/gu)].map(([, words]) => words ?? "");
  const used = new Set<string>();
  /** The English of a pair of words that the tour names. */
  const words = (pair: string) => {
    expect(named, "the README names it").toContain(pair);
    used.add(pair);
    return new RegExp(`^${pair.replace(/ \p{Script=Han}+$/u, "")}`);
  };
  const button = (page: Page, pair: string) => page.getByRole("button", { name: words(pair) }).first();
  const link = (page: Page, pair: string) => page.getByRole("link", { name: words(pair) }).first();

  const headline = `渡口灯塔重新点亮${Date.now() % 100_000}`;
  const enter = async (page: Page, username: string) => {
    await page.goto("/admin/sign-in");
    if (await page.getByRole("button", { name: "English" }).isVisible()) await button(page, "English").click();
    await page
      .getByRole("button", { name: new RegExp(`\\b${username}\\b`) })
      .first()
      .click();
    await expect(page.getByRole("heading", { level: 1, name: "My desk" })).toBeVisible();
  };
  const becomes = async (page: Page, username: string) => {
    await page.getByLabel(/personal menu/).click();
    await button(page, "Switch person 换人").click();
    await enter(page, username);
  };

  const page = await visit();
  await test.step("1. write", async () => {
    await enter(page, "head");
    await link(page, "New article 新建稿件").click();
    words("Headline 标题");
    await page.getByLabel("Headline", { exact: true }).fill(headline);
    words("Channel 频道");
    // Below its parent the name stands after a space of its own.
    await page.getByLabel("Channel", { exact: true }).selectOption({ label: "　澜州新闻" });
    words("Body 正文");
    await page.getByRole("textbox", { name: "Body" }).click();
    await page.keyboard.type("渡口的灯塔昨晚重新点亮，守塔人说灯比从前更亮。");
    await button(page, "Submit 送审").click();
    await expect(page.getByText(/Waiting for|待初审/).first()).toBeVisible();
  });
  const number = /\/articles\/(\d+)/.exec(page.url())?.[1] ?? "";
  expect(number).not.toBe("");

  await test.step("2. approve one's own text", async () => {
    await link(page, "Review 审核").click();
    await expect(page.getByText(headline)).toHaveCount(0);
    await page.goto(`/admin/review/${number}`);
    await expect(page.getByText("You worked on this text, so you cannot review it.")).toBeVisible();
    await expect(page.getByRole("button", { name: words("Approve 通过") })).toHaveCount(0);
  });

  const judge = async (username: string, pair: string) => {
    await becomes(page, username);
    await link(page, "Review 审核").click();
    await page.getByRole("link", { name: headline }).click();
    await button(page, pair).click();
    await expect(page).toHaveURL(/done=/);
  };
  await test.step("3. three people judge", async () => {
    for (const username of ["first", "second", "final"]) await judge(username, "Approve 通过");
  });

  const [release, ...rewrites] = [...tour.matchAll(/sql "([^"]+)"/g)].map(([, statement]) => statement ?? "");
  await test.step("4. release an older revision", async () => {
    await becomes(page, "head");
    await page.goto(`/admin/articles/${number}`);
    await button(page, "Recall 撤回送审").click();
    const body = page.getByRole("textbox", { name: "Body" });
    await expect(body).toBeEditable();
    await body.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("船家都看得见。");
    await expect(body).toContainText("船家都看得见。");
    await button(page, "Submit 送审").click();
    await expect(button(page, "Recall 撤回送审")).toBeVisible();
    await becomes(page, "publisher");
    await link(page, "Release 发布台").click();
    await expect(page.getByRole("heading", { level: 1, name: "Release desk" })).toBeVisible();
    await expect(page.getByText(headline)).toHaveCount(0);
    expect(await newsroom("sql", release ?? "")).toMatch(/guard: /);
    expect(await (await page.request.get("/")).text()).not.toContain(headline);
  });

  await test.step("5. judge the difference", async () => {
    for (const username of ["first", "second", "final"]) await judge(username, "Confirm changes 确认改动");
  });

  let address = "";
  await test.step("6. release", async () => {
    await becomes(page, "publisher");
    await link(page, "Release 发布台").click();
    await page
      .getByRole("listitem")
      .filter({ hasText: headline })
      .getByRole("button", { name: words("Release 发布") })
      .click();
    const open = link(page, "Open 打开");
    await expect(open).toBeVisible();
    address = new URL((await open.getAttribute("href")) ?? "", page.url()).href;
    const reader = await visit();
    const answer = await reader.goto(address);
    expect(answer?.status()).toBe(200);
    await expect(reader.getByText("船家都看得见。")).toBeVisible();
    for (const name of ["纪晚舟", "陈若溪", "吴海舟", "郑明澜"])
      await expect(reader.getByText(name).first()).toBeVisible();
  });

  await test.step("7. rewrite an approval in the database", async () => {
    expect(rewrites).toHaveLength(2);
    for (const statement of rewrites) expect(await newsroom("sql", statement)).toContain("permission denied");
    expect(await newsroom("audit", "verify")).toContain("all of them fit");
  });

  await test.step("8. show anyone", async () => {
    await becomes(page, "auditor");
    await link(page, "Articles 稿件").click();
    await page.goto(`/admin/articles?q=${encodeURIComponent(headline)}`);
    await page.getByRole("link", { name: headline }).first().click();
    await link(page, "History 稿件历史").click();
    await link(page, "Review record 审稿单").click();
    await expect(page.getByText("郑明澜").first()).toBeVisible();
    await expect(page.getByText(/[0-9a-f]{64}/).first()).toBeVisible();
  });

  await test.step("9. compose the front page", async () => {
    const openHomePage = async (username: string) => {
      await becomes(page, username);
      await link(page, "Front pages 首页编排").click();
      await page
        .getByRole("main")
        .getByRole("link", { name: words("Home page 首页") })
        .click();
    };
    await openHomePage("editor");
    const news = page.getByRole("region", { name: words("Top news 要闻") });
    const pin = news.getByRole("button", { name: words("Pin 固定") }).first();
    const pinned = (await pin.getAttribute("aria-label"))?.replace(/^Pin: /, "") ?? "";
    await pin.click();
    await expect(news.getByRole("row", { name: pinned })).toBeVisible();
    await button(page, "Send for release 送签发").click();
    await expect(page.getByText(/it waits for release/)).toBeVisible();
    await expect(page.getByRole("button", { name: words("Release layout 发布编排") })).toHaveCount(0);
    await openHomePage("publisher");
    await button(page, "Release layout 发布编排").click();
    await expect(page.getByText(/In force: released by/)).toBeVisible();
    const reader = await visit();
    await reader.goto("/");
    // Beside the tour other journeys release pieces of their own, some of one headline.
    await expect(
      reader.getByRole("region", { name: "要闻" }).getByRole("link", { name: pinned }).first(),
    ).toBeVisible();

    const yesterday = dayOf(new Date(Date.now() - 24 * 3_600_000));
    await link(page, "Earlier layouts 历史版面").click();
    await page.getByLabel(words("Look at the page at 看看那时的页面")).fill(`${yesterday}T14:05`);
    await button(page, "The page then 看当时的页面").click();
    await expect(page.getByText(/The page at .*2:05:00 PM/)).toBeVisible();
    await expect(page.getByRole("region", { name: "头条" }).getByText("百盏鱼灯照亮菱港")).toBeVisible();
    await page.goto("/admin");
  });

  await test.step("10. take it down", async () => {
    await becomes(page, "publisher");
    await link(page, "Release 发布台").click();
    await link(page, "Withdraw by address 按网址撤稿").click();
    await page.getByLabel("Addresses or numbers").fill(address);
    await button(page, "Find 查找").click();
    await page.getByLabel("Category").selectOption("order from above");
    await page.getByLabel("Reason", { exact: false }).fill("演示撤稿。");
    await button(page, "Withdraw chosen 撤下所选").click();
    await expect(page.getByText("1 article withdrawn")).toBeVisible();
    const gone = await page.request.get(address);
    expect(gone.status()).toBe(410);
    expect(await gone.text()).not.toContain(headline);
    expect(await (await page.request.get("/")).text()).not.toContain(headline);
  });

  await test.step("11. see what is printed", async () => {
    await page.goto("/admin");
    await link(page, "Settings 设置").click();
    await link(page, "Edition 静态发布").click();
    await page.getByLabel(words("Address 地址")).fill(address);
    await button(page, "Look up 查找").click();
    const editions = page.getByRole("list", { name: "Editions of this address" });
    await expect(editions.getByText("Withdrawn")).toBeVisible();
    await expect(editions.getByText("Replaced").first()).toBeVisible();
  });

  expect(
    named.filter((pair) => !used.has(pair)),
    "the tour names nothing it does not use",
  ).toEqual([]);
});

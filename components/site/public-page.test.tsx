import { expect, test } from "vitest";
import { jsonOf, render, textOf } from "@/components/site/read-page.fixture";
import { samplePage, sampleSite } from "@/components/site/sample-page.fixture";
import type { ArticlePage } from "@/newsroom/articles/article-page";
import type { PublicPage } from "@/newsroom/articles/public-page";

test("HTML in any field is text, on the page and in its data", () => {
  const evil = `</script><script>alert("1")</script><img src=x onerror='alert(1)'>&amp;`;
  const html = render(poisoned(samplePage, evil));
  expect(html).not.toMatch(/<script>|<img src=x/i);
  for (const data of jsonOf(poisoned(samplePage, evil))) expect(JSON.stringify(data)).toContain("alert");
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html.match(/<\/script>/g)).toHaveLength(2);
});

test("a picture the house does not have leaves its words", () => {
  expect(textOf({ ...samplePage, text: { ...samplePage.text, pictures: {} } })).toContain("［图片：退潮后的码头］");
});

test("pictures say their size, and only the first is fetched at once", () => {
  const html = render(samplePage);
  expect(html).toContain(
    `<img src="/media/${"ab".repeat(32)}.jpg" alt="退潮后的码头" width="1200" height="800" decoding="async"/>`,
  );
});

test("home and channel pages list headlines by day; an empty one says so", () => {
  const entries = samplePage.related;
  const home: PublicPage = {
    kind: "home",
    site: sampleSite,
    title: "海岬新闻网",
    description: "海岬",
    canonical: "https://news.example.cn/",
    today: "2023年7月22日星期六",
    channels: [{ name: "新闻", address: "/news/" }],
    entries,
  };
  expect(textOf(home)).toContain("2023年7月22日星期六");
  expect(render(home)).toContain('<a href="/2023-07/20/content_100100.html">海带开收，价钱比去年稳</a>');
  const channel: PublicPage = {
    kind: "channel",
    site: sampleSite,
    title: "新闻_海岬新闻网",
    description: "海岬",
    canonical: "https://news.example.cn/news/",
    origin: "https://news.example.cn",
    name: "新闻",
    breadcrumb: samplePage.breadcrumb.slice(0, 2),
    channels: [],
    entries: [],
  };
  expect(textOf(channel)).toContain("这里还没有稿件。");
  expect(render(channel)).toContain('aria-current="page"');
});

test("a page that is missing or gone says so, is not indexed, and has the footer of every page", () => {
  for (const kind of ["missing", "gone"] as const) {
    const page: PublicPage = { kind, site: sampleSite, title: "x" };
    expect(render(page)).toContain('<meta name="robots" content="noindex"/>');
    expect(textOf(page)).toContain("海ICP备00000001号-1");
  }
});

test("every page has its landmarks, one main heading and a skip link", () => {
  const html = render(samplePage);
  for (const landmark of ["<header", "<nav", '<main id="content"', "<aside", "<footer"])
    expect(html).toContain(landmark);
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).toContain('class="skip" href="#content"');
});

/** The page with `evil` at the end of every text it shows. */
function poisoned(page: ArticlePage, evil: string): ArticlePage {
  const keep = new Set([
    "kind",
    "type",
    "sha256",
    "ai",
    "paid",
    "address",
    "link",
    "href",
    "origin",
    "canonical",
    "iso",
  ]);
  const walk = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((entry) => walk(entry, key));
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, walk(entry, name)]));
    }
    return typeof value === "string" && !keep.has(key) && key !== "pictures" ? value + evil : value;
  };
  return {
    ...(walk(page, "") as ArticlePage),
    text: { ...(walk(page.text, "") as ArticlePage["text"]), pictures: page.text.pictures },
  }; // same shape, longer strings
}

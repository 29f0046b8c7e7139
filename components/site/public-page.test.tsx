import { expect, test } from "vitest";
import { jsonOf, render, textOf } from "@/components/site/read-page.fixture";
import { samplePage, sampleSite } from "@/components/site/sample-page.fixture";
import type { ArticlePage, PageLink } from "@/newsroom/articles/article-page";
import type { ArchivePage, PublicPage } from "@/newsroom/articles/public-page";
import { earlyScript } from "@/newsroom/early-script";
import type { FilledPlace, PlacedEntry } from "@/newsroom/placements/fill";
import type { PlaceKind } from "@/newsroom/placements/layout";

test("HTML in any field is text, on the page and in its data", () => {
  const evil = `</script><script>alert("1")</script><img src=x onerror='alert(1)'>&amp;`;
  const html = render(poisoned(samplePage, evil));
  expect(html.replace(`<script>${earlyScript}</script>`, "")).not.toMatch(/<script>|<img src=x/i);
  for (const data of jsonOf(poisoned(samplePage, evil))) expect(JSON.stringify(data)).toContain("alert");
  // The page's own script, and its data three times.
  expect(html.match(/<script/g)).toHaveLength(4);
  expect(html.match(/<\/script>/g)).toHaveLength(4);
});

test("in 灰色模式 no stylesheet stands before the script that puts a reader's choices on the page", () => {
  const html = render(samplePage, undefined, true);
  const [script, ...sheets] = ["<script>", "/site.css", "/grey.css"].map((what) => html.indexOf(what));
  expect(sheets).toEqual([...sheets].sort((one, other) => one - other));
  expect(script).toBeLessThan(sheets[0] ?? 0);
  expect(render(samplePage)).not.toContain("/grey.css");
});

test("a picture the house does not have leaves its words", () => {
  expect(textOf({ ...samplePage, text: { ...samplePage.text, pictures: {} } })).toContain("［图片：退潮后的码头］");
});

test("pictures say their size, and only the first is fetched at once", () => {
  const html = render(samplePage);
  expect(html).toContain(
    `<img src="/media/${"ab".repeat(32)}.jpg" alt="退潮后的码头" width="1200" height="800" fetchPriority="high" decoding="async"/>`,
  );
});

function placeOf(kind: PlaceKind, entries: PlacedEntry[], channel: PageLink | null = null): FilledPlace {
  return { kind, key: kind, channel, section: null, entries, groups: [] };
}

test("home and channel pages list headlines by day; an empty one says so", () => {
  const [first, second] = samplePage.related.map((entry, number) => ({ ...entry, number, summary: "", picture: null }));
  if (!first || !second) throw new Error("the sample page has two related news");
  const home: PublicPage = {
    kind: "home",
    site: sampleSite,
    title: "海岬新闻网",
    description: "海岬",
    canonical: "https://news.example.cn/",
    feeds: [{ format: "rss", address: "/rss.xml" }],
    today: "2023年7月22日星期六",
    channels: [{ name: "新闻", address: "/news/" }],
    places: [
      placeOf("lead", [first]),
      placeOf("channel", [second], { name: "新闻", address: "/news/" }),
      placeOf("notice", [{ ...second, headline: "台风红色预警" }]),
    ],
  };
  expect(render(home)).toContain('<a class="turn" href="/news/" aria-label="更多：新闻">更多</a>');
  expect(textOf(home)).toContain("2023年7月22日星期六");
  expect(textOf(home).indexOf("台风红色预警")).toBeLessThan(textOf(home).indexOf(first.headline));
  expect(render(home)).toContain('<a href="/2023-07/20/content_100100.html">海带开收，价钱比去年稳</a>');
  const channel: PublicPage = {
    kind: "channel",
    site: sampleSite,
    title: "新闻_海岬新闻网",
    description: "海岬",
    canonical: "https://news.example.cn/news/",
    feeds: [{ format: "rss", address: "/news/rss.xml" }],
    origin: "https://news.example.cn",
    name: "新闻",
    breadcrumb: samplePage.breadcrumb.slice(0, 2),
    channels: [],
    notices: [],
    places: [],
    entries: [],
    months: [],
  };
  expect(textOf(channel)).toContain("这里还没有稿件。");
  expect(textOf(channel)).not.toContain("往期");
  expect(render(channel)).toContain('aria-current="page"');
});

const month: ArchivePage = {
  kind: "archive",
  site: sampleSite,
  title: "新闻2023年7月_海岬新闻网",
  description: "海岬",
  canonical: "https://news.example.cn/news/2023-07/",
  origin: "https://news.example.cn",
  name: "新闻 2023年7月",
  breadcrumb: [...samplePage.breadcrumb.slice(0, 2), { name: "2023年7月", address: "/news/2023-07/" }],
  count: 3,
  days: [],
  entries: samplePage.related,
  earlier: { name: "2023年6月", address: "/news/2023-06/" },
  later: null,
};

test("a month lists its headlines or its days, and leads to the month before and after", () => {
  expect(textOf(month)).toContain("共 3 篇");
  expect(render(month)).toContain('<a class="turn" href="/news/2023-06/" rel="prev">更早：2023年6月</a>');
  expect(render(month)).toContain('<nav class="turns" aria-label="前后月份">');
  const day = { ...month, earlier: { name: "2023年7月21日", address: "/news/2023-07/21/" } };
  expect(render(day)).toContain('<nav class="turns" aria-label="前后日期">');
  expect(textOf(month)).not.toContain("更晚");
  expect(jsonOf(month)[0]).toMatchObject({
    "@type": "BreadcrumbList",
    itemListElement: [{}, {}, { position: 3, name: "2023年7月", item: "https://news.example.cn/news/2023-07/" }],
  });
  const days = [{ name: "2023年7月22日", address: "/news/2023-07/22/", count: 201 }];
  const full = { ...month, count: 201, entries: [], days };
  expect(textOf(full)).toContain("共 201 篇，按日查看");
  expect(render(full)).toContain('<a href="/news/2023-07/22/">2023年7月22日</a> <span class="count">201篇</span>');
});

test("a short day stays in one column under its heading; of a long one every row says the day", () => {
  const [entry] = month.entries;
  if (!entry) throw new Error("the sample page has related news");
  const rows = (length: number) => Array.from({ length }, () => entry);
  const [day, time] = [entry.released.text.slice(5, 10), entry.released.text.slice(11)];
  expect(render({ ...month, entries: rows(3) })).toContain('<section class="whole"><h2>');
  expect(textOf({ ...month, entries: rows(3) })).not.toContain(`${day} ${time}`);
  const long = { ...month, entries: rows(11) };
  expect(render(long)).not.toContain('class="whole"');
  expect(textOf(long).split(`${day} ${time}`)).toHaveLength(12);
});

test("a channel shows its months under their years, each link named with its year", () => {
  const months = ["2023年7月", "2023年6月", "2022年12月"].map((name, count) => ({
    name,
    address: `/news/${name.slice(0, 4)}-${name.slice(5, -1).padStart(2, "0")}/`,
    count: count + 1,
  }));
  const { count: _, days: __, earlier: ___, later: ____, ...rest } = month;
  const html = render({
    ...rest,
    kind: "channel",
    name: "新闻",
    channels: [],
    feeds: [],
    notices: [],
    places: [],
    months,
  });
  expect(html.replace(/<[^>]*>/g, " ")).toMatch(/往期\s+2023年\s+7月\s+1篇\s+6月\s+2篇\s+2022年\s+12月\s+3篇/);
  expect(html).toContain('<a href="/news/2023-07/" aria-label="2023年7月">7月</a>');
});

test("what is paid for says so in lists too", () => {
  const [entry] = samplePage.related;
  if (!entry) throw new Error("the sample page has related news");
  const page = { ...month, entries: [{ ...entry, paid: "advertisement" as const }] };
  expect(textOf(page)).toContain(`广告 ${entry.headline}`);
});

test("the footer prints 友情链接 and the QR codes of other media, each with its words", () => {
  const html = render(month);
  expect(html).toContain('<a href="https://town.example.cn/">灯塔镇政务服务网</a>');
  expect(html).toContain(
    `<img src="/media/${"ef".repeat(32)}.png" alt="海岬日报客户端的二维码" width="300" height="300"`,
  );
  expect(html).toContain("<figcaption>海岬日报客户端</figcaption>");
  expect(textOf({ ...month, site: { ...sampleSite, friendLinks: [], otherMedia: [] } })).not.toContain("友情链接");
});

test("a page that is missing or gone says so, is not indexed, and has the footer of every page", () => {
  for (const kind of ["missing", "gone", "withdrawn"] as const) {
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

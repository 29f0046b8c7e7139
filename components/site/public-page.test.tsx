import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SiteDocument } from "@/components/site/document";
import { PublicPageView } from "@/components/site/public-page";
import { samplePage, sampleSite } from "@/components/site/sample-page";
import type { ArticlePage } from "@/newsroom/articles/article-page";
import type { PublicPage } from "@/newsroom/articles/public-page";

const whole = textOf(samplePage);

test.each([
  "首页",
  "新闻频道",
  "渔业",
  "沿海三镇试行“岸边一次办”",
  "基层观察丨把窗口搬到码头上 让服务跟着潮水走",
  "——海带开收时节的码头见闻",
  "2023-07-22 09:35",
  "更新于 2023-07-23 10:20",
  "来源：海岬日报",
  "记者：林晓帆　周一苇",
  "通讯员：陈渡",
  "广告",
  "本文由人工智能辅助创作",
  "本文涉及未成年人",
  "更正说明",
  "2023-07-23 10:20　此前版本把东澳镇的户数写成321户，应为312户。",
  "海岬日报7月22日讯",
  "窗口跟着潮水走",
  "退潮后的码头。",
  "4,820",
  "（作者系海岬日报记者）",
  "原标题：潮水来时",
  "原作者：何岸",
  "原文链接：https://other.example.cn/2023/0721.html",
  "原发布时间：2023-07-21 08:00",
  "编辑：秋枫",
  "审核：刘宁　周邦",
  "责任编辑：陈秋枫",
  "校对：吴白",
  "返回首页",
  "相关新闻",
  "灯塔镇冷库扩容，可多存三百吨",
  "返回顶部",
  "网站简介",
  "版权声明",
  "联系我们",
  "加入我们",
  "海岬新闻网版权所有",
  "互联网新闻信息服务许可证编号：00000000001",
  "信息网络传播视听节目许可证号：0000001",
  "新闻热线：0000-7654321",
  "海岬新媒体有限公司",
  "地址：海岬市灯塔路8号",
  "海ICP备00000001号-1",
  "网络举报监督专区",
])("the article page carries %s", (part) => {
  expect(whole).toContain(part);
});

test("the credits stand after the body in their printed order", () => {
  const places = ["来源：海岬日报", "编辑：", "审核：", "责任编辑：", "校对："].map((words) =>
    whole.lastIndexOf(words),
  );
  // 编辑： also ends 责任编辑：, so the first of its kind after the body counts.
  places[1] = whole.indexOf("编辑：秋枫");
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places[0]).toBeGreaterThan(whole.indexOf("（作者系海岬日报记者）"));
});

test("links lead where they say", () => {
  const html = render(samplePage);
  for (const href of [
    "/",
    "/news/",
    "/news/fishery/",
    "https://paper.example.cn/a?b=1&amp;c=2",
    "https://other.example.cn/2023/0721.html",
    "https://town.example.cn/notice",
    "tel:00007654321",
    "https://beian.miit.gov.cn/",
    "https://jubao.example.cn/",
    "#top",
    "#content",
  ]) {
    expect(html).toContain(`href="${href}"`);
  }
});

test("what a page does not have leaves no heading, mark or line behind", () => {
  const bare = textOf({
    ...samplePage,
    updated: null,
    corrections: [],
    related: [],
    credits: [],
    text: {
      ...samplePage.text,
      kicker: "",
      deck: "",
      byline: [],
      reprint: null,
      source: { name: "", address: "" },
      marks: { ai: "none", paid: "none", minors: false },
    },
  });
  for (const part of [
    "相关新闻",
    "更正说明",
    "更新于",
    "来源",
    "编辑：",
    "广告\n",
    "人工智能",
    "未成年人",
    "原标题",
    "记者：",
  ]) {
    expect(bare).not.toContain(part);
  }
  expect(bare).toContain("返回首页");
});

test("every mark has its words", () => {
  const marked = (marks: ArticlePage["text"]["marks"]) =>
    textOf({ ...samplePage, text: { ...samplePage.text, marks } });
  expect(marked({ ai: "generated", paid: "public_service", minors: false })).toContain("本文由人工智能生成");
  expect(marked({ ai: "none", paid: "public_service", minors: false })).toContain("公益");
});

test("the head names the page for browsers, share cards and search engines", () => {
  const html = render(samplePage);
  expect(html).toContain("<title>把窗口搬到码头上 让服务跟着潮水走_渔业_海岬新闻网</title>");
  expect(html).toContain('<link rel="canonical" href="https://news.example.cn/2023-07/22/content_100123.html"/>');
  expect(html).toContain('<meta name="description" content="潮水刚退，码头上的灯还亮着。"/>');
  expect(html).toContain('<meta property="og:title" content="基层观察丨把窗口搬到码头上 让服务跟着潮水走"/>');
  expect(html).toContain(`<meta property="og:image" content="https://news.example.cn/media/${"ab".repeat(32)}.jpg"/>`);
  expect(html).toContain('<meta property="article:published_time" content="2023-07-22T09:35:00+08:00"/>');
  expect(html).toContain('<html lang="zh-CN">');
});

test("machines read the same facts", () => {
  const [article, breadcrumb] = jsonOf(samplePage);
  expect(article).toMatchObject({
    "@type": "AdvertiserContentArticle",
    headline: "基层观察丨把窗口搬到码头上 让服务跟着潮水走",
    datePublished: "2023-07-22T09:35:00+08:00",
    dateModified: "2023-07-24T08:00:00+08:00",
    correction: [
      {
        "@type": "CorrectionComment",
        text: "此前版本把东澳镇的户数写成321户，应为312户。",
        datePublished: "2023-07-23T10:20:00+08:00",
      },
    ],
    isBasedOn: { "@type": "CreativeWork", name: "潮水来时", url: "https://other.example.cn/2023/0721.html" },
    publisher: { name: "海岬新闻网" },
    author: [{ name: "林晓帆" }, { name: "周一苇" }, { name: "陈渡" }],
  });
  expect(breadcrumb).toMatchObject({
    "@type": "BreadcrumbList",
    itemListElement: [
      { position: 1, name: "首页", item: "https://news.example.cn/" },
      { position: 2, item: "https://news.example.cn/news/" },
      { position: 3, name: "渔业" },
    ],
  });
  const [plain] = jsonOf({
    ...samplePage,
    corrections: [],
    text: { ...samplePage.text, reprint: null, byline: [], marks: { ai: "none", paid: "none", minors: false } },
  });
  expect(plain).toMatchObject({ "@type": "NewsArticle", author: { "@type": "Organization", name: "海岬日报" } });
  expect(plain).not.toHaveProperty("correction");
  expect(plain).not.toHaveProperty("isBasedOn");
});

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

function render(page: PublicPage): string {
  return markup(
    <SiteDocument stylesheet="/site.css" icon="/favicon.svg">
      <PublicPageView page={page} />
    </SiteDocument>,
  );
}

function markup(element: ReactElement): string {
  return renderToStaticMarkup(element);
}

/** The words of the page's body, each element on a line of its own where it is not running text. */
function textOf(page: PublicPage): string {
  return render(page)
    .replace(/<head>.*?<\/head>/s, "")
    .replace(/<script.*?<\/script>/gs, "")
    .replace(/<\/?(a|span|strong|em|time)\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, "\n");
}

function jsonOf(page: PublicPage): Record<string, unknown>[] {
  return [...render(page).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) =>
    JSON.parse(json ?? ""),
  );
}

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

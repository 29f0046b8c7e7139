import { expect, test } from "vitest";
import { jsonOf, render, textOf } from "@/components/site/read-page.fixture";
import { samplePage } from "@/components/site/sample-page.fixture";
import type { ArticlePage } from "@/newsroom/articles/article-page";

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
  "责任编辑：郑秋枫",
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
  expect(html).toMatch(/^<html lang="zh-CN"[ >]/);
});

test("machines read the same facts", () => {
  const [article, baidu, breadcrumb] = jsonOf(samplePage);
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
  expect(baidu).toEqual({
    "@context": "https://ziyuan.baidu.com/contexts/cambrian.jsonld",
    "@id": "https://news.example.cn/2023-07/22/content_100123.html",
    title: "基层观察丨把窗口搬到码头上 让服务跟着潮水走",
    images: [`https://news.example.cn/media/${"ab".repeat(32)}.jpg`],
    description: "潮水刚退，码头上的灯还亮着。",
    pubDate: "2023-07-22T09:35:00",
    upDate: "2023-07-24T08:00:00",
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

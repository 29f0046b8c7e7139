import { expect, test } from "vitest";
import { render, textOf } from "@/components/site/read-page.fixture";
import { samplePage, sampleSite } from "@/components/site/sample-page.fixture";
import type { SearchPage } from "@/newsroom/articles/public-page";

const [entry] = samplePage.related;
if (!entry) throw new Error("the sample has related pieces");

const page: SearchPage = {
  kind: "search",
  site: sampleSite,
  title: "“海带”的搜索结果_海岬新闻网",
  canonical: "https://news.example.cn/search",
  asked: { q: "海带", channel: "news/county", from: "2023-07-01", to: "", source: "", order: "time" },
  problem: null,
  channels: [
    { value: "news", name: "新闻", depth: 0 },
    { value: "news/county", name: "县市", depth: 1 },
  ],
  spans: [{ name: "近一周", address: "?q=1&from=2023-07-16", isChosen: false }],
  result: {
    hits: [
      {
        ...entry,
        paid: "advertisement",
        line: [
          { text: "海带", isHit: true },
          { text: "开收<b>", isHit: false },
        ],
        passages: [
          {
            kind: "text",
            parts: [
              { text: "…今年的", isHit: false },
              { text: "海带", isHit: true },
            ],
          },
          { kind: "keyword", parts: [{ text: "渔汛", isHit: true }] },
        ],
        source: "海岬日报",
      },
    ],
    count: 1000,
    isMore: true,
    first: null,
    more: "?q=1&after=2",
    other: "?q=1&order=relevance",
  },
  nothing: null,
};

test("results say how many there are, mark what was looked for, and lead on by links without a path", () => {
  expect(textOf(page)).toContain("共 1000 篇以上，新的在前");
  const html = render(page);
  expect(html).toContain("<mark>海带</mark>开收&lt;b&gt;");
  expect(html).toContain("<p>标签：<mark>渔汛</mark></p>");
  expect(html).toContain('<span class="entry-paid">广告</span>');
  expect(html).toContain('<a class="turn" href="?q=1&amp;after=2">更多结果</a>');
  expect(html).toContain('<option value="news/county" selected="">　县市</option>');
  expect(html).toContain('<meta name="robots" content="noindex"/>');
  expect(html.match(/type="search"/g)).toHaveLength(1);
});

test("where nothing is found it says what else is, and whom to tell", () => {
  const word = { name: "海带", address: "?q=2", count: 3, isMore: false };
  const empty = { ...page, result: null, nothing: { wider: null, words: [word], newest: samplePage.related } };
  expect(textOf(empty)).toContain("没有找到含有“海带”的稿件。");
  expect(render(empty)).toContain('<a href="?q=2">海带</a> <span class="count">3 篇</span>');
  const told = textOf(empty).split("可以告诉编辑部")[1]?.split("最新")[0];
  expect(told).toContain("新闻热线");
  expect(told).not.toContain("广告");
  expect(render(empty)).toContain(`href="${entry.address}"`);
});

test("what is wrong with a search is said above everything else of it", () => {
  expect(render({ ...page, result: null, problem: "tooLong" })).toMatch(/role="alert">输入太长了/);
  expect(textOf({ ...page, asked: { ...page.asked, q: "" }, result: null })).toContain("两个字就可以搜索");
});

test("every other page has the words of a search in its masthead", () => {
  expect(render(samplePage)).toContain('<form class="seek" action="/search">');
});

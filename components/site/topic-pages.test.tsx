import { expect, test } from "vitest";
import { jsonOf, render, textOf } from "@/components/site/read-page.fixture";
import { samplePage, sampleSite } from "@/components/site/sample-page.fixture";
import type { CorrectionsPage, TopicPage, TopicsPage, WordPage } from "@/newsroom/articles/public-page";
import { coverPicture } from "@/newsroom/media/copies";
import type { PlacedEntry } from "@/newsroom/placements/fill";
import { partsOf } from "@/newsroom/topics/sections";

const origin = "https://news.example.cn";
const shared = { site: sampleSite, description: "海岬", origin };
const home = { name: "首页", address: "/" };
const entries: PlacedEntry[] = samplePage.related.map((entry, number) => ({
  ...entry,
  number,
  summary: number === 0 ? "头茬五千吨。" : "",
  picture:
    number === 0
      ? {
          files: coverPicture({ sha256: "ab".repeat(32), mediaType: "image/jpeg", width: 600, height: 400 }),
          alt: "海带",
        }
      : null,
}));
const { opening, sections } = partsOf(samplePage.text.body);
const picture = opening.find((block) => block.type === "image") ?? null;

const topic: TopicPage = {
  kind: "topic",
  site: sampleSite,
  origin,
  title: "码头_专题_海岬新闻网",
  canonical: `${origin}/topics/pier/`,
  breadcrumb: [home, { name: "专题", address: "/topics/" }, { name: "码头", address: "/topics/pier/" }],
  notices: [],
  introduction: samplePage,
  picture,
  opening: opening.filter((block) => block !== picture),
  places: [{ kind: "news", key: "news", channel: null, section: null, entries: entries.slice(0, 1), groups: [] }],
  sections: [
    ...sections.map((section) => ({ ...section, entries: entries.slice(1, 2) })),
    { heading: "<b>空的一节</b>", blocks: [], entries: [] },
  ],
  others: entries.slice(2),
};

test("a topic shows every word of its introduction once, and its pieces below their headings", () => {
  const text = textOf(topic);
  const order = [
    samplePage.text.kicker,
    samplePage.text.headline,
    samplePage.text.deck,
    "2023-07-22 09:35",
    "本文由人工智能辅助创作",
    "此前版本把东澳镇的户数写成321户",
    "退潮后的码头。",
    "清晨六点",
    entries[0]?.headline ?? "",
    "办事指南见",
    "三镇收成",
    entries[1]?.headline ?? "",
    "更多",
    entries[2]?.headline ?? "",
    "责任编辑：郑秋枫",
  ];
  let from = 0;
  for (const words of order) {
    const at = text.indexOf(words, from);
    expect([words, at >= 0]).toEqual([words, true]);
    from = at;
  }
  const html = render(topic);
  expect(html.match(/退潮后的码头。/g)).toHaveLength(1);
  expect(html).toContain("广告");
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).not.toContain("<b>空");
  expect(html).toContain('<link rel="canonical" href="https://news.example.cn/topics/pier/"/>');
  expect(html).toContain(`<meta property="og:image" content="${origin}/media/${"ab".repeat(32)}.jpg"/>`);
  expect(jsonOf(topic)[0]).toMatchObject({ itemListElement: [{}, { name: "专题" }, { position: 3, name: "码头" }] });
});

test("links lead to the sections, where there are several", () => {
  expect(render(topic)).toContain('<a href="#section-1">窗口跟着潮水走</a>');
  expect(render(topic)).toContain('id="section-1" aria-label="窗口跟着潮水走"');
  expect(render({ ...topic, sections: topic.sections.slice(0, 1) })).not.toContain('href="#section-1"');
  expect(textOf({ ...topic, others: [] })).not.toContain("更多");
});

test("all topics show picture, headline and summary; without any the page says so", () => {
  const page: TopicsPage = {
    ...shared,
    kind: "topics",
    title: "专题_海岬新闻网",
    canonical: `${origin}/topics/`,
    breadcrumb: topic.breadcrumb.slice(0, 2),
    entries,
  };
  expect(render(page)).toMatch(
    /<a href="[^"]*"><span class="picture"><picture>.*<img src="\/media\/(?:ab)+-720x480.jpg" alt=""/,
  );
  expect(textOf(page)).toContain("头茬五千吨。");
  expect(textOf({ ...page, entries: [] })).toContain("这里还没有专题。");
});

const word: WordPage = {
  ...shared,
  kind: "word",
  title: "<海带>_标签_海岬新闻网",
  canonical: `${origin}/tags/%3C%3E/`,
  name: "标签：<海带>",
  breadcrumb: [home, { name: "标签：<海带>", address: "/tags/%3C%3E/" }],
  entries: samplePage.related,
  more: "",
};

test("a word's page lists by day, counts, and leads to the search only where there is more", () => {
  expect(textOf(word)).toContain("共 3 篇");
  expect(textOf(word)).not.toContain("搜索更多");
  expect(render(word)).toContain('<h1 class="channel-name">标签：&lt;海带&gt;</h1>');
  const more = { ...word, more: "/search?q=%3C&x" };
  expect(textOf(more)).toContain("最近 3 篇");
  expect(render(more)).toContain('<a class="turn" href="/search?q=%3C&amp;x">搜索更多</a>');
});

test("corrections show their day, the headline and the note; every footer leads there", () => {
  const entry = samplePage.related[0];
  if (!entry) throw new Error("the sample page has related news");
  const page: CorrectionsPage = {
    ...shared,
    kind: "corrections",
    title: "更正_海岬新闻网",
    canonical: `${origin}/corrections/`,
    breadcrumb: [home, { name: "更正", address: "/corrections/" }],
    corrections: [{ at: { iso: "2023-07-23T10:20:00+08:00", text: "2023-07-23 10:20" }, note: "应为<312>户。", entry }],
  };
  const html = render(page);
  expect(html).toContain('<time dateTime="2023-07-23T10:20:00+08:00">2023-07-23</time>');
  expect(html).toContain(`<a href="${entry.address}">${entry.headline}</a>`);
  expect(html).toContain("应为&lt;312&gt;户。");
  expect(textOf({ ...page, corrections: [] })).toContain("这里还没有更正说明。");
  expect(render(samplePage)).toContain('<a href="/corrections/">更正</a>');
});

test("an article leads to its tags, its writers and the topic it introduces; a name without a list is a word", () => {
  const html = render(samplePage);
  expect(html).toContain('<a href="/tags/%E6%B5%B7%E5%B8%A6/" rel="tag">海带</a>');
  expect(html).toContain('记者：<a href="/authors/%E6%9E%97%E6%99%93%E5%B8%86/">林晓帆</a>　周一苇');
  expect(textOf(samplePage)).not.toContain("专题：");
  const introduction = { ...samplePage, topic: { name: "码头", address: "/topics/pier/" } };
  expect(render(introduction)).toContain('<a class="turn" href="/topics/pier/">专题：码头</a>');
  expect(render({ ...samplePage, tags: [] })).not.toContain('aria-label="标签"');
});

test.each([topic, word])("what a reader writes from the page of kind $kind is about that page", (page) => {
  const about = new URLSearchParams({ kind: "correction", about: new URL(page.canonical).pathname });
  expect(render(page).replaceAll("&amp;", "&")).toContain(`href="/reports/new?${about}"`);
});

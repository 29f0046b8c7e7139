/** The markup of public pages by the rules of HTML. */
import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { render, renderReports } from "@/components/site/read-page.fixture";
import { samplePage, sampleSite } from "@/components/site/sample-page.fixture";
import type { PublicPage } from "@/newsroom/articles/public-page";
import { coverPicture } from "@/newsroom/media/copies";
import { placeKinds } from "@/newsroom/placements/layout";
import type { ReportsPage } from "@/newsroom/reports/public-page";
import type { KnownReport } from "@/newsroom/reports/published";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // How React writes what HTML reads either way: `<br/>`, `dateTime`, `required=""`.
    "void-style": "off",
    "attr-case": "off",
    "attribute-boolean-style": ["error", { style: "empty" }],
    // A hyphen that does not break is advice on type, and would be copied into the telephone.
    "tel-non-breaking": "off",
  },
});

const list = { site: sampleSite, description: "海岬", origin: "https://news.example.cn", entries: samplePage.related };
const feeds = [{ format: "rss" as const, address: "/rss.xml" }];
const news = { name: "新闻", address: "/news/" };
const kept = { sha256: "ab".repeat(32), mediaType: "image/jpeg", width: 1200, height: 800 };
const picture = { files: coverPicture(kept), alt: "退潮后的码头" };
const placed = samplePage.related.map((entry, number) => ({ ...entry, number, summary: "夏初开收。", picture }));
const word = { name: "海带", address: "?q=2", count: 3, isMore: false };
const search = {
  kind: "search" as const,
  site: sampleSite,
  title: "“海带”的搜索结果_海岬新闻网",
  canonical: "https://news.example.cn/search",
  asked: { q: "海带", channel: "news", from: "2023-07-01", to: "", source: "", order: "relevance" as const },
  problem: null,
  channels: [{ value: "news", name: "新闻", depth: 0 }],
  spans: [{ name: "近一周", address: "?q=1&from=2023-07-16", isChosen: true }],
};
const line = [{ text: "海带", isHit: true }];
const passages = [{ kind: "keyword" as const, parts: line }];
const result = {
  hits: samplePage.related.map((entry) => ({ ...entry, line, passages, source: "海岬日报" })),
  ...{ count: 3, isMore: false, first: "?q=1", more: "?q=1&after=2", other: "?q=1&order=time" },
};
const pages: PublicPage[] = [
  samplePage,
  {
    ...list,
    kind: "home",
    title: "海岬新闻网",
    canonical: "https://news.example.cn/",
    feeds,
    today: "2023年7月22日星期六",
    channels: [news],
    places: placeKinds.map((kind) => ({
      kind,
      key: kind,
      channel: kind === "channel" || kind === "counties" ? news : null,
      section: null,
      entries: placed,
      groups: [{ channel: { name: "渔业", address: "/news/fishery/" }, entries: placed }],
    })),
  },
  {
    ...list,
    kind: "channel",
    title: "新闻_海岬新闻网",
    canonical: "https://news.example.cn/news/",
    feeds,
    name: "新闻",
    breadcrumb: samplePage.breadcrumb.slice(0, 2),
    channels: [{ name: "渔业", address: "/news/fishery/" }],
    notices: placed,
    places: [],
    months: [{ name: "2023年7月", address: "/news/2023-07/", count: 3 }],
  },
  {
    ...list,
    kind: "archive",
    title: "新闻2023年7月_海岬新闻网",
    canonical: "https://news.example.cn/news/2023-07/",
    name: "新闻 2023年7月",
    breadcrumb: samplePage.breadcrumb.slice(0, 2),
    count: 3,
    days: [],
    earlier: { name: "2023年6月", address: "/news/2023-06/" },
    later: null,
  },
  {
    ...list,
    kind: "hot",
    title: "热榜_海岬新闻网",
    canonical: "https://news.example.cn/hot/",
    breadcrumb: samplePage.breadcrumb.slice(0, 1),
    confirmed: samplePage.modified,
    entries: placed,
  },
  {
    ...list,
    kind: "topic",
    title: "码头_专题_海岬新闻网",
    canonical: "https://news.example.cn/topics/pier/",
    breadcrumb: samplePage.breadcrumb.slice(0, 1),
    notices: placed,
    introduction: samplePage,
    picture: null,
    opening: samplePage.text.body.content.slice(0, 2),
    places: [],
    sections: ["三镇收成", "办事指南"].map((heading) => ({ heading, blocks: [], entries: placed })),
    others: placed,
  },
  {
    ...list,
    kind: "topics",
    title: "专题_海岬新闻网",
    canonical: "https://news.example.cn/topics/",
    breadcrumb: samplePage.breadcrumb.slice(0, 1),
    entries: placed,
  },
  {
    ...list,
    kind: "word",
    title: "标签：海带_海岬新闻网",
    canonical: "https://news.example.cn/tags/%E6%B5%B7%E5%B8%A6/",
    name: "标签：海带",
    breadcrumb: samplePage.breadcrumb.slice(0, 1),
    more: "/search?q=%E6%B5%B7%E5%B8%A6",
  },
  {
    ...list,
    kind: "corrections",
    title: "更正_海岬新闻网",
    canonical: "https://news.example.cn/corrections/",
    breadcrumb: samplePage.breadcrumb.slice(0, 1),
    corrections: samplePage.related.map((entry) => ({ at: entry.released, note: "应为三十亩。", entry })),
  },
  { ...search, result, nothing: null },
  { ...search, result: null, nothing: { wider: word, words: [word], newest: samplePage.related } },
  { ...search, problem: "tooLong", result: null, nothing: null },
  { kind: "gone", site: sampleSite, title: "页面已撤下_海岬新闻网" },
];

const known: KnownReport = {
  kind: "correction",
  state: "closed",
  result: "upheld",
  received: samplePage.firstReleased,
  due: samplePage.modified,
  closed: samplePage.modified,
  reply: "您说得对。",
  mended: "/2023-07/22/content_100123.html",
  takenDown: true,
};
const about = { site: sampleSite, title: "纠错_海岬新闻网" };
const form = {
  ...about,
  kind: "reportForm" as const,
  other: "/reports/new?kind=report",
  typed: { class: "", address: "", text: "", right: "", contact: "" },
  hadPicture: true,
  refused: { message: "请填写。", field: "text" },
  form: "",
};
const talkBack: ReportsPage[] = [
  { ...form, report: "report" },
  { ...form, report: "correction" },
  { ...about, kind: "receipt", receipt: "20260801-K7Q2M-9XWDP" },
  { ...about, kind: "lookUp", asked: "20260801-K7Q2M-9XWDP", refused: null, found: known },
];

const asked = "/2023-07/22/content_100123.html";
const printed = [asked, `/care${asked}`].flatMap((at) => [
  ...pages.map((page) => [page.kind, at, render(page, at)] as const),
  ...talkBack.map((page) => [page.kind, at, renderReports(page, at)] as const),
]);

test.each(printed)("a page of kind %s, asked for at %s, is valid HTML", async (_kind, _at, html) => {
  const { results } = await validator.validateString(`<!DOCTYPE html>${html}`);
  expect(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => [ruleId, message, selector])),
  ).toEqual([]);
});

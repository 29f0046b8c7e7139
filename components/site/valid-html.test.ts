/** The markup of public pages by the rules of HTML. */
import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { render } from "@/components/site/read-page.fixture";
import { samplePage, sampleSite } from "@/components/site/sample-page.fixture";
import type { PublicPage } from "@/newsroom/articles/public-page";
import { coverPicture } from "@/newsroom/media/copies";
import { placeKinds } from "@/newsroom/placements/layout";

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
  { kind: "gone", site: sampleSite, title: "页面已撤下_海岬新闻网" },
];

test.each(pages.map((page) => [page.kind, page] as const))("the page of kind %s is valid HTML", async (_, page) => {
  const { results } = await validator.validateString(`<!DOCTYPE html>${render(page)}`);
  expect(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => [ruleId, message, selector])),
  ).toEqual([]);
});

import { expect, test } from "vitest";
import { printed } from "@/components/feeds/print";
import { render, textOf } from "@/components/site/read-page.fixture";
import { samplePage, sampleSite } from "@/components/site/sample-page.fixture";
import type { HomePage, HotPage } from "@/newsroom/articles/public-page";

const origin = "https://news.example.cn";
const entries = samplePage.related.map((entry, number) => ({ ...entry, number, summary: "", picture: null }));
const page: HotPage = {
  kind: "hot",
  site: sampleSite,
  title: "热榜_海岬新闻网",
  description: "海岬",
  canonical: `${origin}/hot/`,
  origin,
  breadcrumb: [
    { name: "首页", address: "/" },
    { name: "热榜", address: "/hot/" },
  ],
  confirmed: { iso: "2023-07-22T08:00:00+08:00", text: "2023-07-22 08:00" },
  entries,
};
const home: HomePage = {
  kind: "home",
  site: sampleSite,
  title: "海岬新闻网",
  description: "海岬",
  canonical: `${origin}/`,
  feeds: [],
  today: "",
  channels: [],
  places: [{ kind: "hot", key: "hot::", channel: null, section: null, entries, groups: [] }],
};
const list = /<ol class="ranked">(.*?)<\/ol>/s;
const headlines = (html: string) => [...(list.exec(html)?.[1] ?? "").matchAll(/<li><a href="([^"]*)">([^<]*)/g)];

test("the list stands in its order, on the home page and on its own page, with since when it stands", () => {
  for (const shown of [page, home]) {
    expect(headlines(render(shown, "/")).map(([, , headline]) => headline)).toEqual(
      entries.map(({ headline }) => headline),
    );
  }
  expect(textOf(page)).toContain("经编辑确认，2023-07-22 08:00");
  expect(render(home, "/")).toContain('<a href="/hot/">热榜</a>');
  expect(render(home, "/care/")).toContain('<a href="/care/hot/">热榜</a>');
  expect(headlines(render(page, "/care/hot/")).every(([, address = ""]) => address.startsWith("/care/2023"))).toBe(
    true,
  );
  const empty = { ...page, confirmed: null, entries: [] };
  expect(textOf(empty)).toContain("这里暂时没有热榜。");
  expect(textOf(empty)).not.toContain("经编辑确认");
});

test("an article page has a link, its number and room for the script; off, nothing of it", () => {
  const html = render(samplePage);
  expect(html).toContain('<a href="/hot/">热榜</a>');
  expect(html).toContain('data-hot="100123" data-root="/"');
  expect(html).not.toMatch(list);
  expect(render(samplePage, "/care/2023-07/22/content_100123.html")).toContain('data-root="/care/"');
  const off = render({ ...samplePage, site: { ...sampleSite, hotList: false } });
  expect(off).not.toContain("热榜");
  expect(off).not.toContain("data-hot");
});

test("the file has rank, headline and address of each, and since when", () => {
  const { type, text } = printed({
    kind: "hot",
    confirmed: "2023-07-22T08:00:00+08:00",
    entries: [{ headline: "海带“开收”", address: "/2023-07/20/content_100100.html" }],
  });
  expect(type).toBe("application/json; charset=utf-8");
  expect(JSON.parse(text)).toEqual({
    confirmed: "2023-07-22T08:00:00+08:00",
    entries: [{ rank: 1, headline: "海带“开收”", address: "/2023-07/20/content_100100.html" }],
  });
});

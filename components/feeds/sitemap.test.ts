import { expect, test } from "vitest";
import { below, evil, readXml, tamed, wordsOf } from "@/components/feeds/feed.fixture";
import { robotsText } from "@/components/feeds/robots";
import { newsSitemap, sitemap, sitemapIndex } from "@/components/feeds/sitemap";

const address = `https://news.example.cn/a?b="<&>`;
const modified = "2023-07-22T09:35:00+08:00";

test("a sitemap has one url an address: loc first, then lastmod where it is known", () => {
  const root = readXml(
    sitemap({
      kind: "sitemap",
      pages: [
        { address, modified },
        { address, modified: null },
      ],
    }),
  );
  expect([root.name, root.attributes]).toEqual(["urlset", { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" }]);
  expect(
    root.children.map(({ name, children }) => [name, ...children.map((child) => [child.name, child.text])]),
  ).toEqual([
    ["url", ["loc", address], ["lastmod", modified]],
    ["url", ["loc", address]],
  ]);
});

test("an index has one sitemap an address", () => {
  const root = readXml(sitemapIndex({ kind: "sitemaps", sitemaps: [{ address, modified }] }));
  expect(root.name).toBe("sitemapindex");
  expect(root.children.map(({ name, children }) => [name, ...children.map((child) => child.name)])).toEqual([
    ["sitemap", "loc", "lastmod"],
  ]);
});

test("the news sitemap names the publication, its language, the time and the headline, in Google's order", () => {
  const root = readXml(
    newsSitemap({
      kind: "newsSitemap",
      publication: "海岬新闻网",
      articles: [{ address, headline: evil, released: modified }],
    }),
  );
  expect(root.attributes["xmlns:news"]).toBe("http://www.google.com/schemas/sitemap-news/0.9");
  const [url] = below(root, "url");
  expect(url?.children.map(({ name }) => name)).toEqual(["loc", "news:news"]);
  const [news] = url ? below(url, "news:news") : [];
  if (!news) throw new Error("no news");
  expect(news.children.map(({ name }) => name)).toEqual(["news:publication", "news:publication_date", "news:title"]);
  const [publication] = below(news, "news:publication");
  expect(publication?.children.map(({ name, text }) => [name, text])).toEqual([
    ["news:name", "海岬新闻网"],
    ["news:language", "zh-cn"],
  ]);
  expect(wordsOf(news, "news:publication_date")).toBe(modified);
  expect(wordsOf(news, "news:title")).toBe(tamed);
});

test("robots are told what is closed, and where the sitemaps are", () => {
  expect(robotsText({ kind: "robots", closed: ["/admin/"], sitemaps: ["https://news.example.cn/sitemap.xml"] })).toBe(
    "User-agent: *\nAllow: /\nDisallow: /admin/\n\nSitemap: https://news.example.cn/sitemap.xml\n",
  );
});

import { element, line, type Markup, xmlDocument } from "@/components/feeds/xml";
import type { NewsSitemap, Sitemap, SitemapEntry, SitemapIndex } from "@/newsroom/feeds/files";

const sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
const googleNews = "http://www.google.com/schemas/sitemap-news/0.9";

/** The list of sitemaps (sitemaps.org 0.9). */
export function sitemapIndex({ sitemaps: entries }: SitemapIndex): string {
  return xmlDocument(element("sitemapindex", { xmlns: sitemaps }, entries.map(place("sitemap"))));
}

/** A sitemap (sitemaps.org 0.9). */
export function sitemap({ pages }: Sitemap): string {
  return xmlDocument(element("urlset", { xmlns: sitemaps }, pages.map(place("url"))));
}

/** A sitemap for Google News: the newest articles with the name of the publication. */
export function newsSitemap({ publication, articles }: NewsSitemap): string {
  const urls = articles.map(({ address, headline, released }) =>
    element(
      "url",
      {},
      element("loc", {}, address),
      element(
        "news:news",
        {},
        element("news:publication", {}, element("news:name", {}, publication), element("news:language", {}, "zh-cn")),
        element("news:publication_date", {}, released),
        element("news:title", {}, headline),
      ),
    ),
  );
  return xmlDocument(element("urlset", { xmlns: sitemaps, "xmlns:news": googleNews }, urls));
}

function place(name: "sitemap" | "url"): (entry: SitemapEntry) => Markup {
  return ({ address, modified }) =>
    element(name, {}, element("loc", {}, address), line("lastmod", modified ?? undefined));
}

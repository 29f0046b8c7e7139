import { creditText } from "@/components/article/credits";
import { articleMarkup, writersOf } from "@/components/feeds/article-markup";
import { element, fragment, line, type Markup, xmlDocument } from "@/components/feeds/xml";
import type { ArticlePage } from "@/newsroom/articles/article-page";
import type { Feed } from "@/newsroom/feeds/files";

const namespaces = {
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
};
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** RSS 2.0 (RSS Advisory Board, 2.0.11 and its best practices), whole articles as content:encoded. */
export function rss(feed: Feed): string {
  return xmlDocument(
    element(
      "rss",
      { version: "2.0", ...namespaces },
      element(
        "channel",
        {},
        element("title", {}, feed.title),
        element("link", {}, feed.page),
        element("description", {}, feed.description),
        element("language", {}, "zh-cn"),
        line("copyright", feed.copyright),
        element("lastBuildDate", {}, rfc822(feed.updated)),
        element("atom:link", { href: feed.self, rel: "self", type: "application/rss+xml" }),
        feed.articles.map(item),
      ),
    ),
  );
}

function item(page: ArticlePage): Markup {
  const { text, credits, canonical } = page;
  return element(
    "item",
    {},
    element("title", {}, text.headline),
    element("link", {}, canonical),
    element("guid", { isPermaLink: "true" }, canonical),
    element("pubDate", {}, rfc822(page.firstReleased.iso)),
    element("atom:updated", {}, page.modified.iso),
    writersOf(page).map((name) => element("dc:creator", {}, name)),
    credits.filter(({ kind }) => kind !== "source").map((credit) => element("dc:contributor", {}, creditText(credit))),
    line("dc:source", text.source.name),
    page.breadcrumb.slice(1).map(({ name }) => element("category", {}, name)),
    page.keywords.map((word) => element("category", {}, word)),
    element("description", {}, page.description),
    element("content:encoded", {}, fragment(articleMarkup(page))),
  );
}

/** `2023-07-22T09:35:00+08:00` as RFC 822 with the four digits of RFC 1123: `Sat, 22 Jul 2023 09:35:00 +0800`. */
export function rfc822(iso: string): string {
  const [day = "", time = ""] = iso.split("T");
  const [year, month, date] = day.split("-");
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()];
  const offset = time.slice(8).replace(":", "").replace("Z", "+0000");
  return `${weekday}, ${date} ${months[Number(month) - 1]} ${year} ${time.slice(0, 8)} ${offset}`;
}

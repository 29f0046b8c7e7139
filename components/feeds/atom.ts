import { articleMarkup, writersOf } from "@/components/feeds/article-markup";
import { element, line, type Markup, xmlDocument } from "@/components/feeds/xml";
import type { ArticlePage } from "@/newsroom/articles/article-page";
import type { Feed } from "@/newsroom/feeds/files";

/** Atom (RFC 4287), whole articles as XHTML. */
export function atom(feed: Feed): string {
  return xmlDocument(
    element(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "zh-CN" },
      element("id", {}, feed.self),
      element("title", {}, feed.title),
      line("subtitle", feed.description),
      element("updated", {}, feed.updated),
      element("link", { rel: "self", type: "application/atom+xml", href: feed.self }),
      element("link", { rel: "alternate", type: "text/html", hreflang: "zh-CN", href: feed.page }),
      person("author", feed.siteName, feed.page),
      line("rights", feed.copyright),
      feed.articles.map(entry),
    ),
  );
}

function entry(page: ArticlePage): Markup {
  const { text, canonical, credits } = page;
  const writers = writersOf(page);
  const helpers = [...text.byline.filter(({ kind }) => kind === "photographer"), ...credits]
    .filter(({ kind }) => kind !== "source")
    .flatMap(({ names }) => names);
  return element(
    "entry",
    {},
    element("id", {}, canonical),
    element("title", {}, text.headline),
    element("updated", {}, page.modified.iso),
    element("published", {}, page.firstReleased.iso),
    element("link", { rel: "alternate", type: "text/html", hreflang: "zh-CN", href: canonical }),
    writers.length > 0
      ? writers.map((name) => person("author", name))
      : person("author", text.source.name || page.site.name, text.source.address),
    [...new Set(helpers)].map((name) => person("contributor", name)),
    [...page.breadcrumb.slice(1).map(({ name }) => name), ...page.keywords].map((term) =>
      element("category", { term }),
    ),
    line("summary", page.description),
    element(
      "content",
      { type: "xhtml" },
      element("div", { xmlns: "http://www.w3.org/1999/xhtml" }, articleMarkup(page)),
    ),
  );
}

function person(role: "author" | "contributor", name: string, address = ""): Markup {
  return element(role, {}, element("name", {}, name), line("uri", address));
}

import { articleMarkup, picturesOf, writersOf } from "@/components/feeds/article-markup";
import { fragment } from "@/components/feeds/xml";
import type { ArticlePage } from "@/newsroom/articles/article-page";
import type { Feed } from "@/newsroom/feeds/files";

/** JSON Feed 1.1, whole articles as HTML; source and credits as data of our own under `_credits`. */
export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    description: feed.description,
    language: "zh-CN",
    authors: [{ name: feed.siteName }],
    items: feed.articles.map(item),
  });
}

function item(page: ArticlePage) {
  const { text, canonical, credits } = page;
  return {
    id: canonical,
    url: canonical,
    title: text.headline,
    content_html: fragment(articleMarkup(page)),
    summary: page.description,
    image: picturesOf(page)[0]?.address,
    date_published: page.firstReleased.iso,
    date_modified: page.modified.iso,
    authors: named(writersOf(page), text.source.name),
    tags: [...page.breadcrumb.slice(1).map(({ name }) => name), ...page.keywords],
    language: "zh-CN",
    _credits: { source: text.source.name, lines: [...text.byline, ...credits] },
  };
}

/** Nobody named: the source answers for it; where none is printed, the site, which the feed names. */
function named(writers: readonly string[], source: string) {
  if (writers.length > 0) return writers.map((name) => ({ name }));
  return source ? [{ name: source }] : undefined;
}

/** The models of the files for machines; `kind` says which. Each is plain JSON, and its file a pure function of it. */
import type { ArticlePage } from "@/newsroom/articles/article-page";
import type { FeedFormat } from "@/newsroom/file-addresses";

/** The newest of the site or of a channel; all addresses are whole. */
export type Feed = {
  kind: "feed";
  format: FeedFormat;
  title: string;
  description: string;
  copyright: string;
  /** Who answers for all of it. */
  siteName: string;
  /** The page that lists the same, and the feed itself. */
  page: string;
  self: string;
  /** The newest release in it, with the offset of Asia/Shanghai. */
  updated: string;
  articles: ArticlePage[];
};

/** `modified`: the newest release, null where nothing says when. */
export type SitemapEntry = { address: string; modified: string | null };

export type SitemapIndex = { kind: "sitemaps"; sitemaps: SitemapEntry[] };
export type Sitemap = { kind: "sitemap"; pages: SitemapEntry[] };
export type NewsSitemap = {
  kind: "newsSitemap";
  publication: string;
  articles: { address: string; headline: string; released: string }[];
};
/** `closed`: beginnings of paths that are not for robots. */
export type Robots = { kind: "robots"; closed: string[]; sitemaps: string[] };
export type Ninjs = { kind: "ninjs"; page: ArticlePage };
/** 热榜 in its order; addresses are paths of this site. `confirmed`: since when it stands. */
export type HotFile = { kind: "hot"; confirmed: string; entries: { headline: string; address: string }[] };
/** What proves to IndexNow that an address was told by its own site. */
export type IndexNowKey = { kind: "indexNowKey"; key: string };
/** The words of a drawn picture. */
export type Card = { kind: "card"; headline: string; siteName: string };

export type TextFile = Feed | SitemapIndex | Sitemap | NewsSitemap | Robots | Ninjs | HotFile | IndexNowKey;
export type MachineFile = TextFile | Card;

/** The page models of all public pages; `kind` says which. Each is plain JSON, and its page a pure function of it. */
import type { ArticlePage, ListEntry, PageLink } from "@/newsroom/articles/article-page";
import type { FeedFormat } from "@/newsroom/file-addresses";
import type { SiteSettings } from "@/newsroom/house/site-settings";

/** The feeds of a page that lists, one of each format. */
export type FeedLinks = { format: FeedFormat; address: string }[];

export type HomePage = {
  kind: "home";
  site: SiteSettings;
  title: string;
  description: string;
  canonical: string;
  feeds: FeedLinks;
  /** The day in words, on this page alone. */
  today: string;
  channels: PageLink[];
  /** The newest of all channels. */
  entries: ListEntry[];
  /** The channels at the top with the newest of each that stand nowhere above; those without any are left out. */
  blocks: { channel: PageLink; entries: ListEntry[] }[];
};

export type ChannelPage = {
  kind: "channel";
  site: SiteSettings;
  title: string;
  description: string;
  canonical: string;
  feeds: FeedLinks;
  origin: string;
  name: string;
  breadcrumb: PageLink[];
  /** The channels below this one. */
  channels: PageLink[];
  entries: ListEntry[];
  /** 往期: the months with articles, newest first. */
  months: ArchiveLink[];
};

/** A month or day of an archive, `name` in words, with how many articles it has. */
export type ArchiveLink = PageLink & { count: number };

/** A month of a channel, or one day of it: everything that first went out then, so that nothing ever shifts. */
export type ArchivePage = {
  kind: "archive";
  site: SiteSettings;
  title: string;
  description: string;
  canonical: string;
  origin: string;
  /** 新闻 2023年7月 */
  name: string;
  breadcrumb: PageLink[];
  count: number;
  /** The days of a month that has too many articles for one page, whose `entries` are empty then. */
  days: ArchiveLink[];
  entries: ListEntry[];
  earlier: PageLink | null;
  later: PageLink | null;
};

/**
 * 404 (`missing`) and 410 (`gone`, or `withdrawn` where whoever withdrew the piece chose to say so): fixed texts that say
 * nothing of what was, or was not, there.
 */
export type StatusPage = { kind: "missing" | "gone" | "withdrawn"; site: SiteSettings; title: string };

export type PublicPage = ArticlePage | HomePage | ChannelPage | ArchivePage | StatusPage;

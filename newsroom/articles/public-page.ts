/** The page models of all public pages; `kind` says which. Each is plain JSON, and its page a pure function of it. */
import type { ArticlePage, ListEntry, PageLink } from "@/newsroom/articles/article-page";
import type { SiteSettings } from "@/newsroom/house/site-settings";
import type { Part } from "@/newsroom/search/excerpt";
import type { Asked, Problem } from "@/newsroom/search/wish";

export type HomePage = {
  kind: "home";
  site: SiteSettings;
  title: string;
  description: string;
  canonical: string;
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

/** A channel to narrow a search to, `depth` levels below the top. */
export type ChannelChoice = { value: string; name: string; depth: number };

/** `line`: the headline; `passages`: where else in the text the words stand. */
export type SearchHit = ListEntry & { line: Part[]; passages: Part[][]; source: string };

/** Of `count` hits (null: not on the first page), or more than so many where `isMore`. The links are queries alone. */
export type SearchResult = {
  hits: SearchHit[];
  count: number | null;
  isMore: boolean;
  first: string | null;
  more: string | null;
  /** The same in the other order. */
  other: string;
};

/** `wider`: the same without the narrowing; `words`: what is found of it by itself. */
export type SearchNothing = {
  wider: FoundLink | null;
  words: FoundLink[];
  newest: ListEntry[];
};
type FoundLink = PageLink & { count: number; isMore: boolean };

/** Its links hold a query and no path, so that it stands at whatever address it is asked for at. */
export type SearchPage = {
  kind: "search";
  site: SiteSettings;
  title: string;
  canonical: string;
  asked: Asked;
  problem: Problem | null;
  channels: ChannelChoice[];
  spans: (PageLink & { isChosen: boolean })[];
  /** Null where nothing was asked for, or nothing found. */
  result: SearchResult | null;
  nothing: SearchNothing | null;
};

export type PublicPage = ArticlePage | HomePage | ChannelPage | ArchivePage | SearchPage | StatusPage;

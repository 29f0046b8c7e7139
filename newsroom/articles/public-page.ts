/** The page models of all public pages; `kind` says which. Each is plain JSON, and its page a pure function of it. */
import type { Mode } from "@/newsroom/addresses";
import type { ArticlePage, ListEntry, PageLink } from "@/newsroom/articles/article-page";
import type { Block, Picture } from "@/newsroom/articles/body";
import type { FeedFormat } from "@/newsroom/file-addresses";
import type { SiteSettings } from "@/newsroom/house/site-settings";
import type { FilledPlace, PlacedEntry } from "@/newsroom/placements/fill";
import type { Part, Passage } from "@/newsroom/search/excerpt";
import type { Asked, Problem } from "@/newsroom/search/wish";
import type { Moment } from "@/newsroom/shanghai";

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
  /** As the released layout fills them; none is empty. */
  places: FilledPlace[];
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
  /** 紧急通知 of the home page. */
  notices: PlacedEntry[];
  /** As the released layout of the channel fills them, where there is one. */
  places: FilledPlace[];
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

/** 专题: what its introduction says, and below each heading the pieces placed there. */
export type TopicPage = {
  kind: "topic";
  site: SiteSettings;
  title: string;
  canonical: string;
  origin: string;
  breadcrumb: PageLink[];
  /** 紧急通知 of the home page. */
  notices: PlacedEntry[];
  /** The article that introduces it, whole. */
  introduction: ArticlePage;
  /** The first picture before its first heading. */
  picture: Picture | null;
  /** What else stands there. */
  opening: Block[];
  /** Above the sections. */
  places: FilledPlace[];
  sections: { heading: string; blocks: Block[]; entries: PlacedEntry[] }[];
  /** Placed in sections whose headings the text has no more. */
  others: PlacedEntry[];
};

/** Every topic, the newest first. */
export type TopicsPage = {
  kind: "topics";
  site: SiteSettings;
  title: string;
  description: string;
  canonical: string;
  origin: string;
  breadcrumb: PageLink[];
  entries: PlacedEntry[];
};

/** 标签 or 作者: the newest that carry a keyword or a writer's name. */
export type WordPage = {
  kind: "word";
  site: SiteSettings;
  title: string;
  description: string;
  canonical: string;
  origin: string;
  /** 标签：海带 */
  name: string;
  breadcrumb: PageLink[];
  entries: ListEntry[];
  /** Where there are more than stand here, the address that finds them; else "". */
  more: string;
};

/** 更正: the newest 更正说明 of what is live. */
export type CorrectionsPage = {
  kind: "corrections";
  site: SiteSettings;
  title: string;
  description: string;
  canonical: string;
  origin: string;
  breadcrumb: PageLink[];
  corrections: { at: Moment; note: string; entry: ListEntry }[];
};

/** 热榜: what was read most, as an editor confirmed it; `confirmed` null where no list stands. */
export type HotPage = {
  kind: "hot";
  site: SiteSettings;
  title: string;
  description: string;
  canonical: string;
  origin: string;
  breadcrumb: PageLink[];
  confirmed: Moment | null;
  entries: PlacedEntry[];
};

/**
 * 404 (`missing`) and 410 (`gone`, or `withdrawn` where whoever withdrew the piece chose to say so): fixed texts that say
 * nothing of what was, or was not, there.
 */
export type StatusPage = { kind: "missing" | "gone" | "withdrawn"; site: SiteSettings; title: string };

/** A channel to narrow a search to, `depth` levels below the top. */
export type ChannelChoice = { value: string; name: string; depth: number };

/** `line`: the headline; `passages`: where else in the text the words stand. */
export type SearchHit = ListEntry & { line: Part[]; passages: Passage[]; source: string };

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

export type PublicPage =
  | ArticlePage
  | HomePage
  | ChannelPage
  | ArchivePage
  | TopicPage
  | TopicsPage
  | WordPage
  | CorrectionsPage
  | HotPage
  | SearchPage
  | StatusPage;

/**
 * How a page is read: in which mode; what the addresses of pages begin with there, `/` or `/care/`, which is its home too;
 * where the same page stands in the other mode; and whether it is without colour.
 */
export type Reading = { mode: Mode; root: string; other: string; grey: boolean };

/** A page as it is shown: its links lead on in the mode it is read in. */
export type Shown<Page extends object = PublicPage> = Page & { reading: Reading };

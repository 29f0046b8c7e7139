/** The page models of all public pages; `kind` says which. Each is plain JSON, and its page a pure function of it. */
import type { ArticlePage, ListEntry, PageLink } from "@/newsroom/articles/article-page";
import type { SiteSettings } from "@/newsroom/house/site-settings";

export type HomePage = {
  kind: "home";
  site: SiteSettings;
  title: string;
  description: string;
  canonical: string;
  /** The day in words, on this page alone. */
  today: string;
  channels: PageLink[];
  entries: ListEntry[];
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
};

/** 404 (`missing`) and 410 (`gone`): a fixed text that says nothing of what was, or was not, there. */
export type StatusPage = { kind: "missing" | "gone"; site: SiteSettings; title: string };

export type PublicPage = ArticlePage | HomePage | ChannelPage | StatusPage;

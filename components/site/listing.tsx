/** What every page that lists has in common: what it says of itself, where it stands, and its name. */
import type { ReactNode } from "react";
import { Breadcrumb, Frame } from "@/components/site/frame";
import { type Head, PageHead } from "@/components/site/page-head";
import { BreadcrumbJson, ListJson } from "@/components/site/structured-data";
import type { ListEntry, PageLink } from "@/newsroom/articles/article-page";
import type { Shown } from "@/newsroom/articles/public-page";
import type { SiteSettings } from "@/newsroom/house/site-settings";

type Page = {
  site: SiteSettings;
  title: string;
  description: string;
  canonical: string;
  origin: string;
  breadcrumb: PageLink[];
  entries?: ListEntry[];
};

type Props = {
  page: Shown<Page>;
  name: string;
  alternates?: Head["alternates"];
  /** Before and behind the main part of the page. */
  above?: ReactNode;
  below?: ReactNode;
  children: ReactNode;
};

/** A page that lists, whole. Its data for machines stand at its first address alone. */
export function Listing({ page, name, alternates, above, below, children }: Props) {
  const { site, title, description, canonical, origin, breadcrumb, entries, reading } = page;
  const head = { title, description, canonical, siteName: site.name, type: "website" as const };
  return (
    <Frame site={site} reading={reading} about={canonical}>
      <PageHead head={alternates ? { ...head, alternates } : head} />
      {reading.mode === "standard" && (
        <>
          <BreadcrumbJson trail={breadcrumb} origin={origin} />
          {entries && <ListJson entries={entries} page={canonical} />}
        </>
      )}
      <div className="column">
        <Breadcrumb trail={breadcrumb} last />
        {above}
        <main id="content">
          <h1 className="channel-name">{name}</h1>
          {children}
        </main>
        {below}
      </div>
    </Frame>
  );
}

import { EntriesByDay } from "@/components/site/entry-list";
import { Breadcrumb, ChannelBar, Frame } from "@/components/site/frame";
import { PageHead } from "@/components/site/page-head";
import { BreadcrumbJson } from "@/components/site/structured-data";
import type { ChannelPage, HomePage } from "@/newsroom/articles/public-page";

/** 首页: the newest of all channels. */
export function HomePageView({ page }: { page: HomePage }) {
  const { site, title, description, canonical } = page;
  return (
    <Frame site={site} front={{ today: page.today }}>
      <PageHead head={{ title, description, canonical, siteName: site.name, type: "website" }} />
      <div className="column">
        <ChannelBar channels={page.channels} label="频道" />
        <main id="content">
          <EntriesByDay entries={page.entries} />
        </main>
      </div>
    </Frame>
  );
}

/** A channel: the channels below it, and the newest of it and of them. */
export function ChannelPageView({ page }: { page: ChannelPage }) {
  const { site, title, description, canonical } = page;
  return (
    <Frame site={site}>
      <PageHead head={{ title, description, canonical, siteName: site.name, type: "website" }} />
      <BreadcrumbJson trail={page.breadcrumb} origin={page.origin} />
      <div className="column">
        <Breadcrumb trail={page.breadcrumb} last />
        <main id="content">
          <h1 className="channel-name">{page.name}</h1>
          <ChannelBar channels={page.channels} label="下级频道" />
          <EntriesByDay entries={page.entries} />
        </main>
      </div>
    </Frame>
  );
}

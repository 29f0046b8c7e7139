import { inOrder } from "@/components/article/in-order";
import { ArchiveIndex } from "@/components/site/archive-page";
import { BlockEntries, EntriesByDay } from "@/components/site/entry-list";
import { Breadcrumb, ChannelBar, Frame } from "@/components/site/frame";
import { PageHead } from "@/components/site/page-head";
import { BreadcrumbJson } from "@/components/site/structured-data";
import type { ChannelPage, HomePage } from "@/newsroom/articles/public-page";

/** 首页: the newest of all channels, then of each. */
export function HomePageView({ page }: { page: HomePage }) {
  const { site, title, description, canonical } = page;
  return (
    <Frame site={site} front={{ today: page.today }} about={canonical}>
      <PageHead head={{ title, description, canonical, siteName: site.name, type: "website" }} />
      <div className="column">
        <ChannelBar channels={page.channels} label="频道" />
        <main id="content">
          <section className="newest" aria-label="最新">
            <EntriesByDay entries={page.entries} />
          </section>
          <div className="blocks">
            {inOrder(page.blocks, ({ channel, entries }) => (
              <section className="block" aria-label={channel.name}>
                <h2>
                  <a href={channel.address}>{channel.name}</a>
                </h2>
                <BlockEntries entries={entries} />
                <p>
                  <a className="turn" href={channel.address} aria-label={`更多：${channel.name}`}>
                    更多
                  </a>
                </p>
              </section>
            ))}
          </div>
        </main>
      </div>
    </Frame>
  );
}

/** A channel: the channels below it, and the newest of it and of them. */
export function ChannelPageView({ page }: { page: ChannelPage }) {
  const { site, title, description, canonical } = page;
  return (
    <Frame site={site} about={canonical}>
      <PageHead head={{ title, description, canonical, siteName: site.name, type: "website" }} />
      <BreadcrumbJson trail={page.breadcrumb} origin={page.origin} />
      <div className="column">
        <Breadcrumb trail={page.breadcrumb} last />
        <main id="content">
          <h1 className="channel-name">{page.name}</h1>
          <ChannelBar channels={page.channels} label="下级频道" />
          <EntriesByDay entries={page.entries} />
        </main>
        <ArchiveIndex months={page.months} />
      </div>
    </Frame>
  );
}

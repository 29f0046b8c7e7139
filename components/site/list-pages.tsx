import { ArchiveIndex } from "@/components/site/archive-page";
import { EntriesByDay } from "@/components/site/entry-list";
import { ChannelBar, Frame } from "@/components/site/frame";
import { FrontPlaces, NoticeBar } from "@/components/site/front-places";
import { Listing } from "@/components/site/listing";
import { feedAlternates, PageHead } from "@/components/site/page-head";
import { ListJson } from "@/components/site/structured-data";
import type { ChannelPage, HomePage, Shown } from "@/newsroom/articles/public-page";

/** 首页: what the released layout places. */
export function HomePageView({ page }: { page: Shown<HomePage> }) {
  const { site, title, description, canonical } = page;
  return (
    <Frame site={site} reading={page.reading} front={{ today: page.today }} about={canonical}>
      <PageHead
        head={{
          title,
          description,
          canonical,
          siteName: site.name,
          type: "website",
          alternates: feedAlternates(page.feeds, site.name),
        }}
      />
      {page.reading.mode === "standard" && (
        <ListJson
          // What stands in 热榜 stands elsewhere too.
          entries={page.places
            .filter(({ kind }) => kind !== "hot")
            .flatMap(({ entries, groups }) => [...entries, ...groups.flatMap((group) => group.entries)])}
          page={canonical}
        />
      )}
      <div className="column">
        <ChannelBar channels={page.channels} label="频道" />
        <NoticeBar entries={page.places.flatMap(({ kind, entries }) => (kind === "notice" ? entries : []))} />
        <main id="content">
          <FrontPlaces places={page.places} root={page.reading.root} />
          {page.places.length === 0 && <p className="nothing">这里还没有稿件。</p>}
        </main>
      </div>
    </Frame>
  );
}

/** A channel: the channels below it, and the newest of it and of them. */
export function ChannelPageView({ page }: { page: Shown<ChannelPage> }) {
  return (
    <Listing
      page={page}
      name={page.name}
      alternates={feedAlternates(page.feeds, page.name)}
      above={<NoticeBar entries={page.notices} />}
      below={<ArchiveIndex months={page.months} />}
    >
      <ChannelBar channels={page.channels} label="下级频道" />
      <FrontPlaces places={page.places} root={page.reading.root} />
      <EntriesByDay entries={page.entries} />
    </Listing>
  );
}

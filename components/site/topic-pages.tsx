/** 专题: one of them, and all. */
import type { ReactNode } from "react";
import { ArticleBody } from "@/components/article/article-body";
import { Credits } from "@/components/article/credits";
import { HeadlineBlock } from "@/components/article/headline-block";
import { inOrder } from "@/components/article/in-order";
import { Corrections, Marks, Reprint } from "@/components/article/notices";
import { Breadcrumb, ChannelBar, Frame } from "@/components/site/frame";
import { Caption, Picture } from "@/components/site/front-pictures";
import { FrontPlaces, News, NoticeBar } from "@/components/site/front-places";
import { Listing } from "@/components/site/listing";
import { PageHead } from "@/components/site/page-head";
import { BreadcrumbJson } from "@/components/site/structured-data";
import type { Block } from "@/newsroom/articles/body";
import type { Shown, TopicPage, TopicsPage } from "@/newsroom/articles/public-page";
import type { PlacedEntry } from "@/newsroom/placements/fill";

/** How wide a picture stands in the list of all topics (rooms.css). */
const sizes = "(min-width: 1200px) 370px, (min-width: 1000px) 30vw, (min-width: 760px) 46vw, calc(100vw - 32px)";

/** A topic: what introduces it, what stands above its sections, then each section with its pieces. */
export function TopicPageView({ page }: { page: Shown<TopicPage> }) {
  const { site, title, canonical, introduction, places, sections, others } = page;
  const { text, credits, description, keywords } = introduction;
  return (
    <Frame site={site} reading={page.reading} about={canonical}>
      <PageHead
        head={{
          ...{ title, description, canonical, siteName: site.name, type: "website" },
          ...{ shareTitle: text.headline, image: introduction.share, keywords },
        }}
      />
      {page.reading.mode === "standard" && <BreadcrumbJson trail={page.breadcrumb} origin={page.origin} />}
      <div className="column">
        <Breadcrumb trail={page.breadcrumb} last />
        <NoticeBar entries={page.notices} />
        <main id="content" className="topic">
          <Opening page={page} />
          {sections.length > 1 && (
            <ChannelBar
              label="本专题的栏目"
              channels={sections.map(({ heading }, place) => ({ name: heading, address: `#${idOf(place)}` }))}
            />
          )}
          <FrontPlaces places={places} root={page.reading.root} />
          {inOrder(sections, ({ heading, blocks, entries }, place) => (
            <Section id={idOf(place)} heading={heading} entries={entries}>
              <Blocks blocks={blocks} page={page} isBelow />
            </Section>
          ))}
          {others.length > 0 && <Section id="others" heading="更多" entries={others} />}
          <div className="article">
            <Reprint reprint={text.reprint} />
            <Credits credits={credits} source={text.source} />
          </div>
        </main>
      </div>
    </Frame>
  );
}

/** The head of the introduction, with its first picture beside it where there is room. */
function Opening({ page }: { page: Shown<TopicPage> }) {
  const { text, firstReleased, updated, writers, corrections } = page.introduction;
  return (
    <div className={page.picture ? "article topic-head topic-pictured" : "article topic-head"}>
      <div className="topic-words">
        <HeadlineBlock text={text} firstReleased={firstReleased} updated={updated} writers={writers} />
        <Marks marks={text.marks} />
        <Corrections corrections={corrections} />
      </div>
      {page.picture && (
        <div className="topic-picture">
          <Blocks blocks={[page.picture]} page={page} />
        </div>
      )}
      <div className="topic-opening">
        <Blocks blocks={page.opening} page={page} isBelow={page.picture !== null} />
      </div>
    </div>
  );
}

type SectionProps = { id: string; heading: string; entries: readonly PlacedEntry[]; children?: ReactNode };

function Section({ id, heading, entries, children }: SectionProps) {
  return (
    <section className="place place-news" id={id} aria-label={heading}>
      <h2>{heading}</h2>
      {children}
      {entries.length > 0 && <News entries={entries} />}
    </section>
  );
}

function Blocks({ blocks, page, isBelow = false }: { blocks: readonly Block[]; page: TopicPage; isBelow?: boolean }) {
  if (blocks.length === 0) return null;
  const body = { ...page.introduction.text.body, content: [...blocks] };
  return (
    <div className="article">
      <ArticleBody body={body} pictures={page.introduction.text.pictures} isBelow={isBelow} />
    </div>
  );
}

/** Every topic with its picture, headline and summary. */
export function TopicsPageView({ page }: { page: Shown<TopicsPage> }) {
  const { entries } = page;
  return (
    <Listing page={page} name="专题">
      {entries.length === 0 && <p className="nothing">这里还没有专题。</p>}
      <ul className="topics">
        {inOrder(entries, (entry, place) => (
          <li>
            <a href={entry.address}>
              {entry.picture && <Picture picture={entry.picture} sizes={sizes} isDecorative isLazy={place > 1} />}
              <Caption entry={entry} />
            </a>
            {entry.summary && <p>{entry.summary}</p>}
          </li>
        ))}
      </ul>
    </Listing>
  );
}

function idOf(place: number): string {
  return `section-${place + 1}`;
}

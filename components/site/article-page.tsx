import { ArticleView } from "@/components/article/article-view";
import { inOrder } from "@/components/article/in-order";
import { writersOf } from "@/components/feeds/article-markup";
import { Headline } from "@/components/site/entry-list";
import { Breadcrumb, Frame } from "@/components/site/frame";
import { HotLink } from "@/components/site/hot";
import { PageHead } from "@/components/site/page-head";
import { ArticleJson, BreadcrumbJson, CambrianJson } from "@/components/site/structured-data";
import { Tags, ToTopic } from "@/components/site/tags";
import { TalkBackLink } from "@/components/site/talk-back";
import { Tools } from "@/components/site/tools";
import type { ArticlePage, ListEntry } from "@/newsroom/articles/article-page";
import type { Shown } from "@/newsroom/articles/public-page";

/** The public page of an article, whole: a pure function of its model. 长者模式 leaves out what leads away from reading. */
export function ArticlePageView({ page }: { page: Shown<ArticlePage> }) {
  const { site, reading, text, firstReleased, updated, corrections, credits, writers } = page;
  const standard = reading.mode === "standard";
  const tools = standard ? <Tools tools="print share read" qr={page.qr} /> : <Tools tools="print read" />;
  return (
    <Frame site={site} reading={reading} about={page.canonical}>
      <PageHead
        head={{
          title: page.title,
          description: page.description,
          canonical: page.canonical,
          siteName: site.name,
          type: "article",
          shareTitle: text.headline,
          image: page.share,
          keywords: page.keywords,
          alternates: [{ type: "application/json", title: "ninjs", address: page.ninjs }],
          article: {
            published: firstReleased.iso,
            modified: page.modified.iso,
            section: page.breadcrumb.at(-1)?.name ?? "",
            authors: writersOf(page),
            source: text.source.name,
          },
        }}
      />
      {standard && (
        <>
          <ArticleJson page={page} />
          <CambrianJson page={page} />
          <BreadcrumbJson trail={page.breadcrumb} origin={page.origin} />
        </>
      )}
      <div className="column">
        <Breadcrumb trail={page.breadcrumb} />
        <div className="article-grid">
          <main id="content">
            <ArticleView {...{ text, firstReleased, updated, corrections, credits, tools, writers }} />
            <Tags tags={page.tags} />
            <ToTopic topic={page.topic} />
            <p className="mend">
              {"发现差错？"}
              <TalkBackLink kind="correction" root={reading.root} about={page.canonical} />
            </p>
            <PrintedAddress address={page.canonical} qr={page.qr} />
          </main>
          {standard && (
            <nav className="to-home" aria-label="返回首页">
              <a className="turn" href={reading.root}>
                返回首页
              </a>
            </nav>
          )}
          <div className="rail">
            <RelatedNews entries={page.related} />
            {site.hotList && <HotLink article={page.number} root={reading.root} />}
          </div>
          <nav className="to-top" aria-label="返回顶部">
            <a className="turn" href="#top">
              返回顶部
            </a>
          </nav>
        </div>
      </div>
    </Frame>
  );
}

function RelatedNews({ entries }: { entries: readonly ListEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <aside className="related" aria-label="相关新闻">
      <h2>相关新闻</h2>
      <ul>
        {inOrder(entries, (entry) => (
          <li>
            <Headline entry={entry} />
            <time dateTime={entry.released.iso}>{entry.released.text.slice(0, 10)}</time>
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** On paper alone: where the page stands, for eyes and for a telephone. */
function PrintedAddress({ address, qr }: { address: string; qr: string }) {
  return (
    <div className="print-address">
      {/* biome-ignore lint/performance/noImgElement: public pages are also printed without Next */}
      <img src={qr} alt="本文网址的二维码" width="120" height="120" loading="lazy" />
      <p>{`网址：${address}`}</p>
    </div>
  );
}

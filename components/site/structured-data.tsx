/** JSON-LD (schema.org): the same facts as the page, for machines. */
import { picturesOf, writersOf } from "@/components/feeds/article-markup";
import type { ArticlePage, ListEntry, PageLink } from "@/newsroom/articles/article-page";

type Json = string | number | boolean | Json[] | { [key: string]: Json | undefined };

/** NewsArticle of an article page; an advertisement calls itself one. */
export function ArticleJson({ page }: { page: ArticlePage }) {
  const { text, site } = page;
  const writers = writersOf(page);
  const images = imagesOf(page);
  const house = { "@type": "NewsMediaOrganization", name: site.name, url: `${page.origin}/` };
  return (
    <StructuredData
      data={{
        "@context": "https://schema.org",
        "@type": text.marks.paid === "advertisement" ? "AdvertiserContentArticle" : "NewsArticle",
        "@id": page.canonical,
        mainEntityOfPage: page.canonical,
        url: page.canonical,
        headline: text.headline,
        alternativeHeadline: text.deck || undefined,
        description: page.description,
        inLanguage: "zh-CN",
        isAccessibleForFree: true,
        datePublished: page.firstReleased.iso,
        dateModified: page.modified.iso,
        articleSection: page.breadcrumb.slice(1).map(({ name }) => name),
        keywords: page.keywords.length > 0 ? [...page.keywords] : undefined,
        image: images.length > 0 ? images : undefined,
        author:
          writers.length > 0 ? writers.map((name) => ({ "@type": "Person", name })) : (organisation(page) ?? house),
        sourceOrganization: organisation(page),
        publisher: house,
        isBasedOn: original(page),
        correction:
          page.corrections.length > 0
            ? page.corrections.map(({ at, note }) => ({
                "@type": "CorrectionComment",
                text: note,
                datePublished: at.iso,
              }))
            : undefined,
      }}
    />
  );
}

/** Baidu's own record of a page's times, in Asia/Shanghai without saying so, with up to three pictures. */
export function CambrianJson({ page }: { page: ArticlePage }) {
  return (
    <StructuredData
      data={{
        "@context": "https://ziyuan.baidu.com/contexts/cambrian.jsonld",
        "@id": page.canonical,
        title: page.text.headline,
        images: imagesOf(page).slice(0, 3),
        description: page.description,
        pubDate: page.firstReleased.iso.slice(0, 19),
        upDate: page.modified.iso.slice(0, 19),
      }}
    />
  );
}

/** The headlines of a page that lists, in their order; `page` is its whole address. */
export function ListJson({ entries, page }: { entries: readonly ListEntry[]; page: string }) {
  if (entries.length === 0) return null;
  return (
    <StructuredData
      data={{
        "@context": "https://schema.org",
        "@type": "ItemList",
        itemListElement: entries.map(({ headline, address }, place) => ({
          "@type": "ListItem",
          position: place + 1,
          name: headline,
          url: new URL(address, page).href,
        })),
      }}
    />
  );
}

/** BreadcrumbList of the entries that have a page. */
export function BreadcrumbJson({ trail, origin }: { trail: readonly PageLink[]; origin: string }) {
  const places = trail.filter(({ address }) => address !== "");
  return (
    <StructuredData
      data={{
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        itemListElement: places.map(({ name, address }, place) => ({
          "@type": "ListItem",
          position: place + 1,
          name,
          item: `${origin}${address}`,
        })),
      }}
    />
  );
}

/** The pictures of the text; where it has none, what stands for it where it is shared. */
function imagesOf(page: ArticlePage): string[] {
  const own = picturesOf(page).map(({ address }) => address);
  return own.length > 0 || !page.share ? own : [page.share.address];
}

function organisation({ text: { source } }: ArticlePage): Json | undefined {
  if (!source.name) return undefined;
  return { "@type": "Organization", name: source.name, url: source.address || undefined };
}

function original({ text: { reprint } }: ArticlePage): Json | undefined {
  if (!reprint) return undefined;
  return {
    "@type": "CreativeWork",
    name: reprint.headline || undefined,
    url: reprint.address || undefined,
    author: reprint.author ? { "@type": "Person", name: reprint.author } : undefined,
    datePublished: reprint.releasedAt ? reprint.releasedAt.replace(" ", "T") : undefined,
  };
}

/** Nothing in the data can end the element: every `<` is written as an escape that JSON knows. */
function StructuredData({ data }: { data: Json }) {
  return <script type="application/ld+json">{JSON.stringify(data).replaceAll("<", "\\u003c")}</script>;
}

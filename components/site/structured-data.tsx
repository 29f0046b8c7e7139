/** JSON-LD (schema.org): the same facts as the page, for machines. */
import type { ArticlePage, PageLink } from "@/newsroom/articles/article-page";

type Json = string | number | boolean | Json[] | { [key: string]: Json | undefined };

/** NewsArticle of an article page; an advertisement calls itself one. `image` is a whole address. */
export function ArticleJson({ page, image }: { page: ArticlePage; image?: string }) {
  const { text, site } = page;
  const writers = text.byline.filter(({ kind }) => kind !== "photographer").flatMap(({ names }) => names);
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
        image: image ? [image] : undefined,
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

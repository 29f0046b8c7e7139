/** What a page says of itself to browsers, search engines and share cards. React carries it into the head. */
import { inOrder } from "@/components/article/in-order";
import type { FeedLinks } from "@/newsroom/articles/public-page";

/** `article` adds the times and words of an article; `image` is a whole address. */
export type Head = {
  title: string;
  description: string;
  canonical: string;
  siteName: string;
  type: "article" | "website";
  shareTitle?: string;
  image?: { address: string; width: number; height: number } | null;
  keywords?: readonly string[];
  article?: { published: string; modified: string; section: string; authors: readonly string[]; source: string };
  alternates?: readonly { type: string; title: string; address: string }[];
};

const feedKinds: Record<FeedLinks[number]["format"], { type: string; title: string }> = {
  rss: { type: "application/rss+xml", title: "RSS" },
  atom: { type: "application/atom+xml", title: "Atom" },
  json: { type: "application/feed+json", title: "JSON Feed" },
};

/** The feeds of a page as alternates of it; `name` is what they are feeds of. */
export function feedAlternates(feeds: FeedLinks, name: string): NonNullable<Head["alternates"]> {
  return feeds.map(({ format, address }) => {
    const { type, title } = feedKinds[format];
    return { type, title: `${name} ${title}`, address };
  });
}

/** Title, description, canonical address, what else there is of the page, and how it looks where it is shared. */
export function PageHead({ head }: { head: Head }) {
  const { alternates = [], keywords = [] } = head;
  return (
    <>
      <title>{head.title}</title>
      <meta name="description" content={head.description} />
      {keywords.length > 0 && <meta name="keywords" content={keywords.join(",")} />}
      <link rel="canonical" href={head.canonical} />
      {inOrder(alternates, ({ type, title, address }) => (
        <link rel="alternate" type={type} title={title} href={address} />
      ))}
      <BaiduHead />
      {head.article && <ArticleHead article={head.article} keywords={keywords} />}
      <ShareHead head={head} />
    </>
  );
}

/** Baidu: the page is the same on every device, and is not to be converted for telephones. */
function BaiduHead() {
  return (
    <>
      <meta name="applicable-device" content="pc,mobile" />
      <meta httpEquiv="Cache-Control" content="no-transform" />
    </>
  );
}

/** Author, source and day in the names that Chinese search engines read, times in those of Open Graph. */
function ArticleHead({ article, keywords }: { article: NonNullable<Head["article"]>; keywords: readonly string[] }) {
  const { published, modified, section, authors, source } = article;
  return (
    <>
      {authors.length > 0 && <meta name="author" content={authors.join(",")} />}
      {source && <meta name="source" content={source} />}
      <meta name="publishdate" content={published.slice(0, 10)} />
      <meta property="article:published_time" content={published} />
      <meta property="article:modified_time" content={modified} />
      {section && <meta property="article:section" content={section} />}
      {inOrder(keywords, (word) => (
        <meta property="article:tag" content={word} />
      ))}
    </>
  );
}

/** Open Graph, and the one name Twitter's cards have of their own. */
function ShareHead({ head: { image, ...head } }: { head: Head }) {
  return (
    <>
      <meta property="og:type" content={head.type} />
      <meta property="og:title" content={head.shareTitle ?? head.title} />
      <meta property="og:description" content={head.description} />
      <meta property="og:url" content={head.canonical} />
      <meta property="og:site_name" content={head.siteName} />
      <meta property="og:locale" content="zh_CN" />
      {image && <meta property="og:image" content={image.address} />}
      {image && <meta property="og:image:width" content={String(image.width)} />}
      {image && <meta property="og:image:height" content={String(image.height)} />}
      <meta name="twitter:card" content={image ? "summary_large_image" : "summary"} />
    </>
  );
}

/** What a page says of itself to browsers, search engines and share cards. React carries it into the head. */
import { inOrder } from "@/components/article/in-order";

/** `article` adds the times and words of an article; `image` is a whole address. */
export type Head = {
  title: string;
  description: string;
  canonical: string;
  siteName: string;
  type: "article" | "website";
  shareTitle?: string;
  image?: string;
  keywords?: readonly string[];
  article?: { published: string; modified: string; section: string };
};

/** Title, description, canonical address and Open Graph. */
export function PageHead({ head }: { head: Head }) {
  const { article, keywords = [] } = head;
  return (
    <>
      <title>{head.title}</title>
      <meta name="description" content={head.description} />
      {keywords.length > 0 && <meta name="keywords" content={keywords.join(",")} />}
      <link rel="canonical" href={head.canonical} />
      <meta property="og:type" content={head.type} />
      <meta property="og:title" content={head.shareTitle ?? head.title} />
      <meta property="og:description" content={head.description} />
      <meta property="og:url" content={head.canonical} />
      <meta property="og:site_name" content={head.siteName} />
      <meta property="og:locale" content="zh_CN" />
      {head.image && <meta property="og:image" content={head.image} />}
      {article && <meta property="article:published_time" content={article.published} />}
      {article && <meta property="article:modified_time" content={article.modified} />}
      {article?.section && <meta property="article:section" content={article.section} />}
      {article && inOrder(keywords, (word) => <meta property="article:tag" content={word} />)}
    </>
  );
}

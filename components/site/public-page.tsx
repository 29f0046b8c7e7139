import { ArchivePageView } from "@/components/site/archive-page";
import { ArticlePageView } from "@/components/site/article-page";
import { CorrectionsPageView, WordPageView } from "@/components/site/further-lists";
import { HotPageView } from "@/components/site/hot";
import { ChannelPageView, HomePageView } from "@/components/site/list-pages";
import { SearchPageView } from "@/components/site/search-page";
import { StatusPageView } from "@/components/site/status-page";
import { TopicPageView, TopicsPageView } from "@/components/site/topic-pages";
import type { Shown } from "@/newsroom/articles/public-page";

/** Any public page, from its model alone. */
export function PublicPageView({ page }: { page: Shown }) {
  switch (page.kind) {
    case "article":
      return <ArticlePageView page={page} />;
    case "home":
      return <HomePageView page={page} />;
    case "channel":
      return <ChannelPageView page={page} />;
    case "archive":
      return <ArchivePageView page={page} />;
    case "topic":
      return <TopicPageView page={page} />;
    case "topics":
      return <TopicsPageView page={page} />;
    case "word":
      return <WordPageView page={page} />;
    case "corrections":
      return <CorrectionsPageView page={page} />;
    case "hot":
      return <HotPageView page={page} />;
    case "search":
      return <SearchPageView page={page} />;
    case "missing":
    case "gone":
    case "withdrawn":
      return <StatusPageView page={page} />;
  }
}

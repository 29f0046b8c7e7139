/** An article as readers see it. The preview and the review screen use it with what is known so far. */
import type { ReactNode } from "react";
import { ArticleBody } from "@/components/article/article-body";
import { Credits } from "@/components/article/credits";
import { HeadlineBlock } from "@/components/article/headline-block";
import { Corrections, Marks, Reprint } from "@/components/article/notices";
import type { ArticlePage, ArticleText, CreditLine, PageLink } from "@/newsroom/articles/article-page";
import type { Moment } from "@/newsroom/shanghai";

type Props = {
  text: ArticleText;
  firstReleased?: Moment | null;
  updated?: Moment | null;
  corrections?: ArticlePage["corrections"];
  credits?: readonly CreditLine[];
  /** What a reader can do with the article; stands below the headline. */
  tools?: ReactNode;
  /** Where names of the byline lead; those not in it lead nowhere. */
  writers?: readonly PageLink[];
};

/** Headline, marks, corrections, body, reprint fields and credits, in reading order. */
export function ArticleView({ text, firstReleased, updated, corrections = [], credits = [], tools, writers }: Props) {
  return (
    <article className="article" lang="zh-CN">
      <HeadlineBlock text={text} firstReleased={firstReleased} updated={updated} writers={writers} />
      {tools}
      <Marks marks={text.marks} />
      <Corrections corrections={corrections} />
      <ArticleBody body={text.body} pictures={text.pictures} />
      <Reprint reprint={text.reprint} />
      <Credits credits={credits} source={text.source} />
    </article>
  );
}

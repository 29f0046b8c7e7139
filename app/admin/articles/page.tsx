import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireActor } from "@/app/session";
import { ArticleFilters } from "@/components/admin/articles/article-filters";
import { ArticleTable } from "@/components/admin/articles/article-table";
import { articleAddress } from "@/components/admin/articles/list-address";
import { buttonLook } from "@/components/ui/button-look";
import { origins } from "@/newsroom/articles/content";
import { articleList } from "@/newsroom/articles/desk-list";
import { type ArticleFilter, articleViews, isSearchable } from "@/newsroom/articles/list-conditions";
import { publicStates, workingStates } from "@/newsroom/articles/states";
import { line } from "@/newsroom/articles/text";
import { channelTree } from "@/newsroom/channels/choices";

/** What an address can ask for; what makes no sense in it is as if it were not there. */
const wish = z.object({
  view: z.enum(articleViews).optional().catch(undefined),
  state: z.enum(workingStates).optional().catch(undefined),
  public: z.enum(publicStates).optional().catch(undefined),
  channel: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined),
  origin: z.enum(origins).optional().catch(undefined),
  q: line(100).optional().catch(undefined),
  in: z.literal("text").optional().catch(undefined),
  after: z.string().max(60).optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("articles"))("title") };
}

/** 稿件: what this person may read, newest movement first. */
export default async function ArticlesPage({ searchParams }: PageProps<"/admin/articles">) {
  const actor = await requireActor();
  const asked = wish.parse(await searchParams);
  const filter: ArticleFilter = {
    view: asked.view,
    state: asked.state,
    publicState: asked.public,
    channelId: asked.channel,
    origin: asked.origin,
    text: asked.q || undefined,
    extent: asked.in,
  };
  const [words, { lines, next, isTooSlow }, channels] = await Promise.all([
    getTranslations("articles"),
    articleList(actor, filter, asked.after),
    channelTree(),
  ]);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const isWordless = filter.text !== undefined && !isSearchable(filter.text);
  const why = isTooSlow ? "tooSlow" : isWordless ? "noWords" : isFiltered ? "none" : "nothing";
  return (
    <main className="flex flex-col gap-4 p-3 md:p-6">
      <h1 className="text-xl font-semibold">{words("title")}</h1>
      <ArticleFilters filter={filter} views={articleViews} channels={channels} />
      <ArticleTable
        lines={lines}
        empty={
          <>
            <p className="font-semibold text-ink">{words(why, { text: filter.text ?? "" })}</p>
            <p>{words(`${why}Hint`)}</p>
          </>
        }
      />
      <p className="flex flex-wrap gap-2">
        {asked.after && (
          <Link href={articleAddress(filter)} className={buttonLook("plain")}>
            {words("first")}
          </Link>
        )}
        {next && (
          <Link href={articleAddress(filter, next)} className={buttonLook("quiet")}>
            {words("next")}
          </Link>
        )}
      </p>
    </main>
  );
}

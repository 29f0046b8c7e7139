/** The search page: what readers look for among what is live. */
import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, contents, releases } from "@/db/schema";
import { absoluteAddress, searchAddress } from "@/newsroom/addresses";
import { keptContent } from "@/newsroom/articles/content";
import type { Frame } from "@/newsroom/articles/list-pages";
import { entryOf, newestEntries } from "@/newsroom/articles/lists";
import type {
  ChannelChoice,
  SearchHit,
  SearchNothing,
  SearchPage,
  SearchResult,
} from "@/newsroom/articles/public-page";
import type { ChannelTree } from "@/newsroom/channels/published";
import { now } from "@/newsroom/clock/now";
import { marked, passagesOf } from "@/newsroom/search/excerpt";
import type { Word } from "@/newsroom/search/grams";
import {
  commonCount,
  type Hit,
  type HitFilter,
  hitCount,
  mostCounted,
  newestHits,
  weightiestHits,
} from "@/newsroom/search/hits";
import { searching, TooSlow } from "@/newsroom/search/in-sql";
import { type Suggestion, suggestionsFor } from "@/newsroom/search/suggestions";
import { inTurn } from "@/newsroom/search/turns";
import { type Asked, type Parameters, type Query, searchParameters, type Wish, wishOf } from "@/newsroom/search/wish";
import { dayOf } from "@/newsroom/shanghai";

const pageLength = 20;
const onNothing = 8;
const day = 86_400_000;
const spans = [
  { name: "不限时间", days: null },
  { name: "近一周", days: 7 },
  { name: "近一月", days: 30 },
  { name: "近一年", days: 365 },
];

/** The page for what an address asks for, whatever stands in it. */
export async function searchPage(parameters: Parameters, { site, tree, origin }: Frame): Promise<SearchPage> {
  const wish = wishOf(parameters, tree);
  const { asked } = wish;
  return {
    kind: "search",
    site,
    title: [asked.q && `“${asked.q}”的搜索结果`, asked.q ? "" : "搜索", site.name].filter(Boolean).join("_"),
    canonical: absoluteAddress(origin, searchAddress),
    asked,
    channels: channelChoices(tree),
    spans: spans.map(({ name, days }) => spanLink(asked, name, days)),
    ...(await answerTo(wish, tree)),
  };
}

/** What is found, or what to do where nothing is; a search that takes too long is said to, and not an error. */
async function answerTo(
  { asked, query, problem }: Wish,
  tree: ChannelTree,
): Promise<Pick<SearchPage, "problem" | "result" | "nothing">> {
  if (!query) return { problem, result: null, nothing: null };
  try {
    return await inTurn(async () => {
      const result = await resultOf(asked, query, tree);
      return result.hits.length === 0 && query.after === null
        ? { problem, result: null, nothing: await nothingFor(asked, query.filter, tree) }
        : { problem, result, nothing: null };
    });
  } catch (error) {
    if (error instanceof TooSlow) return { problem: "tooSlow", result: null, nothing: null };
    throw error;
  }
}

async function resultOf(asked: Asked, { filter, after }: Query, tree: ChannelTree): Promise<SearchResult> {
  const look = asked.order === "relevance" ? weightiestHits : newestHits;
  const { found, hits, count } = await searching(async (tx) => {
    const found = await look(tx, filter, after, pageLength + 1);
    const [hits, count] = await Promise.all([
      shown(found.slice(0, pageLength), filter.words, tree),
      // A page that is not full has counted them.
      after === null && found.length > pageLength ? commonCount(tx, filter) : found.length,
    ]);
    return { found, hits, count };
  });
  const last = found.slice(0, pageLength).at(-1);
  return {
    hits,
    count: after === null ? Math.min(count, mostCounted) : null,
    isMore: count > mostCounted,
    first: after === null ? null : searchParameters(asked),
    more: found.length > pageLength && last ? searchParameters(asked, last.cursor) : null,
    other: searchParameters({ ...asked, order: asked.order === "time" ? "relevance" : "time" }),
  };
}

/** Hits as they stand on the page; one that was withdrawn since it was found is left out. */
async function shown(hits: readonly Hit[], words: readonly Word[], tree: ChannelTree): Promise<SearchHit[]> {
  if (hits.length === 0) return [];
  const rows = await db()
    .select({
      number: articles.number,
      firstReleasedAt: articles.firstReleasedAt,
      headline: releases.headline,
      shortHeadline: releases.shortHeadline,
      channelId: releases.channelId,
      releasedAt: releases.releasedAt,
      paid: releases.paid,
      bytes: contents.bytes,
    })
    .from(articles)
    .innerJoin(releases, eq(releases.id, articles.liveReleaseId))
    .innerJoin(contents, eq(contents.fingerprint, releases.fingerprint))
    .where(
      and(
        eq(articles.publicState, "live"),
        inArray(
          articles.number,
          hits.map(({ number }) => number),
        ),
      ),
    );
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return hits.flatMap(({ number }) => {
    const row = byNumber.get(number);
    if (!row) return [];
    const content = keptContent(row.bytes);
    return {
      // The headline itself: the short one of lists may lack the words that were found.
      ...entryOf({ ...row, shortHeadline: "" }, tree),
      line: marked(row.headline, words),
      passages: passagesOf(content, words, row.headline),
      source: content.source.name,
    };
  });
}

/** What to do where nothing is found: words that are found by themselves, and without the narrowing. */
async function nothingFor(asked: Asked, filter: HitFilter, tree: ChannelTree): Promise<SearchNothing> {
  const anywhere = { ...filter, channelIds: null, from: null, to: null, source: [] };
  const isNarrowed = [filter.channelIds, filter.from, filter.to, filter.source[0]].some(Boolean);
  const { wider, words } = await searching(async (tx) => {
    const wider = isNarrowed ? await hitCount(tx, anywhere) : 0;
    return { wider, words: wider > 0 ? [] : await suggestionsFor(tx, anywhere) };
  });
  const plain: Asked = { ...asked, channel: "", from: "", to: "", source: "" };
  const linked = ({ q, count }: Suggestion) => ({
    name: q,
    address: searchParameters({ ...plain, q }),
    count: Math.min(count, mostCounted),
    isMore: count > mostCounted,
  });
  return {
    wider: wider > 0 ? linked({ q: asked.q, count: wider }) : null,
    words: words.map(linked),
    newest: await newestEntries(tree, onNothing),
  };
}

function spanLink(asked: Asked, name: string, days: number | null) {
  const from = days === null ? "" : dayOf(new Date(now().getTime() - (days - 1) * day));
  return {
    name,
    address: searchParameters({ ...asked, from, to: "" }),
    isChosen: asked.from === from && asked.to === "",
  };
}

function channelChoices(tree: ChannelTree, id: number | null = null, depth = 0): ChannelChoice[] {
  return tree.below(id).flatMap(({ name, address }) => {
    const slugs = address.split("/").filter(Boolean);
    const channel = tree.at(slugs);
    return channel ? [{ value: slugs.join("/"), name, depth }, ...channelChoices(tree, channel.id, depth + 1)] : [];
  });
}

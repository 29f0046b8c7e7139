/** The pages of 专题 as readers get them. */
import { absoluteAddress, homeAddress, topicAddress, topicsAddress } from "@/newsroom/addresses";
import type { ArticlePage, PageLink } from "@/newsroom/articles/article-page";
import type { Block, Picture } from "@/newsroom/articles/body";
import type { Frame } from "@/newsroom/articles/list-pages";
import type { TopicPage, TopicsPage } from "@/newsroom/articles/public-page";
import { type FilledPlace, type PlacedEntry, placedEntry } from "@/newsroom/placements/fill";
import { rowsOf } from "@/newsroom/placements/front-rows";
import { publishedNotices, publishedPlaces } from "@/newsroom/placements/published";
import { liveTopics } from "@/newsroom/topics/live";
import { partsOf } from "@/newsroom/topics/sections";

const trail: PageLink[] = [
  { name: "首页", address: homeAddress },
  { name: "专题", address: topicsAddress },
];
const mostOnPage = 200;

/** A topic: its introduction cut at the headings, with what the released layout places; `looked`: with other places. */
export async function topicPage(
  slug: string,
  introduction: ArticlePage,
  { site, tree, origin }: Frame,
  looked?: FilledPlace[],
): Promise<TopicPage> {
  const { headline, body } = introduction.text;
  const { opening, sections } = partsOf(body);
  const [places, notices] = await Promise.all([
    looked ?? publishedPlaces({ kind: "topic", articleNumber: introduction.number }, tree),
    publishedNotices(tree),
  ]);
  const headings = sections.map(({ heading }) => heading.trim());
  const placedIn = (holds: (section: string) => boolean): PlacedEntry[] =>
    places.flatMap(({ section, entries }) => (section !== null && holds(section) ? entries : []));
  const picture = opening.find(isPicture) ?? null;
  return {
    kind: "topic",
    site,
    title: `${headline}_专题_${site.name}`,
    canonical: absoluteAddress(origin, topicAddress(slug)),
    origin,
    breadcrumb: [...trail, { name: headline, address: topicAddress(slug) }],
    notices,
    introduction,
    picture,
    opening: opening.filter((block) => block !== picture),
    places: places.filter(({ section }) => section === null),
    sections: sections.map((part, at) => ({
      ...part,
      // Of two headings of the same words the first has the pieces.
      entries: placedIn((section) => headings.indexOf(section) === at),
    })),
    others: placedIn((section) => !headings.includes(section)),
  };
}

/** The newest topics, by what their introductions say of themselves. */
export async function topicsPage({ site, tree, origin }: Frame): Promise<TopicsPage> {
  const newest = (await liveTopics(tree)).slice(0, mostOnPage).map(({ number }) => number);
  const rows = await rowsOf(newest, tree, null);
  return {
    kind: "topics",
    site,
    title: `专题_${site.name}`,
    description: `${site.name}的专题`,
    canonical: absoluteAddress(origin, topicsAddress),
    origin,
    breadcrumb: trail,
    entries: newest.flatMap((number) => {
      const row = rows.get(number);
      return row ? [placedEntry(row, "headline", tree)] : [];
    }),
  };
}

function isPicture(block: Block): block is Picture {
  return block.type === "image";
}

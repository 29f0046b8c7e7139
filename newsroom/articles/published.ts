/** What anybody may read. Everything here begins at a live release; no draft can be reached from this file. */
import { parseAddress } from "@/newsroom/addresses";
import { wordPage } from "@/newsroom/articles/by-word";
import { correctionsPage } from "@/newsroom/articles/corrections";
import { frameNow } from "@/newsroom/articles/frame-now";
import { archivePage, channelPage, type Frame, homePage } from "@/newsroom/articles/list-pages";
import { liveArticlePage, liveArticles, wholePages } from "@/newsroom/articles/live-articles";
import { type Located, locate, standingAt } from "@/newsroom/articles/locate";
import type { PublicPage, StatusPage } from "@/newsroom/articles/public-page";
import { hotPage } from "@/newsroom/hot/published";
import type { SiteSettings } from "@/newsroom/house/site-settings";
import { searchPage } from "@/newsroom/search/published";
import type { Parameters } from "@/newsroom/search/wish";
import { topicPage, topicsPage } from "@/newsroom/topics/published";

/** The answer to a reader who asks for a path. */
export type PublicAnswer =
  | { status: 200; page: Exclude<PublicPage, StatusPage> }
  | { status: 301; to: string }
  | { status: 404 | 410; page: StatusPage };

/**
 * The page at a path (percent-encoded, without query), read afresh; what is not live is 404 or 410, whoever asks. Of the
 * query only the search page takes notice. `read` brings what all pages share, for whoever reads many at once.
 */
export async function publishedPage(
  path: string,
  query: Parameters = {},
  read: () => Promise<Frame> = frameNow,
): Promise<PublicAnswer> {
  const found = await locate(path);
  if (found.status === 301) return found;

  const frame = await read();
  const { site } = frame;
  if (found.status === 404) return statusAnswer("missing", site);
  if (found.status === 410) return statusAnswer(found.announced ? "withdrawn" : "gone", site);
  if (found.kind === "home") return { status: 200, page: await homePage(frame) };
  if (found.kind === "search") return { status: 200, page: await searchPage(query, frame) };

  const page = await pageOf(found, frame);
  // Withdrawn between the two questions: the second answer counts.
  return page ? { status: 200, page } : statusAnswer(isOfOne(found.kind) ? "gone" : "missing", site);
}

/**
 * The pages at the canonical addresses of articles, read together in a few queries however many they are. An address that
 * is none of these is not in the answer. Articles by other addresses cost a look.
 */
export async function publishedArticles(
  addresses: readonly string[],
  read: Promise<Frame>,
): Promise<Map<string, Exclude<PublicAnswer, { status: 301 }>>> {
  const named = addresses.flatMap((address) => {
    const parsed = parseAddress(address);
    return parsed?.kind === "article" ? [parsed.number] : [];
  });
  const [frame, standing, rows] = await Promise.all([read, standingAt(addresses), liveArticles([...new Set(named)])]);
  const pages = await wholePages(rows, frame);
  const found = new Map(pages.map((page) => [page.number, page]));
  return new Map(
    standing.map(({ address, number, isLive, isAnnounced }) => {
      const page = isLive ? found.get(number) : undefined;
      const kind = isAnnounced ? "withdrawn" : "gone";
      return [address, page ? { status: 200, page } : { status: 410, page: statusPage(kind, frame.site) }];
    }),
  );
}

/** The page is one article's, and goes with it. */
function isOfOne(kind: Extract<Located, { status: 200 }>["kind"]): boolean {
  return kind === "article" || kind === "topic";
}

async function pageOf(found: Exclude<Extract<Located, { status: 200 }>, { kind: "home" | "search" }>, frame: Frame) {
  switch (found.kind) {
    case "article":
      return liveArticlePage(found.number, frame);
    case "channel":
      return channelPage(found.slugs, frame);
    case "archive":
      return archivePage(found.slugs, found.period, frame);
    case "topics":
      return topicsPage(frame);
    case "topic": {
      const introduction = await liveArticlePage(found.number, frame);
      return introduction && topicPage(found.slug, introduction, frame);
    }
    case "word":
      return wordPage(found, frame);
    case "corrections":
      return correctionsPage(frame);
    case "hot":
      return hotPage(frame);
  }
}

const statusTitles = { missing: "页面不存在", gone: "页面已撤下", withdrawn: "本文已撤回" };

/** The page that says so. */
export function statusPage(kind: StatusPage["kind"], site: SiteSettings): StatusPage {
  return { kind, site, title: `${statusTitles[kind]}_${site.name}` };
}

function statusAnswer(kind: StatusPage["kind"], site: SiteSettings): PublicAnswer {
  return { status: kind === "missing" ? 404 : 410, page: statusPage(kind, site) };
}

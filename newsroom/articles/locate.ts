/** Where a public path leads: one small question to the database, asked before anything of a page is read. */
import { desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, oldAddresses, withdrawals } from "@/db/schema";
import {
  archiveAddress,
  articleAddress,
  channelAddress,
  correctionsAddress,
  homeAddress,
  hotAddress,
  type Period,
  type PublicAddress,
  parseAddress,
  searchAddress,
  topicAddress,
  topicsAddress,
  type WordRoom,
  wordAddress,
} from "@/newsroom/addresses";
import { hasEntriesIn } from "@/newsroom/articles/archive";
import { hasEntriesWith } from "@/newsroom/articles/by-word";
import { publishedChannels } from "@/newsroom/channels/published";
import { publishedSettings } from "@/newsroom/house/published";
import { topicAt } from "@/newsroom/topics/live";

/**
 * What stands at a path. 301: it stands at `to`; 410: an article was there and is withdrawn, `announced` when its page
 * is to say that the site did so.
 */
export type Located =
  | { status: 200; kind: "home" }
  | { status: 200; kind: "search" }
  | { status: 200; kind: "article"; number: number }
  | { status: 200; kind: "channel"; slugs: string[] }
  | { status: 200; kind: "archive"; slugs: string[]; period: Period }
  | { status: 200; kind: "topics" }
  | { status: 200; kind: "topic"; slug: string; number: number }
  | { status: 200; kind: "word"; room: WordRoom; word: string }
  | { status: 200; kind: "corrections" }
  | { status: 200; kind: "hot" }
  | { status: 301; to: string }
  | { status: 404 }
  | { status: 410; announced: boolean };

/** Finds what stands at a path (percent-encoded, without query), for anybody. */
export async function locate(path: string): Promise<Located> {
  // `/care`, without what makes it an address.
  if (path === "") return { status: 301, to: homeAddress };
  const address = parseAddress(path);
  if (address?.kind === "article") return (await locateArticle(address.number, path)) ?? { status: 404 };
  const found = address && (await standsAt(address, path));
  return found ?? (await locateOld(path)) ?? { status: 404 };
}

async function standsAt(address: PublicAddress, path: string): Promise<Located | undefined> {
  switch (address.kind) {
    case "home":
      return { status: 200, kind: "home" };
    case "channel": {
      const { slugs } = address;
      const tree = await publishedChannels();
      return tree.at(slugs) && inOneForm(path, channelAddress(slugs), { status: 200, kind: "channel", slugs });
    }
    case "archive": {
      const { slugs, period } = address;
      const tree = await publishedChannels();
      const channel = tree.at(slugs);
      const isThere = channel && (await hasEntriesIn({ tree, channelId: channel.id }, period));
      return isThere ? inOneForm(path, archiveAddress(slugs, period), { status: 200, ...address }) : undefined;
    }
    case "topics":
      return inOneForm(path, topicsAddress, { status: 200, kind: "topics" });
    case "topic":
      return locateTopic(address.slug, path);
    case "word": {
      const isThere = await hasEntriesWith(await publishedChannels(), address);
      const canonical = wordAddress(address.room, address.word);
      return isThere ? inOneForm(path, canonical, { status: 200, ...address }) : undefined;
    }
    case "search":
      return inOneForm(path, searchAddress, { status: 200, kind: "search" });
    case "corrections":
      return inOneForm(path, correctionsAddress, { status: 200, kind: "corrections" });
    case "hot": {
      const { hotList } = await publishedSettings();
      return hotList ? inOneForm(path, hotAddress, { status: 200, kind: "hot" }) : undefined;
    }
    case "article":
      return undefined;
  }
}

/** Every other form of an address leads to the one. */
function inOneForm(path: string, canonical: string, found: Extract<Located, { status: 200 }>): Located {
  return path === canonical ? found : { status: 301, to: canonical };
}

/** A topic stands and falls with the article that introduces it. */
async function locateTopic(slug: string, path: string): Promise<Located | undefined> {
  const topic = await topicAt(slug, await publishedChannels());
  if (!topic) return undefined;
  const { number } = topic;
  if (!topic.isLive) return { status: 410, announced: await isAnnounced(number) };
  return inOneForm(path, topicAddress(slug), { status: 200, kind: "topic", slug, number });
}

/** An older site may have numbered its pages as we do, so its addresses come before a wrong date of ours. */
async function locateArticle(number: number, path: string): Promise<Located | undefined> {
  const found = await standing(number);
  if (found?.status === 301 && found.to === path) return { status: 200, kind: "article", number };
  return (await locateOld(path)) ?? found;
}

/** Those of these addresses that are the canonical one of an article that is or was public, in a question or two. */
export async function standingAt(
  addresses: readonly string[],
): Promise<{ address: string; number: number; isLive: boolean; isAnnounced: boolean }[]> {
  const named = new Map(
    addresses.flatMap((address) => {
      const parsed = parseAddress(address);
      return parsed?.kind === "article" ? [[parsed.number, address] as const] : [];
    }),
  );
  if (named.size === 0) return [];
  const rows = await db()
    .select({
      number: articles.number,
      publicState: articles.publicState,
      firstReleasedAt: articles.firstReleasedAt,
      isAnnounced: sql<boolean>`coalesce((select public_notice from withdrawals
        where withdrawals.article_number = articles.number order by withdrawals.id desc limit 1), false)`,
    })
    .from(articles)
    .where(inArray(articles.number, [...named.keys()]));
  return rows.flatMap(({ number, publicState, firstReleasedAt, isAnnounced }) => {
    const address = firstReleasedAt && articleAddress(number, firstReleasedAt);
    return address && named.get(number) === address
      ? [{ address, number, isLive: publicState === "live", isAnnounced }]
      : [];
  });
}

async function locateOld(path: string): Promise<Located | undefined> {
  const candidates = spellings(path);
  if (candidates.length === 0) return undefined;
  const [old] = await db()
    .select({ number: oldAddresses.articleNumber })
    .from(oldAddresses)
    .where(inArray(oldAddresses.path, candidates))
    .limit(1);
  return old && standing(old.number);
}

async function standing(number: number): Promise<Exclude<Located, { status: 200 }> | undefined> {
  const [article] = await db()
    .select({ publicState: articles.publicState, firstReleasedAt: articles.firstReleasedAt })
    .from(articles)
    .where(eq(articles.number, number));
  if (!article?.firstReleasedAt) return undefined;
  return article.publicState === "live"
    ? { status: 301, to: articleAddress(number, article.firstReleasedAt) }
    : { status: 410, announced: await isAnnounced(number) };
}

/** Whoever withdrew it chose, for the withdrawal in force. */
async function isAnnounced(number: number): Promise<boolean> {
  const [newest] = await db()
    .select({ publicNotice: withdrawals.publicNotice })
    .from(withdrawals)
    .where(eq(withdrawals.articleNumber, number))
    .orderBy(desc(withdrawals.id))
    .limit(1);
  return newest?.publicNotice ?? false;
}

/** A path as it came and as it reads decoded; what no column can hold is nobody's address. */
export function spellings(path: string): string[] {
  return [path, decoded(path)].filter((spelling) => spelling.isWellFormed() && !spelling.includes("\0"));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

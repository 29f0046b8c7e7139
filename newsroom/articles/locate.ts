/** Where a public path leads: one small question to the database, asked before anything of a page is read. */
import { desc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, oldAddresses, withdrawals } from "@/db/schema";
import {
  archiveAddress,
  articleAddress,
  channelAddress,
  type Period,
  parseAddress,
  searchAddress,
} from "@/newsroom/addresses";
import { hasEntriesIn } from "@/newsroom/articles/archive";
import { publishedChannels } from "@/newsroom/channels/published";

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
  | { status: 301; to: string }
  | { status: 404 }
  | { status: 410; announced: boolean };

/** Finds what stands at a path (percent-encoded, without query), for anybody. */
export async function locate(path: string): Promise<Located> {
  const address = parseAddress(path);
  if (address?.kind === "home") return { status: 200, kind: "home" };
  if (address?.kind === "search") {
    return path === searchAddress ? { status: 200, kind: "search" } : { status: 301, to: searchAddress };
  }
  if (address?.kind === "article") return (await locateArticle(address.number, path)) ?? { status: 404 };
  if (address?.kind === "channel") {
    const tree = await publishedChannels();
    if (tree.at(address.slugs)) {
      const canonical = channelAddress(address.slugs);
      return path === canonical
        ? { status: 200, kind: "channel", slugs: address.slugs }
        : { status: 301, to: canonical };
    }
  }
  if (address?.kind === "archive") {
    const { slugs, period } = address;
    const tree = await publishedChannels();
    const channel = tree.at(slugs);
    if (channel && (await hasEntriesIn({ tree, channelId: channel.id }, period))) {
      const canonical = archiveAddress(slugs, period);
      return path === canonical ? { status: 200, ...address } : { status: 301, to: canonical };
    }
  }
  return (await locateOld(path)) ?? { status: 404 };
}

/** An older site may have numbered its pages as we do, so its addresses come before a wrong date of ours. */
async function locateArticle(number: number, path: string): Promise<Located | undefined> {
  const found = await standing(number);
  if (found?.status === 301 && found.to === path) return { status: 200, kind: "article", number };
  return (await locateOld(path)) ?? found;
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

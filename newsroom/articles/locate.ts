/** Where a public path leads: one small question to the database, asked before anything of a page is read. */
import { eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, oldAddresses } from "@/db/schema";
import { articleAddress, channelAddress, parseAddress } from "@/newsroom/addresses";
import { publishedChannels } from "@/newsroom/channels/published";

/** What stands at a path. 301: it stands at `to`; 410: an article was there and is withdrawn. */
export type Located =
  | { status: 200; kind: "home" }
  | { status: 200; kind: "article"; number: number }
  | { status: 200; kind: "channel"; slugs: string[] }
  | { status: 301; to: string }
  | { status: 404 }
  | { status: 410 };

/** Finds what stands at a path (percent-encoded, without query), for anybody. */
export async function locate(path: string): Promise<Located> {
  const address = parseAddress(path);
  if (address?.kind === "home") return { status: 200, kind: "home" };
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
    : { status: 410 };
}

/** A path as it came and as it reads decoded; what no column can hold is nobody's address. */
function spellings(path: string): string[] {
  return [path, decoded(path)].filter((spelling) => spelling.isWellFormed() && !spelling.includes("\0"));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

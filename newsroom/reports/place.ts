/** What a reader's report is about: a page of this site, or of any other. */
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Querier } from "@/db/client";
import { articles, oldAddresses } from "@/db/schema";
import { absoluteAddress, parseAddress } from "@/newsroom/addresses";
import { spellings } from "@/newsroom/articles/locate";
import { isWebAddress } from "@/newsroom/articles/text";
import { settings } from "@/settings";

/** A whole address; `isOurs`: of this site; `articleNumber`: the article that stands there, or stood. */
export type Place = { address: string; isOurs: boolean; articleNumber: number | null };

/** The place at an address as a reader typed it: whole, or a path of this site; null for what is neither. */
export async function placeAt(querier: Querier, typed: string): Promise<Place | null> {
  const { siteUrl } = settings();
  const whole = /^\/(?!\/)/.test(typed) ? absoluteAddress(siteUrl, typed) : typed;
  if (!isWebAddress(whole)) return null;
  const { host, pathname } = new URL(whole);
  if (host !== new URL(siteUrl).host) return { address: whole, isOurs: false, articleNumber: null };
  // 长者模式 shows the same article below /care/.
  const path = pathname.replace(/^\/care(?=\/)/, "");
  return { address: whole, isOurs: true, articleNumber: await articleAt(querier, path) };
}

async function articleAt(querier: Querier, path: string): Promise<number | null> {
  const address = parseAddress(path);
  const [old] = await querier
    .select({ number: oldAddresses.articleNumber })
    .from(oldAddresses)
    .where(inArray(oldAddresses.path, spellings(path)))
    .limit(1);
  const number = old?.number ?? (address?.kind === "article" ? address.number : null);
  if (number === null) return null;
  const [released] = await querier
    .select({ number: articles.number })
    .from(articles)
    .where(and(eq(articles.number, number), isNotNull(articles.firstReleasedAt)));
  return released?.number ?? null;
}

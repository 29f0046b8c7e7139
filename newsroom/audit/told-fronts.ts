/** What events of 首页编排 and 灰色模式 name by an id: a page, an order. */
import { inArray } from "drizzle-orm";
import type { Querier } from "@/db/client";
import { channels, greyPeriods, topics } from "@/db/schema";
import { parseFront } from "@/newsroom/placements/layout";

/** The name of the page of each key: a channel's, or the address segment of a topic; "" for the home page. */
export async function pagesOf(querier: Querier, keys: readonly string[]): Promise<Map<string, string>> {
  const fronts = [...new Set(keys)].flatMap((key) => {
    const front = parseFront(key);
    return front ? [{ key, front }] : [];
  });
  const channelIds = fronts.flatMap(({ front }) => (front.kind === "channel" ? [front.channelId] : []));
  const numbers = fronts.flatMap(({ front }) => (front.kind === "topic" ? [front.articleNumber] : []));
  const [named, opened] = await Promise.all([
    channelIds.length === 0
      ? []
      : querier.select({ id: channels.id, name: channels.name }).from(channels).where(inArray(channels.id, channelIds)),
    numbers.length === 0
      ? []
      : querier
          .select({ number: topics.articleNumber, slug: topics.slug })
          .from(topics)
          .where(inArray(topics.articleNumber, numbers)),
  ]);
  return new Map(
    fronts.map(({ key, front }) => {
      if (front.kind === "home") return [key, ""];
      if (front.kind === "channel") return [key, named.find(({ id }) => id === front.channelId)?.name ?? key];
      return [key, opened.find(({ number }) => number === front.articleNumber)?.slug ?? key];
    }),
  );
}

/** What an order of 灰色模式 says, times in ISO; its row is written once. */
export type GreyTold = { scope: string; from: string; to: string; reason: string };

/** The orders of these ids; an event that ends one names nothing else of it. */
export async function greyOrders(querier: Querier, ids: readonly number[]): Promise<Map<number, GreyTold>> {
  if (ids.length === 0) return new Map();
  const rows = await querier
    .select()
    .from(greyPeriods)
    .where(inArray(greyPeriods.id, [...new Set(ids)]));
  return new Map(
    rows.map(({ id, scope, from, to, reason }) => [
      id,
      { scope, from: from.toISOString(), to: to.toISOString(), reason },
    ]),
  );
}

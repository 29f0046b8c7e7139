/** Front pages as readers get them. What is composed and not released cannot be reached from here. */
import { and, gt, isNull, lte } from "drizzle-orm";
import { db } from "@/db/client";
import { type GreyPeriod, greyPeriods } from "@/db/schema";
import type { ChannelTree } from "@/newsroom/channels/published";
import { now } from "@/newsroom/clock/now";
import { hotNumbers } from "@/newsroom/hot/in-force";
import { choosePieces, type Pools, poolKey, shortOf } from "@/newsroom/placements/choose";
import { type FilledPlace, fillPlaces } from "@/newsroom/placements/fill";
import { rowsOf, type When } from "@/newsroom/placements/front-rows";
import type { Front, Place } from "@/newsroom/placements/layout";
import { layoutInForce } from "@/newsroom/placements/layout-in-force";
import { deeperPools, newestPools } from "@/newsroom/placements/pools";

/** The places of a page as the released layout fills them now. */
export async function publishedPlaces(front: Front, tree: ChannelTree): Promise<FilledPlace[]> {
  return placesAt(await layoutInForce(front, tree, null), { tree, when: null });
}

/** 紧急通知, which the layout of the home page places for every page that lists. */
export async function publishedNotices(tree: ChannelTree, when: When = null): Promise<FilledPlace["entries"]> {
  const places = await layoutInForce({ kind: "home" }, tree, when);
  const filled = await placesAt(
    places.filter(({ kind }) => kind === "notice"),
    { tree, when },
  );
  return filled.flatMap(({ entries }) => entries);
}

/** Any places filled with what is live now, or was at a moment past: also for looking at a layout before its release. */
export async function placesAt(
  places: readonly Place[],
  { tree, when }: { tree: ChannelTree; when: When },
): Promise<FilledPlace[]> {
  const placed = [...new Set(places.flatMap(({ items }) => items.map(({ article }) => article)))];
  const hot = places.some(({ kind }) => kind === "hot") ? await hotNumbers(tree, when) : [];
  const [rows, looked] = await Promise.all([
    rowsOf([...new Set([...placed, ...hot])], tree, when),
    newestPools(places, placed.length, { tree, when }),
  ]);
  const choose = (pools: Pools) =>
    choosePieces(places, {
      at: when ?? now(),
      tree,
      rows,
      pools: new Map([...pools, [poolKey("hot", null), hot]]),
    });
  let chosen = choose(looked.pools);
  const short = looked.isAll ? [] : shortOf(places, chosen, tree);
  if (short.length > 0) {
    chosen = choose(
      new Map([...looked.pools, ...(await deeperPools({ keys: short, places, taken: placed.length }, { tree, when }))]),
    );
  }
  const drawn = chosen
    .flatMap(({ pieces, groups }) => [...pieces, ...groups.flatMap((group) => group.pieces)])
    .map(({ number }) => number)
    .filter((number) => !rows.has(number));
  return fillPlaces(chosen, new Map([...rows, ...(await rowsOf(drawn, tree, when))]), tree);
}

/** What is without colour at this moment; the whole site's counts for the home page too. */
export async function greyNow(): Promise<GreyPeriod["scope"] | null> {
  const at = now();
  const rows = await db()
    .select({ scope: greyPeriods.scope })
    .from(greyPeriods)
    .where(and(isNull(greyPeriods.endedAt), lte(greyPeriods.from, at), gt(greyPeriods.to, at)));
  return rows.find(({ scope }) => scope === "site")?.scope ?? rows[0]?.scope ?? null;
}

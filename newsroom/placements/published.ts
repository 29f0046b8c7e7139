/** Front pages as readers get them. What is composed and not released cannot be reached from here. */
import { and, desc, eq, gt, isNull, lte } from "drizzle-orm";
import { db } from "@/db/client";
import { type GreyPeriod, greyPeriods, layoutReleases, layouts } from "@/db/schema";
import type { ChannelTree } from "@/newsroom/channels/published";
import { now } from "@/newsroom/clock/now";
import { choosePieces, type Pools, shortOf } from "@/newsroom/placements/choose";
import { type FilledPlace, fillPlaces } from "@/newsroom/placements/fill";
import { rowsOf, type When } from "@/newsroom/placements/front-rows";
import { type Front, frontKey, type Place, placesSchema, presetPlaces } from "@/newsroom/placements/layout";
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

/** What the layout released last says, now or at a moment past; the preset where nobody released one. */
export async function layoutInForce(front: Front, tree: ChannelTree, when: When): Promise<Place[]> {
  const [row] = await db()
    .select({ places: layouts.places })
    .from(layoutReleases)
    .innerJoin(layouts, eq(layouts.id, layoutReleases.layoutId))
    .where(and(eq(layoutReleases.front, frontKey(front)), when ? lte(layoutReleases.releasedAt, when) : undefined))
    .orderBy(desc(layoutReleases.id))
    .limit(1);
  return row
    ? placesSchema.parse(row.places)
    : presetPlaces(
        front,
        tree.childrenOf(null).map(({ id }) => id),
      );
}

/** Any places filled with what is live now, or was at a moment past: also for looking at a layout before its release. */
export async function placesAt(
  places: readonly Place[],
  { tree, when }: { tree: ChannelTree; when: When },
): Promise<FilledPlace[]> {
  const placed = [...new Set(places.flatMap(({ items }) => items.map(({ article }) => article)))];
  const [rows, looked] = await Promise.all([
    rowsOf(placed, tree, when),
    newestPools(places, placed.length, { tree, when }),
  ]);
  const choose = (pools: Pools) => choosePieces(places, { at: when ?? now(), tree, rows, pools });
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

/** The layout of a page that readers get, or got at a moment past. */
import { and, desc, eq, lte } from "drizzle-orm";
import { db, type Querier } from "@/db/client";
import { layoutReleases, layouts } from "@/db/schema";
import type { ChannelTree } from "@/newsroom/channels/published";
import { now } from "@/newsroom/clock/now";
import type { When } from "@/newsroom/placements/front-rows";
import { type Front, frontKey, isShownAt, type Place, placesSchema, presetPlaces } from "@/newsroom/placements/layout";

/** What the layout released last says, now or at a moment past; the preset where nobody released one. */
export async function layoutInForce(
  front: Front,
  tree: ChannelTree,
  when: When,
  querier: Querier = db(),
): Promise<Place[]> {
  const [row] = await querier
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

/** What stands above the home page as 紧急通知. */
export async function noticeNumbers(tree: ChannelTree, when: When, querier: Querier = db()): Promise<number[]> {
  const places = await layoutInForce({ kind: "home" }, tree, when, querier);
  return places
    .filter(({ kind }) => kind === "notice")
    .flatMap(({ items }) => items.filter((item) => isShownAt(item, when ?? now())))
    .map(({ article }) => article);
}

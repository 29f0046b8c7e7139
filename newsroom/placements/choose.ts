/** Which pieces stand in each place of a page: decided here, by nothing but its arguments. */
import type { PageLink } from "@/newsroom/articles/article-page";
import type { ChannelTree } from "@/newsroom/channels/published";
import type { FrontRow } from "@/newsroom/placements/front-rows";
import {
  characters,
  isShownAt,
  type Place,
  type PlacedItem,
  type PlaceKind,
  type Wording,
} from "@/newsroom/placements/layout";

export type ChosenPiece = { number: number; wording: Wording };
/** `groups` are the channels of 县市区. */
export type ChosenPlace = {
  place: Place;
  channel: PageLink | null;
  pieces: ChosenPiece[];
  groups: { channel: PageLink; pieces: ChosenPiece[] }[];
};

/**
 * Why readers do not get a piece where it was placed: not live; barred from such a place, or without the picture it needs;
 * its window not open yet, or closed; or behind as many as the place shows.
 */
export type Unseen = "not_live" | "barred" | "no_picture" | "early" | "over" | "beyond";

/** Numbers of what may stand somewhere by rule, newest first, by the key of `poolKey`. */
export type Pools = ReadonlyMap<string, readonly number[]>;

/** The key of what a place draws from by rule. */
export function poolKey(kind: PlaceKind, channelId: number | null): string {
  return `${kind}:${channelId ?? ""}`;
}

/**
 * Chooses for the places in their order; one that stays empty is left out. What somebody placed by hand comes first, as
 * often as they placed it; a rule brings nothing that stands on the page already. A piece that is not among the live
 * `rows`, whose window is closed or that has no business in a place (no picture, paid for, about minors) is not in it.
 */
export function choosePieces(
  places: readonly Place[],
  { at, tree, rows, pools }: { at: Date; tree: ChannelTree; rows: ReadonlyMap<number, FrontRow>; pools: Pools },
): ChosenPlace[] {
  const byHand = places.map((place) => handPlaced(place, rows, at));
  const shown = new Set(byHand.flat().map(({ number }) => number));
  const draw = (place: Place, channelId: number | null, room: number): ChosenPiece[] => {
    if (place.rule === "none" || room <= 0) return [];
    const free = (pools.get(poolKey(place.kind, channelId)) ?? []).filter((number) => !shown.has(number));
    const drawn = free.slice(0, room);
    for (const number of drawn) shown.add(number);
    return drawn.map((number) => ({ number, wording: characters[place.kind].wording }));
  };
  return places.flatMap((place, index): ChosenPlace[] => {
    const channel = place.channelId === null ? null : (tree.path(place.channelId).at(-1) ?? null);
    // A hidden channel has no page, and so no block.
    if (place.channelId !== null && !channel?.address) return [];
    if (place.kind === "counties") {
      const groups = tree.childrenOf(place.channelId).flatMap(({ id, link }) => {
        const pieces = draw(place, id, place.limit);
        return pieces.length > 0 ? [{ channel: link, pieces }] : [];
      });
      return groups.length > 0 ? [{ place, channel, pieces: [], groups }] : [];
    }
    if (place.kind === "hot") {
      const pieces = confirmed(place, rows, pools);
      return pieces.length > 0 ? [{ place, channel, pieces, groups: [] }] : [];
    }
    const placed = byHand[index] ?? [];
    const pieces = [...placed, ...draw(place, place.channelId, place.limit - placed.length)];
    return pieces.length > 0 ? [{ place, channel, pieces, groups: [] }] : [];
  });
}

/** The keys of rules that brought less than their places have room for. */
export function shortOf(places: readonly Place[], chosen: readonly ChosenPlace[], tree: ChannelTree): string[] {
  return places
    .filter(({ rule, kind }) => rule === "newest" && kind !== "hot")
    .flatMap(({ kind, channelId, section, limit }) => {
      const found = chosen.find(
        ({ place }) => place.kind === kind && place.channelId === channelId && place.section === section,
      );
      if (kind !== "counties") return (found?.pieces.length ?? 0) < limit ? [poolKey(kind, channelId)] : [];
      return tree.childrenOf(channelId).flatMap(({ id, link }) => {
        const group = found?.groups.find(({ channel }) => channel.address === link.address);
        return (group?.pieces.length ?? 0) < limit ? [poolKey(kind, id)] : [];
      });
    });
}

/** Whether a released text may stand in places of a kind. */
export function mayStand(row: Pick<FrontRow, "paid" | "minors" | "cover" | "mediaType">, kind: PlaceKind): boolean {
  const { open, noAds, unpaid, pictured } = characters[kind];
  if (unpaid && row.paid !== "none") return false;
  if (noAds && row.paid === "advertisement") return false;
  if (open && (row.minors || row.paid === "advertisement")) return false;
  return !pictured || hasPicture(row);
}

/** 热榜 as somebody confirmed it, wherever else on the page its pieces stand. */
function confirmed({ kind, limit }: Place, rows: ReadonlyMap<number, FrontRow>, pools: Pools): ChosenPiece[] {
  return (pools.get(poolKey(kind, null)) ?? [])
    .filter((number) => {
      const row = rows.get(number);
      return row !== undefined && mayStand(row, kind);
    })
    .slice(0, limit)
    .map((number) => ({ number, wording: characters[kind].wording }));
}

function handPlaced(place: Place, rows: ReadonlyMap<number, FrontRow>, at: Date): ChosenPiece[] {
  const unseen = unseenIn(place, rows, at);
  return place.items
    .filter(({ article }) => !unseen.has(article))
    .map(({ article, wording }) => ({ number: article, wording }));
}

/** Which pieces placed by hand readers do not get there at a moment, by number, each with the reason. */
export function unseenIn(
  { kind, limit, items }: Place,
  rows: ReadonlyMap<number, FrontRow>,
  at: Date,
): Map<number, Unseen> {
  const unseen = new Map<number, Unseen>();
  let room = limit;
  for (const item of items) {
    const why = unfit(item, { kind, row: rows.get(item.article), at }) ?? (room > 0 ? null : "beyond");
    if (why) unseen.set(item.article, why);
    else room -= 1;
  }
  return unseen;
}

function unfit(item: PlacedItem, { kind, row, at }: { kind: PlaceKind; row: FrontRow | undefined; at: Date }) {
  if (!row) return "not_live";
  if (!mayStand(row, kind)) return hasPicture(row) || !characters[kind].pictured ? "barred" : "no_picture";
  if (isShownAt(item, at)) return null;
  return item.from !== "" && at < new Date(item.from) ? "early" : "over";
}

function hasPicture({ cover, mediaType }: Pick<FrontRow, "cover" | "mediaType">): boolean {
  return cover !== null && mediaType !== null;
}

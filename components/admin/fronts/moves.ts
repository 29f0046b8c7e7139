/** What an editor does to a page that is composed. Each gives the new places and leaves the old as they were. */
import type { DeskPlace } from "@/newsroom/placements/desk";
import type { PlacedItem } from "@/newsroom/placements/layout";

/** Where a piece stands: in which place, and as which of its pieces from 0. */
export type Spot = { place: string; index: number };

/** Puts a piece in before `index`; out of the place it came from, and never twice into one. */
export function putIn(places: readonly DeskPlace[], item: PlacedItem, to: Spot, from?: string): DeskPlace[] {
  return places.map((place) => {
    if (place.key !== to.place) return place.key === from ? without(place, item.article) : place;
    const at = place.items.findIndex(({ article }) => article === item.article);
    // What stands before its new spot in the same place moves up when it is taken out.
    const index = at !== -1 && at < to.index ? to.index - 1 : to.index;
    const others = without(place, item.article).items;
    return { ...place, items: [...others.slice(0, index), item, ...others.slice(index)] };
  });
}

/** 上移 (-1), 下移 (1) and 置顶 ("top"). */
export function shift(places: readonly DeskPlace[], { place: key, index }: Spot, by: -1 | 1 | "top"): DeskPlace[] {
  return places.map((place) => {
    const item = place.items[index];
    if (place.key !== key || !item) return place;
    const to = by === "top" ? 0 : Math.min(Math.max(0, index + by), place.items.length - 1);
    const others = place.items.filter((_, at) => at !== index);
    return { ...place, items: [...others.slice(0, to), item, ...others.slice(to)] };
  });
}

export function takeOut(places: readonly DeskPlace[], key: string, article: number): DeskPlace[] {
  return places.map((place) => (place.key === key ? without(place, article) : place));
}

/** Another wording or another window. */
export function setItem(
  places: readonly DeskPlace[],
  { place: key, index }: Spot,
  change: Partial<PlacedItem>,
): DeskPlace[] {
  return places.map((place) =>
    place.key === key
      ? { ...place, items: place.items.map((item, at) => (at === index ? { ...item, ...change } : item)) }
      : place,
  );
}

export function setPlace(
  places: readonly DeskPlace[],
  key: string,
  change: Partial<Pick<DeskPlace, "rule" | "limit">>,
): DeskPlace[] {
  return places.map((place) => (place.key === key ? { ...place, ...change } : place));
}

export function shiftPlace(places: readonly DeskPlace[], key: string, by: -1 | 1): DeskPlace[] {
  const index = places.findIndex((place) => place.key === key);
  const [place, other] = [places[index], places[index + by]];
  if (!place || !other) return [...places];
  return places.map((each, at) => (at === index ? other : at === index + by ? place : each));
}

/** Without the keys, which are the screen's: as the verb takes it. */
export function toSend(places: readonly DeskPlace[]): string {
  return JSON.stringify(places.map(({ key: _, ...place }) => place));
}

function without(place: DeskPlace, article: number): DeskPlace {
  return { ...place, items: place.items.filter((item) => item.article !== article) };
}

/** What a layout changes of the one in force, place by place: what its releaser judges. By nothing but its arguments. */
import { type Place, type PlacedItem, placeKey, type Wording } from "@/newsroom/placements/layout";

/** Positions count from 1. `from` and `to` name the place (by its key) a piece came out of or went into, "" for none. */
export type PieceChange =
  | { kind: "added"; item: PlacedItem; at: number; from: string }
  | { kind: "removed"; item: PlacedItem; to: string }
  | { kind: "moved"; item: PlacedItem; was: number; at: number }
  | { kind: "reworded"; item: PlacedItem; was: Wording }
  | { kind: "timed"; item: PlacedItem };

/** A place that is otherwise; `moved`, `rule` and `limit` are null where they are as they were, or the place is new or gone. */
export type PlaceChange = {
  key: string;
  place: Pick<Place, "kind" | "channelId" | "section" | "rule" | "limit">;
  state: "new" | "gone" | "kept";
  moved: { was: number; at: number } | null;
  rule: { was: Place["rule"] } | null;
  limit: { was: number } | null;
  pieces: PieceChange[];
};

/** The places that differ, in the order of `wanted`, those that are gone last; none where the page would stay as it is. */
export function differencesOf(inForce: readonly Place[], wanted: readonly Place[]): PlaceChange[] {
  const moved = movesOf(inForce.map(placeKey), wanted.map(placeKey));
  const came = placesWithout(wanted, inForce);
  const left = placesWithout(inForce, wanted);
  const kept = wanted.map((place): PlaceChange => {
    const key = placeKey(place);
    const was = inForce.find((each) => placeKey(each) === key);
    return {
      key,
      place,
      state: was ? "kept" : "new",
      moved: moved.get(key) ?? null,
      rule: was && was.rule !== place.rule ? { was: was.rule } : null,
      limit: was && was.limit !== place.limit ? { was: was.limit } : null,
      pieces: piecesOf(was?.items ?? [], place.items, { came, left }),
    };
  });
  const gone = inForce
    .filter((place) => !wanted.some((each) => placeKey(each) === placeKey(place)))
    .map((place): PlaceChange => {
      const pieces = piecesOf(place.items, [], { came, left });
      return { key: placeKey(place), place, state: "gone", moved: null, rule: null, limit: null, pieces };
    });
  return [...kept, ...gone].filter(
    ({ state, moved: to, rule, limit, pieces }) => state !== "kept" || to || rule || limit || pieces.length > 0,
  );
}

/** By article, the key of a place that has it in the one layout and has it not in the other. */
function placesWithout(layout: readonly Place[], other: readonly Place[]): Map<number, string> {
  return new Map(
    layout.flatMap((place) => {
      const key = placeKey(place);
      const there = other.find((each) => placeKey(each) === key)?.items ?? [];
      return place.items
        .filter(({ article }) => !there.some((item) => item.article === article))
        .map(({ article }) => [article, key] as const);
    }),
  );
}

type Elsewhere = { came: ReadonlyMap<number, string>; left: ReadonlyMap<number, string> };

function piecesOf(
  before: readonly PlacedItem[],
  after: readonly PlacedItem[],
  { came, left }: Elsewhere,
): PieceChange[] {
  const moved = movesOf(before.map(numberOf), after.map(numberOf));
  const changed = after.flatMap((item, index): PieceChange[] => {
    const was = before.find(({ article }) => article === item.article);
    if (!was) return [{ kind: "added", item, at: index + 1, from: left.get(item.article) ?? "" }];
    const move = moved.get(item.article);
    return [
      ...(move ? [{ kind: "moved" as const, item, ...move }] : []),
      ...(was.wording === item.wording ? [] : [{ kind: "reworded" as const, item, was: was.wording }]),
      ...(was.from === item.from && was.to === item.to ? [] : [{ kind: "timed" as const, item }]),
    ];
  });
  const removed = before
    .filter(({ article }) => !after.some((item) => item.article === article))
    .map((item): PieceChange => ({ kind: "removed", item, to: came.get(item.article) ?? "" }));
  return [...changed, ...removed];
}

function numberOf({ article }: PlacedItem): number {
  return article;
}

/** Of what stands in both lists: as few as had to be moved to bring the one into the order of the other. */
function movesOf<Value>(before: readonly Value[], after: readonly Value[]): Map<Value, { was: number; at: number }> {
  const both = after.filter((value) => before.includes(value));
  const stayed = longestRising(both.map((value) => before.indexOf(value)));
  return new Map(
    both
      .filter((value) => !stayed.has(before.indexOf(value)))
      .map((value) => [value, { was: before.indexOf(value) + 1, at: after.indexOf(value) + 1 }]),
  );
}

/** The numbers of a longest rising run, not necessarily side by side; of several the first found. */
function longestRising(numbers: readonly number[]): Set<number> {
  const ending: number[][] = [];
  for (const number of numbers) {
    const before = ending.filter((run) => (run.at(-1) ?? -1) < number);
    ending.push([...longestOf(before), number]);
  }
  return new Set(longestOf(ending));
}

function longestOf(runs: readonly number[][]): number[] {
  return runs.reduce<number[]>((longest, run) => (run.length > longest.length ? run : longest), []);
}

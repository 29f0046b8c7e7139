/**
 * What two sequences have in common, in order. Items found once on each side anchor the rest (patience), so a text
 * is matched the way a person would match it; the short stretches between anchors are matched exactly.
 */

/** A pair of positions, `[before, after]`. */
export type Pair = readonly [number, number];

/** More equal pairs than this between two anchors are repetition, not text: such a stretch stays unmatched. */
const mostPairs = 2_000_000;

/** The positions of equal items, increasing on both sides. */
export function align(before: readonly string[], after: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  alignWithin(before, after, { from: 0, to: before.length }, { from: 0, to: after.length }, pairs);
  return pairs;
}

type Stretch = { from: number; to: number };

function alignWithin(before: readonly string[], after: readonly string[], a: Stretch, b: Stretch, pairs: Pair[]): void {
  let [aFrom, bFrom, aTo, bTo] = [a.from, b.from, a.to, b.to];
  while (aFrom < aTo && bFrom < bTo && before[aFrom] === after[bFrom]) pairs.push([aFrom++, bFrom++]);
  while (aFrom < aTo && bFrom < bTo && before[aTo - 1] === after[bTo - 1]) {
    aTo--;
    bTo--;
  }
  if (aFrom < aTo && bFrom < bTo) {
    const anchors = longestIncreasing(uniquePairs(before, after, { from: aFrom, to: aTo }, { from: bFrom, to: bTo }));
    if (anchors.length === 0) {
      const common = longestCommon(before, after, { from: aFrom, to: aTo }, { from: bFrom, to: bTo });
      for (const pair of common) pairs.push(pair);
    } else {
      let [i, j] = [aFrom, bFrom];
      for (const [x, y] of anchors) {
        alignWithin(before, after, { from: i, to: x }, { from: j, to: y }, pairs);
        pairs.push([x, y]);
        [i, j] = [x + 1, y + 1];
      }
      alignWithin(before, after, { from: i, to: aTo }, { from: j, to: bTo }, pairs);
    }
  }
  for (let k = 0; aTo + k < a.to; k++) pairs.push([aTo + k, bTo + k]);
}

function placesOf(items: readonly string[], { from, to }: Stretch): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let i = from; i < to; i++) {
    const item = items[i] ?? "";
    const known = places.get(item);
    if (known) known.push(i);
    else places.set(item, [i]);
  }
  return places;
}

function uniquePairs(before: readonly string[], after: readonly string[], a: Stretch, b: Stretch): Pair[] {
  const there = placesOf(after, b);
  const pairs: Pair[] = [];
  for (const [item, places] of placesOf(before, a)) {
    const others = there.get(item);
    const [x, y] = [places[0], others?.[0]];
    if (places.length === 1 && others?.length === 1 && x !== undefined && y !== undefined) pairs.push([x, y]);
  }
  return pairs;
}

/** The longest common subsequence after Hunt and Szymanski: an increasing run through all equal pairs. */
function longestCommon(before: readonly string[], after: readonly string[], a: Stretch, b: Stretch): Pair[] {
  const here = placesOf(before, a);
  const there = placesOf(after, b);
  let count = 0;
  for (const [item, places] of here) count += places.length * (there.get(item)?.length ?? 0);
  if (count > mostPairs) return [];
  const candidates: Pair[] = [];
  for (let i = a.from; i < a.to; i++) {
    // Falling on the other side, so that one item is never matched twice.
    for (const j of (there.get(before[i] ?? "") ?? []).toReversed()) candidates.push([i, j]);
  }
  return longestIncreasing(candidates);
}

/** The longest run of pairs, given in rising order of their first, that rises strictly in the second as well. */
function longestIncreasing(pairs: readonly Pair[]): Pair[] {
  const lowest: number[] = [];
  const previous = new Int32Array(pairs.length);
  for (const [index, [, y]] of pairs.entries()) {
    let [low, high] = [0, lowest.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[lowest[middle] ?? -1]?.[1] ?? -1) < y) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (lowest[low - 1] ?? -1) : -1;
    lowest[low] = index;
  }
  const run: Pair[] = [];
  for (let index = lowest.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair) run.push(pair);
  }
  return run.reverse();
}

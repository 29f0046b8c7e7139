import { createHash } from "node:crypto";

/** Chance that can be told again: the same name gives the same draws. */
export type Chance = {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True in `share` of all draws. */
  falls(share: number): boolean;
  shuffled<Item>(items: readonly Item[]): Item[];
};

export function chance(name: string): Chance {
  // xorshift32 (Marsaglia 2003), begun from a hash so that names alike give draws that are not.
  let state = createHash("sha256").update(name).digest().readUInt32LE(0) || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[between(0, items.length - 1)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  return {
    between,
    pick,
    falls: (share) => next() < share,
    shuffled: (items) =>
      items
        .map((item) => ({ item, rank: next() }))
        .sort((one, other) => one.rank - other.rank)
        .map(({ item }) => item),
  };
}

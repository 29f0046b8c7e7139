/** Which block of one body became which of another: the same ones first, then, between those, the most alike. */
import canonicalize from "canonicalize";
import { align } from "@/newsroom/articles/align";
import { type Block, textOf } from "@/newsroom/articles/body";

/** A block that stayed (`equal`) or was changed, that went (no `after`) or that came (no `before`). */
export type BlockMatch = { before?: Block; after?: Block; equal?: true };

/** Blocks less alike than this are two blocks, not one that was changed. */
const leastLikeness = 0.3;
/** Between two unchanged blocks at most this many characters are compared for likeness; beyond, nothing is paired. */
const mostComparisons = 50_000_000;

/** All blocks of both bodies in reading order, paired where one became the other. */
export function matchBlocks(before: readonly Block[], after: readonly Block[]): BlockMatch[] {
  const matches: BlockMatch[] = [];
  let [i, j] = [0, 0];
  const pairs = align(
    before.map((block) => canonicalize(block) ?? ""),
    after.map((block) => canonicalize(block) ?? ""),
  );
  for (const [x, y] of [...pairs, [before.length, after.length] as const]) {
    matches.push(...matchBetween(before.slice(i, x), after.slice(j, y)));
    const [gone, come] = [before[x], after[y]];
    if (gone && come) matches.push({ before: gone, after: come, equal: true });
    [i, j] = [x + 1, y + 1];
  }
  return matches;
}

/** The order-keeping pairing with the greatest sum of likeness. */
function matchBetween(before: readonly Block[], after: readonly Block[]): BlockMatch[] {
  const [rows, columns] = [before.length, after.length];
  if (rows === 0 || columns === 0 || columns * sizeOf(before) + rows * sizeOf(after) > mostComparisons) {
    return [...before.map((block) => ({ before: block })), ...after.map((block) => ({ after: block }))];
  }
  const likeness = new Float32Array(rows * columns);
  const [traits, others] = [before.map(traitsOf), after.map(traitsOf)];
  for (const [i, trait] of traits.entries()) {
    for (const [j, other] of others.entries()) likeness[i * columns + j] = likenessOf(trait, other);
  }
  const width = columns + 1;
  const best = new Float32Array((rows + 1) * width);
  const at = (values: Float32Array, index: number) => values[index] ?? 0;
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const alike = at(likeness, i * columns + j);
      const paired = alike >= leastLikeness ? alike + at(best, (i + 1) * width + j + 1) : 0;
      best[i * width + j] = Math.max(paired, at(best, (i + 1) * width + j), at(best, i * width + j + 1));
    }
  }
  const matches: BlockMatch[] = [];
  let [i, j] = [0, 0];
  while (i < rows || j < columns) {
    const [gone, come] = [before[i], after[j]];
    const here = at(best, i * width + j);
    if (gone && (!come || here === at(best, (i + 1) * width + j))) {
      matches.push({ before: gone });
      i++;
    } else if (come && (!gone || here === at(best, i * width + j + 1))) {
      matches.push({ after: come });
      j++;
    } else {
      matches.push({ before: gone, after: come });
      i++;
      j++;
    }
  }
  return matches;
}

/** Characters of all blocks; a block without any is still looked at. */
function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + textOf(block).length + 1, 0);
}

type Traits = { kind: string; sign: string; pairs: Uint32Array };

/** What likeness is judged by: the kind, what tells a picture from another, and all pairs of neighbouring characters. */
function traitsOf(block: Block): Traits {
  const text = textOf(block);
  const pairs = new Uint32Array(Math.max(text.length - 1, 0));
  for (let i = 0; i < pairs.length; i++) pairs[i] = text.charCodeAt(i) * 0x10000 + text.charCodeAt(i + 1);
  return { kind: block.type, sign: block.type === "image" ? block.attrs.sha256 : text, pairs: pairs.sort() };
}

/** Between 0 (nothing shared) and 1 (alike); Dice's coefficient over character pairs. */
function likenessOf(one: Traits, other: Traits): number {
  if ((one.kind === "image") !== (other.kind === "image")) return 0;
  if (one.sign === other.sign) return 1;
  const total = one.pairs.length + other.pairs.length;
  if (total === 0 || (2 * Math.min(one.pairs.length, other.pairs.length)) / total < leastLikeness) return 0;
  let [i, j, shared] = [0, 0, 0];
  while (i < one.pairs.length && j < other.pairs.length) {
    const difference = (one.pairs[i] ?? 0) - (other.pairs[j] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return (2 * shared) / total;
}

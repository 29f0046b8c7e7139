/** What a search that found nothing may have meant: words of it that are found. */
import type { Tx } from "@/db/client";
import { wordsOf } from "@/newsroom/search/grams";
import { type HitFilter, hitCount } from "@/newsroom/search/hits";

export type Suggestion = { q: string; count: number };
type Count = (q: string) => Promise<number>;

const mostShown = 6;
/** Of one search so many words are tried one by one, and none after so many milliseconds. */
const mostTried = 12;
const patienceMs = 1_500;

const chinese = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * Words of a search that are found, each with its hits; before them, as one search, those that are found together. A word
 * that is not found is taken apart: who misremembers one character knows the others.
 */
export async function suggestionsFor(tx: Tx, filter: HitFilter): Promise<Suggestion[]> {
  const until = performance.now() + patienceMs;
  const count: Count = async (q) => (performance.now() > until ? 0 : hitCount(tx, { ...filter, words: wordsOf(q) }));
  const found = await foundAlone(filter, count);
  return [...(await foundTogether(found, count)), ...found];
}

async function foundAlone({ words }: HitFilter, count: Count): Promise<Suggestion[]> {
  const found: Suggestion[] = [];
  const tried = new Set<string>();
  const isFound = async (q: string) => {
    if (tried.has(q) || tried.size === mostTried || found.length === mostShown)
      return found.some((each) => each.q === q);
    tried.add(q);
    const hits = await count(q);
    if (hits > 0) found.push({ q, count: hits });
    return hits > 0;
  };
  for (const { text } of words) {
    // Of a single word it is known that it is not found.
    if (words.length > 1 && (await isFound(text))) continue;
    for (const part of partsOf(text)) await isFound(part);
  }
  return found;
}

/** The rarest word leads, and every other that leaves a hit is added to it. */
async function foundTogether(found: readonly Suggestion[], count: Count): Promise<Suggestion[]> {
  let together: Suggestion[] = [];
  let hits = 0;
  for (const next of [...found].sort((one, other) => one.count - other.count)) {
    const more = [...together, next];
    const left = together.length === 0 ? next.count : await count(inTheirOrder(found, more));
    if (left > 0) [together, hits] = [more, left];
  }
  return together.length > 1 ? [{ q: inTheirOrder(found, together), count: hits }] : [];
}

function inTheirOrder(found: readonly Suggestion[], chosen: readonly Suggestion[]): string {
  return found
    .filter((each) => chosen.includes(each))
    .map(({ q }) => q)
    .join(" ");
}

/** The words a word is made of; characters that no dictionary joins, as in names, two by two, the last three by three. */
function partsOf(word: string): string[] {
  const parts: string[] = [];
  let loose = "";
  for (const { segment } of [...chinese.segment(word), { segment: "" }]) {
    if (/^\p{Script=Han}$/u.test(segment)) loose += segment;
    else {
      parts.push(...(loose.match(/..(?=..|$)|...$/gu) ?? []), segment);
      loose = "";
    }
  }
  return parts.filter((part) => part !== word && /[\p{L}\p{N}]/u.test(part));
}

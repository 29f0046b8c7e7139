/** Where in a text the words of a query stand, as readers are shown it. */
import type { Content } from "@/newsroom/articles/content";
import { fieldsOf } from "@/newsroom/search/content-fields";
import { type Field, normalized, type Word } from "@/newsroom/search/grams";

/** A piece of text; `isHit`: what was looked for. */
export type Part = { text: string; isHit: boolean };

const before = 24;
const length = 90;
const mostPassages = 2;
/** Running text comes first, names last. */
const order: readonly Field["weight"][] = ["D", "C", "A", "B"];

/** A whole line with what was looked for told apart. */
export function marked(line: string, words: readonly Word[]): Part[] {
  const text = read(line);
  return partsOf(text, words, { from: 0, to: text.characters.length });
}

/**
 * Passages of a text in which the words stand that `shown`, the line above them, does not have; where it has them all,
 * one of running text with the first of them, else how the text begins.
 */
export function passagesOf(content: Content, words: readonly Word[], shown: string): Part[][] {
  const texts = fieldsOf(content)
    .sort((one, other) => order.indexOf(one.weight) - order.indexOf(other.weight))
    .map(({ weight, text }) => ({ ...read(text), isRunning: weight === "D" || weight === "C" }));
  const line = read(shown);
  const missing = words.filter((word) => !has(line, word));
  const isLacking = missing.length > 0;
  const passages: Part[][] = [];
  for (const word of isLacking ? missing : words.slice(0, 1)) {
    const isThere = passages.some((passage) => has(read(passage.map(({ text }) => text).join("")), word));
    if (isThere || passages.length === mostPassages) continue;
    const text = texts.find((each) => (isLacking || each.isRunning) && has(each, word));
    if (text) passages.push(passageAt(text, word, words));
  }
  const [beginning] = texts;
  return passages.length > 0 || !beginning ? passages : [partsOf(beginning, [], { from: 0, to: length })];
}

type Span = { from: number; to: number };
/** `plain`: the text as it is searched; `origins`: for each unit of it the character it comes from. */
type Text = { characters: string[]; plain: string; origins: number[] };

function read(line: string): Text {
  const characters = [...line.normalize("NFC").replace(/\s+/gu, " ").trim()];
  // Nearly all of a text are characters that are what they are.
  const written = characters.map((sign) => (sign >= "\u4e00" && sign <= "\u9fff" ? sign : normalized(sign)));
  const origins = written.flatMap((units, place) =>
    units.length === 1 ? place : Array<number>(units.length).fill(place),
  );
  return { characters, plain: written.join(""), origins };
}

function passageAt(text: Text, word: Word, words: readonly Word[]): Part[] {
  const [first] = placesIn(text, [word]);
  const from = Math.max(0, (first?.from ?? 0) - before);
  return partsOf(text, words, { from, to: Math.max(from + length, first?.to ?? 0) });
}

/** What is cut off is said by dots. */
function partsOf(text: Text, words: readonly Word[], { from, to }: Span): Part[] {
  const parts: Part[] = from > 0 ? [{ text: "…", isHit: false }] : [];
  const end = Math.min(to, text.characters.length);
  let at = from;
  const take = (until: number, isHit: boolean) => {
    if (until > at) parts.push({ text: text.characters.slice(at, until).join(""), isHit });
    at = Math.max(at, until);
  };
  for (const place of placesIn(text, words)) {
    if (place.to <= from || place.from >= end) continue;
    take(place.from, false);
    take(Math.min(place.to, end), true);
  }
  take(end, false);
  return end < text.characters.length ? [...parts, { text: "…", isHit: false }] : parts;
}

function has(text: Text, word: Word): boolean {
  return placesIn(text, [word]).length > 0;
}

/** The places of the words among the characters of a text, in order, none over another. */
function placesIn({ plain, origins }: Text, words: readonly Word[]): Span[] {
  const found: Span[] = [];
  for (const { text: word } of words) {
    for (let at = plain.indexOf(word); at !== -1; at = plain.indexOf(word, at + 1)) {
      const end = at + word.length;
      if (isInside(plain, at) || isInside(plain, end)) continue;
      found.push({ from: origins[at] ?? 0, to: (origins[end - 1] ?? 0) + 1 });
    }
  }
  const places: Span[] = [];
  for (const span of found.sort((one, other) => one.from - other.from)) {
    const last = places.at(-1);
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to);
    else places.push(span);
  }
  return places;
}

/** Between two letters of one Latin word or number, which are found whole. */
function isInside(plain: string, at: number): boolean {
  const around = [[...plain.slice(Math.max(0, at - 2), at)].at(-1), [...plain.slice(at, at + 2)][0]];
  return around.every((sign) => sign !== undefined && /^(?!\p{Script=Han})[\p{L}\p{N}]/u.test(sign));
}

/** Where in a text the words of a query stand, as readers are shown it. */
import type { Content } from "@/newsroom/articles/content";
import { type FieldKind, fieldsOf } from "@/newsroom/search/content-fields";
import { type Field, normalized, type Word } from "@/newsroom/search/grams";

/** A piece of text; `isHit`: what was looked for. */
export type Part = { text: string; isHit: boolean };
/** A stretch of a text; `kind`: of which of its fields. */
export type Passage = { kind: FieldKind; parts: Part[] };

const before = 24;
const length = 90;
const mostPassages = 2;
/** Running text comes first, names last. */
const order: readonly Field["weight"][] = ["D", "C", "A", "B"];
const names: readonly FieldKind[] = ["source", "keyword", "name"];

/** A whole line with what was looked for told apart. */
export function marked(line: string, words: readonly Word[]): Part[] {
  const text = read(line);
  return partsOf(text, words, { from: 0, to: text.characters.length });
}

/**
 * Passages of a text in which the words stand that `shown`, the line above them, does not have; where it has them all,
 * one of running text with the first of them, else how the text begins. So it does before names that say nothing of it.
 */
export function passagesOf(content: Content, words: readonly Word[], shown: string): Passage[] {
  const fields = fieldsOf(content).sort((one, other) => order.indexOf(one.weight) - order.indexOf(other.weight));
  // Nearly always the first one has the word, and the others are not read at all.
  const texts: Text[] = [];
  const textAt = (place: number, { text }: Field) => {
    texts[place] ??= read(text);
    return texts[place];
  };
  const line = read(shown);
  const missing = words.filter((word) => !has(line, word));
  const isLacking = missing.length > 0;
  const passages: Passage[] = [];
  for (const word of isLacking ? missing : words.slice(0, 1)) {
    const isThere = passages.some(({ parts }) => has(read(parts.map(({ text }) => text).join("")), word));
    if (isThere || passages.length === mostPassages) continue;
    const place = fields.findIndex(
      (field, place) => (isLacking || field.kind === "text") && has(textAt(place, field), word),
    );
    const field = fields[place];
    if (field) passages.push({ kind: field.kind, parts: passageAt(textAt(place, field), word, words) });
  }
  const [beginning] = fields;
  const beside = passages.filter(({ kind }) => names.includes(kind));
  const running = passages.filter((passage) => !beside.includes(passage));
  if (beginning && running.length === 0) {
    running.push({ kind: beginning.kind, parts: partsOf(textAt(0, beginning), [], { from: 0, to: length }) });
  }
  return [...running, ...beside];
}

type Span = { from: number; to: number };
/**
 * `plain`: the text as it is searched; `origins`: for each unit of it the character it comes from, null where that is
 * the one in the same place.
 */
type Text = { characters: string | string[]; plain: string; origins: number[] | null };

/** All but what nearly all of a Chinese text is made of, and what is searched as it is written. */
const changing = /[^\u4e00-\u9fff\u3001-\u3029“”‘’— 0-9a-z]/gu;

function read(line: string): Text {
  const text = line.normalize("NFC").replace(/\s+/gu, " ").trim();
  let isInPlace = true;
  const plain = text.replace(changing, (sign) => {
    const written = normalized(sign);
    isInPlace &&= sign.length === 1 && written.length === 1;
    return written;
  });
  if (isInPlace) return { characters: text, plain, origins: null };
  const characters = [...text];
  const origins = characters.flatMap((sign, place) => Array<number>(normalized(sign).length).fill(place));
  return { characters, plain, origins };
}

function passageAt(text: Text, word: Word, words: readonly Word[]): Part[] {
  const [first] = placesIn(text, [word]);
  const place = first?.from ?? 0;
  const from = beginOf(text.characters, Math.max(0, place - before), place);
  return partsOf(text, words, { from, to: Math.max(from + length, first?.to ?? 0) });
}

/** Where the first sentence begins between two places of a text; where none does, the first of them. */
function beginOf(characters: Text["characters"], from: number, to: number): number {
  const [ended] = /^[^。！？；…]*[。！？；…]+[”’」』）]*\s*/u.exec([...characters.slice(from, to)].join("")) ?? [];
  return from === 0 || ended === undefined ? from : from + [...ended].length;
}

/** What is cut off is said by dots. */
function partsOf(text: Text, words: readonly Word[], { from, to }: Span): Part[] {
  const parts: Part[] = from > 0 ? [{ text: "…", isHit: false }] : [];
  const end = Math.min(to, text.characters.length);
  let at = from;
  const take = (until: number, isHit: boolean) => {
    if (until > at) parts.push({ text: [...text.characters.slice(at, until)].join(""), isHit });
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
  const originOf = (unit: number) => (origins ? (origins[unit] ?? 0) : unit);
  const found: Span[] = [];
  for (const { text: word } of words) {
    for (let at = plain.indexOf(word); at !== -1; at = plain.indexOf(word, at + 1)) {
      const end = at + word.length;
      if (isInside(plain, at) || isInside(plain, end)) continue;
      found.push({ from: originOf(at), to: originOf(end - 1) + 1 });
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

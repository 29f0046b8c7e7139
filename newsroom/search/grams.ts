/**
 * Searching Chinese in a stock PostgreSQL: a run of Han characters is written as its overlapping pairs and its last
 * character, everything else as whole words; a query is a phrase of the same. So a word is found wherever it stands in
 * a text, exactly, without a dictionary.
 */
type Run = { isHan: boolean; text: string; gapBefore: boolean };

/** A part of a text across whose end no word is found; PostgreSQL ranks A before B, C and D. */
export type Field = { weight: "A" | "B" | "C" | "D"; text: string };

/** `words`: a `tsvector` literal. `longText`: the text as `plainOf` writes it, where the places in `words` say too little. */
export type Indexed = { words: string; longText: string | null };

/** One word to look for, with no gap in it. */
export type Word = {
  /** As it was typed, in lower case and NFKC. */
  text: string;
  /** As `plainOf` writes it. */
  plain: string;
  /** The `tsquery` literal that every text with the word meets. */
  lexemes: string;
  /** The one that, of these, only texts with the word meet; null where there is no difference. */
  phrase: string | null;
};

const runPattern = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** What PostgreSQL keeps of a `tsvector`: places of a lexeme, the last place, bytes of a lexeme and of all of them. */
const most = { places: 256, place: 16_383, lexeme: 300, bytes: 1_000_000 };

/** `text` as a `tsvector` literal: lexemes with their positions; "" where it has no words. */
export function searchVector(text: string): string {
  return indexed([{ weight: "D", text }]).words;
}

/** Fields as one text to search. Beyond some 100,000 different pairs, which no novel has, the rest is not found. */
export function indexed(fields: readonly Field[]): Indexed {
  const lexemes = new Map<string, string[]>();
  let place = 0;
  let isLong = false;
  for (const { weight, text } of fields) {
    place += 1;
    for (const run of runsOf(text)) {
      // Words that do not touch are never next to one another.
      if (run.gapBefore) place += 1;
      for (const lexeme of lexemesOf(run)) {
        place += 1;
        const places = lexemes.get(lexeme) ?? [];
        if (places.length === 0) lexemes.set(lexeme, places);
        if (place >= most.place || places.length === most.places) isLong = true;
        if (places.length < most.places) places.push(`${Math.min(place, most.place)}${weight === "D" ? "" : weight}`);
      }
    }
  }
  const longText = isLong ? fields.map(({ text }) => plainOf(text)).join(" ") : null;
  return { words: literalOf(lexemes), longText };
}

/** The words of a query, each of which a text has to have somewhere. */
export function wordsOf(query: string): Word[] {
  return query.split(/\s+/u).flatMap((typed) => {
    const words: Run[][] = [];
    for (const run of runsOf(typed)) {
      const last = words.at(-1);
      if (last && !run.gapBefore) last.push(run);
      else words.push([run]);
    }
    return words.map(wordOf);
  });
}

/** What finds `text`, each of its words anywhere, as a `tsquery` literal; null where it has no words. */
export function searchQuery(text: string): string | null {
  const words = wordsOf(text);
  return words.length === 0 ? null : words.map(({ lexemes, phrase }) => `(${phrase ?? lexemes})`).join(" & ");
}

/** A text of which every word is a substring exactly where it is found: words between bars, a space for each gap. */
export function plainOf(text: string): string {
  return runsOf(text)
    .map(({ gapBefore, isHan, text: run }) => `${gapBefore ? " " : ""}${isHan ? run : `|${run}|`}`)
    .join("");
}

/** Lower case and NFKC: what is searched makes no difference between forms of a character. */
export function normalized(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function wordOf(runs: Run[]): Word {
  const text = runs.map((run) => run.text).join("");
  // A prefix is slow to look up; what it would find is found by the rest of the word too.
  const sure = runs.flatMap((run) => (run.isHan ? pairsOf(run.text) : lexemesOf(run)));
  const [only] = runs;
  const isPrefix = sure.length === 0;
  const isOne = runs.length === 1 && sure.length <= 1;
  return {
    text,
    plain: plainOf(text),
    lexemes: isPrefix ? `'${only?.text}':*` : sure.map((lexeme) => `'${lexeme}'`).join(" & "),
    phrase: isOne ? null : phraseOf(runs),
  };
}

/** The pairs of a run follow one another; its last pair stands two places before the next run. */
function phraseOf(runs: Run[]): string {
  let phrase = "";
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    const distance = before?.isHan && [...before.text].length > 1 ? "<2>" : "<->";
    const pairs = run.isHan ? pairsOf(run.text) : lexemesOf(run);
    const lexemes = pairs.length > 0 ? pairs.map((pair) => `'${pair}'`) : [`'${run.text}':*`];
    phrase += (index === 0 ? "" : ` ${distance} `) + lexemes.join(" <-> ");
  }
  return phrase;
}

function literalOf(lexemes: ReadonlyMap<string, readonly string[]>): string {
  const written: string[] = [];
  let bytes = 0;
  for (const [lexeme, places] of lexemes) {
    bytes += Buffer.byteLength(lexeme) + 3 + 2 * places.length;
    if (bytes > most.bytes) break;
    written.push(`'${lexeme}':${places.join(",")}`);
  }
  return written.join(" ");
}

function runsOf(text: string): Run[] {
  let end = 0;
  return [...normalized(text).matchAll(runPattern)].map((match, index) => {
    const gapBefore = index > 0 && match.index > end;
    end = match.index + match[0].length;
    return { isHan: /^\p{Script=Han}/u.test(match[0]), text: match[0], gapBefore };
  });
}

function lexemesOf({ isHan, text }: Run): string[] {
  return isHan ? [...pairsOf(text), [...text].at(-1) ?? ""] : [text.slice(0, most.lexeme)];
}

function pairsOf(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

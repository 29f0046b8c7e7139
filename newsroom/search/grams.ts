/**
 * Searching Chinese in a stock PostgreSQL: a run of Han characters is written as its overlapping pairs and its last
 * character, everything else as whole words; a query is a phrase of the same. So a word is found wherever it stands in
 * a text, exactly, without a dictionary.
 */
type Run = { isHan: boolean; text: string; gapBefore: boolean };

const runPattern = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** `text` as a `tsvector` literal: lexemes with their positions; "" where it has no words. */
export function searchVector(text: string): string {
  const places = new Map<string, number[]>();
  let place = 0;
  for (const run of runsOf(text)) {
    // Words that do not touch are never next to one another.
    if (run.gapBefore) place += 1;
    for (const lexeme of lexemesOf(run)) {
      place += 1;
      places.set(lexeme, [...(places.get(lexeme) ?? []), place]);
    }
  }
  return [...places].map(([lexeme, at]) => `'${lexeme}':${at.join(",")}`).join(" ");
}

/** What finds `text`, each of its words anywhere, as a `tsquery` literal; null where it has no words. */
export function searchQuery(text: string): string | null {
  const words = text.split(/\s+/u).flatMap((word) => {
    const phrases: Run[][] = [];
    for (const run of runsOf(word)) {
      const last = phrases.at(-1);
      if (last && !run.gapBefore) last.push(run);
      else phrases.push([run]);
    }
    return phrases.map(phraseOf);
  });
  return words.length === 0 ? null : words.join(" & ");
}

/** The pairs of a run follow one another; its last pair stands two places before the next run. */
function phraseOf(runs: Run[]): string {
  let phrase = "";
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    const distance = before?.isHan && [...before.text].length > 1 ? "<2>" : "<->";
    const pairs = run.isHan ? pairsOf(run.text) : [run.text];
    const lexemes = pairs.length > 0 ? pairs.map((pair) => `'${pair}'`) : [`'${run.text}':*`];
    phrase += (index === 0 ? "" : ` ${distance} `) + lexemes.join(" <-> ");
  }
  return `(${phrase})`;
}

function runsOf(text: string): Run[] {
  const plain = text.normalize("NFKC").toLowerCase();
  let end = 0;
  return [...plain.matchAll(runPattern)].map((match, index) => {
    const gapBefore = index > 0 && match.index > end;
    end = match.index + match[0].length;
    return { isHan: /^\p{Script=Han}/u.test(match[0]), text: match[0], gapBefore };
  });
}

function lexemesOf({ isHan, text }: Run): string[] {
  return isHan ? [...pairsOf(text), [...text].at(-1) ?? ""] : [text];
}

function pairsOf(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

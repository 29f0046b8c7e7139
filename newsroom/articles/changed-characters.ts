/** How much of a text a change touches, for the rule that a 勘误 mends a slip of the pen and nothing else. */
import canonicalize from "canonicalize";
import { type Block, textOf } from "@/newsroom/articles/body";
import type { Content } from "@/newsroom/articles/content";
import { fieldDifferences } from "@/newsroom/articles/difference";
import { formatNotes, skeletonOf } from "@/newsroom/articles/format-notes";
import { matchBlocks } from "@/newsroom/articles/match-blocks";
import { exactChanges, piecesOf } from "@/newsroom/articles/pieces";

export type ChangedCharacters = {
  /** All characters that came and that went, in reading order. */
  inserted: string;
  removed: string;
  /** Characters touched; one replaced by another counts once. */
  count: number;
  /** Something of a figure came or went: a digit of any script, a Chinese numeral, a point, a sign, a per cent. */
  digits: boolean;
  /** Nothing but words of the headline lines, the summary and the body changed: no mark, block, picture, credit, field. */
  onlyHeadlineBlockOrBodyText: boolean;
};

/** What a figure is made of; `figures_of` in the database knows the same. */
const ofFigures = /[\p{N}零〇一二三四五六七八九十百千万亿兆两几半.．·%％‰\-－−+＋]/u;

const textFields = new Set<string>([
  "columnLabel",
  "kicker",
  "headline",
  "deck",
  "shortHeadline",
  "frontHeadline",
  "summary",
]);
/** The kind of change and its note describe a change and are none themselves. */
const silentFields = new Set<string>(["changeKind", "changeNote"]);

/** Counts exactly, character by character, what differs in headline lines, summary and body. */
export function changedCharacters(before: Content, after: Content): ChangedCharacters {
  const changes = [
    ...exactChanges(before.columnLabel, after.columnLabel),
    ...exactChanges(before.kicker, after.kicker),
    ...exactChanges(before.headline, after.headline),
    ...exactChanges(before.deck, after.deck),
    ...exactChanges(before.shortHeadline, after.shortHeadline),
    ...exactChanges(before.frontHeadline ?? "", after.frontHeadline ?? ""),
    ...exactChanges(before.summary, after.summary),
    ...bodyChanges(before.body.content, after.body.content),
  ];
  const inserted = changes.map((change) => change.added).join("");
  const removed = changes.map((change) => change.removed).join("");
  return {
    inserted,
    removed,
    count: changes.reduce((sum, change) => sum + Math.max(lengthOf(change.added), lengthOf(change.removed)), 0),
    digits: ofFigures.test(inserted + removed),
    onlyHeadlineBlockOrBodyText: changesWordsOnly(before, after),
  };
}

/** Nothing but words of the headline lines, the summary and the body differs. Cheaper than counting: asked first. */
export function changesWordsOnly(before: Content, after: Content): boolean {
  return (
    fieldDifferences(before, after).every(({ field }) => textFields.has(field) || silentFields.has(field)) &&
    sameButForWords(before.body.content, after.body.content)
  );
}

function bodyChanges(before: readonly Block[], after: readonly Block[]) {
  return matchBlocks(before, after).flatMap((match) =>
    match.equal
      ? []
      : [
          ...exactChanges(wordsOf(match.before), wordsOf(match.after)),
          ...exactChanges(altOf(match.before), altOf(match.after)),
        ],
  );
}

/** Every block kept its place, its kind, its marks and its picture. */
function sameButForWords(before: readonly Block[], after: readonly Block[]): boolean {
  return (
    before.length === after.length &&
    before.every((block, index) => {
      const other = after[index];
      if (!other || canonicalize(skeletonOf(block)) !== canonicalize(skeletonOf(other))) return false;
      if (canonicalize(block) === canonicalize(other)) return true;
      const pieces = piecesOf(wordsOf(block), wordsOf(other));
      return formatNotes(block, other, pieces).every((note) => note.what === "alt");
    })
  );
}

function wordsOf(block: Block | undefined): string {
  return block ? textOf(block) : "";
}

function altOf(block: Block | undefined): string {
  return block?.type === "image" ? block.attrs.alt : "";
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

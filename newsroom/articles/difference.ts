/** What changed between two contents of an article, as a plain object a screen can show. */
import canonicalize from "canonicalize";
import { type Block, type Body, textOf } from "@/newsroom/articles/body";
import type { Content } from "@/newsroom/articles/content";
import { type FormatNote, formatNotes } from "@/newsroom/articles/format-notes";
import { type BlockMatch, matchBlocks } from "@/newsroom/articles/match-blocks";
import { itemPieces, type Piece, piecesOf } from "@/newsroom/articles/pieces";

export const differenceFields = [
  "columnLabel",
  "kicker",
  "headline",
  "deck",
  "shortHeadline",
  "summary",
  "source",
  "sourceAddress",
  "outlet",
  "origin",
  "originalHeadline",
  "originalAuthor",
  "originalAddress",
  "originalTime",
  "basis",
  "authors",
  "reporters",
  "correspondents",
  "photographers",
  "statedCredits",
  "channel",
  "furtherChannels",
  "keywords",
  "genre",
  "ai",
  "paid",
  "minors",
  "changeKind",
  "changeNote",
] as const;
export type DifferenceField = (typeof differenceFields)[number];

/** `text` reads as it stands, `names` are joined by 、, `codes` are values (a stated credit: kind, then name and basis). */
type FieldLines = { as: "text" | "names" | "codes"; lines: string[] };

export type FieldDifference = { field: DifferenceField; as: FieldLines["as"]; pieces: Piece[] };

/** Kind of a block as shown: its node name, headings with their level. */
export type BlockKind = Exclude<Block["type"], "heading"> | "heading2" | "heading3";

export type BlockDifference = {
  change: "same" | "changed" | "added" | "removed";
  kind: BlockKind;
  /** The very same block stands elsewhere on the other side. */
  moved: boolean;
  /** Text of the block, list items and table rows on lines of their own; a picture's caption and credit. */
  pieces: Piece[];
  /** What changed besides the text. */
  notes: FormatNote[];
  /** SHA-256 of the picture shown (after the change, where it stayed). */
  picture: string | null;
};

/** Only the fields that changed; all blocks in reading order when the body changed, none when it did not. */
export type ContentDifference = { fields: FieldDifference[]; body: BlockDifference[] };

/** What changed from `before` to `after`; nothing in either list exactly when the two are equal. */
export function differenceOf(before: Content, after: Content): ContentDifference {
  return { fields: fieldDifferences(before, after), body: bodyDifference(before.body, after.body) };
}

/** The changed fields, in the order people read them. */
export function fieldDifferences(before: Content, after: Content): FieldDifference[] {
  const [was, is] = [linesOf(before), linesOf(after)];
  return differenceFields.flatMap((field) => {
    const [{ as, lines: gone }, { lines: come }] = [was[field], is[field]];
    if (gone.length === come.length && gone.every((text, index) => text === come[index])) return [];
    if (as === "text") return [{ field, as, pieces: piecesOf(gone.join(""), come.join("")) }];
    if (as === "names") return [{ field, as, pieces: itemPieces(gone, come, "、") }];
    return [{ field, as, pieces: codePieces(gone, come) }];
  });
}

function bodyDifference(before: Body, after: Body): BlockDifference[] {
  if (canonicalize(before) === canonicalize(after)) return [];
  const matches = matchBlocks(before.content, after.content);
  const gone = new Set(matches.flatMap((match) => (match.after ? [] : [canonicalize(match.before)])));
  const come = new Set(matches.flatMap((match) => (match.before ? [] : [canonicalize(match.after)])));
  return matches.map((match) => blockDifference(match, gone, come));
}

function blockDifference({ before, after }: BlockMatch, gone: Set<unknown>, come: Set<unknown>): BlockDifference {
  if (before && after) {
    const pieces = piecesOf(textOf(before), textOf(after));
    const notes = formatNotes(before, after, pieces);
    const change = notes.length > 0 || pieces.some((piece) => piece.kind !== "same") ? "changed" : "same";
    return { change, ...shown(after), moved: false, pieces, notes };
  }
  const block = before ?? after;
  if (!block) throw new Error("a match has a block on one side at least");
  const text = textOf(block);
  const kind = before ? "removed" : "added";
  return {
    change: kind,
    ...shown(block),
    moved: (before ? come : gone).has(canonicalize(block)),
    pieces: text === "" ? [] : [{ kind, text }],
    notes: [],
  };
}

function shown(block: Block): { kind: BlockKind; picture: string | null } {
  if (block.type === "heading") return { kind: block.attrs.level === 2 ? "heading2" : "heading3", picture: null };
  return { kind: block.type, picture: block.type === "image" ? block.attrs.sha256 : null };
}

/** One piece a code, so that each can be shown as a word. */
function codePieces(before: readonly string[], after: readonly string[]): Piece[] {
  const kept = new Set(before.filter((code) => after.includes(code)));
  if (kept.size === before.length && kept.size === after.length) kept.clear();
  return [
    ...before.map((text): Piece => ({ kind: kept.has(text) ? "same" : "removed", text })),
    ...after.flatMap((text): Piece[] => (kept.has(text) ? [] : [{ kind: "added", text }])),
  ];
}

function linesOf(content: Content): Record<DifferenceField, FieldLines> {
  const text = (value: string): FieldLines => ({ as: "text", lines: [value] });
  const names = (lines: string[]): FieldLines => ({ as: "names", lines });
  const codes = (...values: (string | number | boolean | null)[]): FieldLines => ({
    as: "codes",
    lines: values.filter((value) => value !== null).map(String),
  });
  const { source, reprint, channels, marks, change } = content;
  return {
    columnLabel: text(content.columnLabel),
    kicker: text(content.kicker),
    headline: text(content.headline),
    deck: text(content.deck),
    shortHeadline: text(content.shortHeadline),
    summary: text(content.summary),
    source: text(source.name),
    sourceAddress: text(source.address),
    outlet: codes(source.outletId),
    origin: codes(content.origin),
    originalHeadline: text(reprint.headline),
    originalAuthor: text(reprint.author),
    originalAddress: text(reprint.address),
    originalTime: text(reprint.releasedAt),
    basis: text(reprint.basis),
    authors: names(content.authors),
    reporters: names(content.reporters),
    correspondents: names(content.correspondents),
    photographers: names(content.photographers),
    statedCredits: codes(...content.statedCredits.map((credit) => `${credit.kind} ${credit.name}（${credit.basis}）`)),
    channel: codes(channels.main),
    furtherChannels: codes(...channels.further),
    keywords: names(content.keywords),
    genre: codes(content.genre),
    ai: codes(marks.ai),
    paid: codes(marks.paid),
    minors: codes(marks.minors),
    changeKind: codes(change.kind),
    changeNote: text(change.note),
  };
}

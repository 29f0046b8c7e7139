/** What changed between two contents of an article, as a plain object a screen can show. */
import canonicalize from "canonicalize";
import { type Block, type Body, textOf } from "@/newsroom/articles/body";
import type { Content } from "@/newsroom/articles/content";
import { type BlockKind, type FormatNote, formatNotes, kindOf } from "@/newsroom/articles/format-notes";
import { type BlockMatch, matchBlocks } from "@/newsroom/articles/match-blocks";
import { itemPieces, itemSteps, type Piece, piecesOf } from "@/newsroom/articles/pieces";

export const differenceFields = [
  "columnLabel",
  "kicker",
  "headline",
  "deck",
  "shortHeadline",
  "frontHeadline",
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

/** `text` reads as it stands, `names` are joined by 、, each of `codes` is a value (a stated credit: three lines). */
type FieldLines = { as: "text" | "names" | "codes"; lines: string[] };

export type FieldDifference = { field: DifferenceField; as: FieldLines["as"]; pieces: Piece[] };

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
  return differenceFields.flatMap((field): FieldDifference[] => {
    const [{ as, lines: gone }, { lines: come }] = [was[field], is[field]];
    if (gone.length === come.length && gone.every((text, index) => text === come[index])) return [];
    if (as === "text") return [{ field, as, pieces: piecesOf(gone.join(""), come.join("")) }];
    if (as === "names") return [{ field, as, pieces: itemPieces(gone, come, "、") }];
    return [{ field, as, pieces: itemSteps(gone, come) }];
  });
}

function bodyDifference(before: Body, after: Body): BlockDifference[] {
  if (canonicalize(before) === canonicalize(after)) return [];
  const matches = matchBlocks(before.content, after.content);
  const gone = new Set(matches.flatMap((match) => (match.after ? [] : [canonicalize(match.before)])));
  const come = new Set(matches.flatMap((match) => (match.before ? [] : [canonicalize(match.after)])));
  return matches.map((match) => blockDifference(match, gone, come));
}

function blockDifference(match: BlockMatch, gone: Set<unknown>, come: Set<unknown>): BlockDifference {
  const { before, after } = match;
  if (after && match.equal) {
    const text = textOf(after);
    const pieces: Piece[] = text === "" ? [] : [{ kind: "same", text }];
    return { change: "same", ...shown(after), moved: false, pieces, notes: [] };
  }
  if (before && after) {
    const pieces = piecesOf(textOf(before), textOf(after));
    const notes = formatNotes(before, after, pieces);
    return { change: "changed", ...shown(after), moved: false, pieces, notes };
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
  return { kind: kindOf(block), picture: block.type === "image" ? block.attrs.sha256 : null };
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
    frontHeadline: text(content.frontHeadline ?? ""),
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
    statedCredits: codes(...content.statedCredits.map((credit) => `${credit.kind}\n${credit.name}\n${credit.basis}`)),
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

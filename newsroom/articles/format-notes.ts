/** What changed in a block besides its words: bold, links, the kind of block, the picture. */
import type { Block, Inline, List, ListItem, Mark, Paragraph } from "@/newsroom/articles/body";
import type { Piece } from "@/newsroom/articles/pieces";

/** Kind of a block as shown: its node name, headings with their level. */
export type BlockKind = Exclude<Block["type"], "heading"> | "heading2" | "heading3";

export type FormatNote =
  | { what: "bold" | "italic" | "dateline"; added: boolean; text: string }
  /** Addresses before and after; "" is no link. */
  | { what: "link"; before: string; after: string; text: string }
  | { what: "kind"; before: BlockKind; after: BlockKind }
  | { what: "alt" | "rights"; before: string; after: string }
  /** Another picture stands here. */
  | { what: "picture" }
  /** Levels of a list, cells of a table, where a picture's caption ends and its credit begins. */
  | { what: "shape" };

/** A stretch of text under one set of marks. */
type Span = { text: string; marks: readonly Mark[] };

/** What changed between two blocks besides `pieces`, the difference of their texts. */
export function formatNotes(before: Block, after: Block, pieces: readonly Piece[]): FormatNote[] {
  const notes: FormatNote[] = [];
  if (kindOf(before) !== kindOf(after)) notes.push({ what: "kind", before: kindOf(before), after: kindOf(after) });
  if (before.type === "image" && after.type === "image") {
    if (before.attrs.sha256 !== after.attrs.sha256) notes.push({ what: "picture" });
    if (before.attrs.alt !== after.attrs.alt) {
      notes.push({ what: "alt", before: before.attrs.alt, after: after.attrs.alt });
    }
    const [was, is] = [before.attrs.rights ?? "", after.attrs.rights ?? ""];
    if (was !== is) notes.push({ what: "rights", before: was, after: is });
  }
  notes.push(...markNotes(marksByUnit(before), marksByUnit(after), pieces));
  const worded = pieces.every((piece) => piece.kind === "same");
  if (worded && notes.length === 0) notes.push({ what: "shape" });
  return notes;
}

/** Names the kind of a block. */
export function kindOf(block: Block): BlockKind {
  if (block.type === "heading") return block.attrs.level === 2 ? "heading2" : "heading3";
  return block.type;
}

/** A block with all text and marks taken out: equal skeletons differ in words at most. */
export function skeletonOf(node: Block | ListItem): unknown {
  switch (node.type) {
    case "paragraph":
    case "heading":
    case "signature":
      return [kindOf(node), (node.content ?? []).filter((part) => part.type === "hardBreak").length];
    case "image":
      return [
        node.type,
        node.attrs.sha256,
        node.attrs.width,
        node.attrs.height,
        node.attrs.credit,
        node.attrs.rights ?? "",
      ];
    case "table":
      return node.content.map((row) =>
        row.content.map((cell) => [cell.type, cell.attrs.colspan, cell.attrs.rowspan, cell.content.map(skeletonOf)]),
      );
    case "horizontalRule":
      return [node.type];
    default:
      return [node.type, node.content.map(skeletonOf)];
  }
}

/** The text of a block with its marks, split exactly as `textOf` joins it. */
export function spansOf(node: Block | ListItem): Span[] {
  switch (node.type) {
    case "paragraph":
    case "heading":
    case "signature":
      return (node.content ?? []).map(spanOf);
    case "table":
      return between("\n", node.content, (row) =>
        between("\t", row.content, (cell) => between(" ", cell.content, spansOf)),
      );
    case "image":
      return [{ text: [node.attrs.caption, node.attrs.credit].filter(Boolean).join(" "), marks: [] }];
    case "horizontalRule":
      return [];
    default:
      return between<Paragraph | List | ListItem>("\n", node.content, spansOf);
  }
}

function spanOf(part: Inline): Span {
  return part.type === "text" ? { text: part.text, marks: part.marks ?? [] } : { text: "\n", marks: [] };
}

function between<T>(text: string, nodes: readonly T[], spans: (node: T) => Span[]): Span[] {
  return nodes.flatMap((node, index) => (index === 0 ? spans(node) : [{ text, marks: [] }, ...spans(node)]));
}

function marksByUnit(block: Block): (readonly Mark[])[] {
  return spansOf(block).flatMap(({ text, marks }) => Array.from({ length: text.length }, () => marks));
}

const markNames = ["bold", "italic", "dateline", "link"] as const;

/** Compares the marks of every character that stayed and reports each unbroken stretch once. */
function markNotes(
  before: readonly (readonly Mark[])[],
  after: readonly (readonly Mark[])[],
  pieces: readonly Piece[],
): FormatNote[] {
  return markNames.flatMap((name) => {
    const notes: FormatNote[] = [];
    let [i, j] = [0, 0];
    for (const { kind, text } of pieces) {
      if (kind === "same")
        notes.push(...stretchNotes(name, text, before.slice(i, i + text.length), after.slice(j, j + text.length)));
      if (kind !== "added") i += text.length;
      if (kind !== "removed") j += text.length;
    }
    return notes;
  });
}

function stretchNotes(
  name: Mark["type"],
  text: string,
  before: readonly (readonly Mark[])[],
  after: readonly (readonly Mark[])[],
): FormatNote[] {
  const notes: FormatNote[] = [];
  for (let start = 0; start < text.length; ) {
    const [was, is] = [addressOrName(name, before[start]), addressOrName(name, after[start])];
    let end = start + 1;
    while (end < text.length && addressOrName(name, before[end]) === was && addressOrName(name, after[end]) === is)
      end++;
    const words = text.slice(start, end);
    if (was !== is) {
      if (name === "link") notes.push({ what: name, before: was, after: is, text: words });
      else notes.push({ what: name, added: is !== "", text: words });
    }
    start = end;
  }
  return notes;
}

/** "" for a mark that is not there; a link's address, and the name of any other. */
function addressOrName(name: Mark["type"], marks: readonly Mark[] | undefined): string {
  const mark = marks?.find((candidate) => candidate.type === name);
  if (!mark) return "";
  return mark.type === "link" ? mark.attrs.href : mark.type;
}

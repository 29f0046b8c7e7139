/** Between the editor's document and the body that is saved: the same nodes, without what only an editor needs. */
import type { JSONContent } from "@tiptap/core";
import type { Block, Body, Inline, List, ListItem, Mark, Paragraph, Picture, Table } from "@/newsroom/articles/body";

type Row = Table["content"][number];
type Cell = Row["content"][number];

/** The body an editor's document stands for; empty paragraphs at its end are not part of it. */
export function toBody(json: JSONContent): Body {
  const content = childrenOf(json).map(toBlock);
  while (isEmptyParagraph(content.at(-1))) content.pop();
  return { version: 1, type: "doc", content };
}

/** The editor's document for a body; an empty one has a paragraph to write in. */
export function fromBody(body: Body): JSONContent {
  return { type: "doc", content: body.content.length > 0 ? body.content : [{ type: "paragraph" }] };
}

function toBlock(node: JSONContent): Block {
  switch (node.type) {
    case "heading":
      return { type: "heading", attrs: { level: node.attrs?.level === 3 ? 3 : 2 }, ...inlinesOf(node) };
    case "signature":
      return { type: "signature", ...inlinesOf(node) };
    case "horizontalRule":
      return { type: "horizontalRule" };
    case "blockquote":
      return { type: "blockquote", content: childrenOf(node).map(toParagraph) };
    case "bulletList":
    case "orderedList":
      return toList(node);
    case "table":
      return { type: "table", content: childrenOf(node).map(toRow) };
    case "image":
      return { type: "image", attrs: toPicture(node) };
    default:
      return toParagraph(node);
  }
}

function toParagraph(node: JSONContent): Paragraph {
  if (node.type !== "paragraph") throw new Error(`the editor has no block called ${node.type}`);
  return { type: "paragraph", ...inlinesOf(node) };
}

function toList(node: JSONContent): List {
  return { type: node.type === "orderedList" ? "orderedList" : "bulletList", content: childrenOf(node).map(toItem) };
}

function toItem(node: JSONContent): ListItem {
  return {
    type: "listItem",
    content: childrenOf(node).map((part) => (part.type === "paragraph" ? toParagraph(part) : toList(part))),
  };
}

function toRow(node: JSONContent): Row {
  return { type: "tableRow", content: childrenOf(node).map(toCell) };
}

function toCell(node: JSONContent): Cell {
  return {
    type: node.type === "tableHeader" ? "tableHeader" : "tableCell",
    attrs: { colspan: numberOf(node, "colspan", 1), rowspan: numberOf(node, "rowspan", 1) },
    content: childrenOf(node).map(toParagraph),
  };
}

function toPicture(node: JSONContent): Picture["attrs"] {
  const textOf = (name: string) => (typeof node.attrs?.[name] === "string" ? String(node.attrs[name]).trim() : "");
  const rights = textOf("rights");
  return {
    sha256: textOf("sha256"),
    width: numberOf(node, "width", 1),
    height: numberOf(node, "height", 1),
    alt: textOf("alt"),
    caption: textOf("caption"),
    credit: textOf("credit"),
    ...(rights === "" ? {} : { rights }),
  };
}

function inlinesOf(node: JSONContent): { content?: Inline[] } {
  const content = childrenOf(node).map(toInline);
  return content.length > 0 ? { content } : {};
}

function toInline(node: JSONContent): Inline {
  if (node.type === "hardBreak") return { type: "hardBreak" };
  const marks = (node.marks ?? []).flatMap(toMark).sort((one, other) => (one.type < other.type ? -1 : 1));
  return { type: "text", text: node.text ?? "", ...(marks.length > 0 ? { marks } : {}) };
}

function toMark(mark: { type: string; attrs?: Record<string, unknown> }): Mark[] {
  switch (mark.type) {
    case "bold":
    case "italic":
    case "dateline":
      return [{ type: mark.type }];
    case "link":
      return [{ type: "link", attrs: { href: String(mark.attrs?.href ?? "") } }];
    default:
      return [];
  }
}

function childrenOf(node: JSONContent): JSONContent[] {
  return node.content ?? [];
}

function numberOf(node: JSONContent, name: string, otherwise: number): number {
  const value: unknown = node.attrs?.[name];
  return typeof value === "number" ? value : otherwise;
}

function isEmptyParagraph(block: Block | undefined): boolean {
  return block?.type === "paragraph" && !block.content;
}

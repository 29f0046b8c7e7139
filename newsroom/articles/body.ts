/**
 * The body of an article: a versioned JSON document whose every node is named here. What is not named is refused on
 * every write, never dropped in silence, so what reviewers saw and what readers get have the same parts.
 */
import { z } from "zod";
import { isWebAddress, line, text } from "@/newsroom/articles/text";

/** A link may leave the site, stay on it, write a letter or ring a telephone. */
const href = line(2000).refine(
  (value) => isWebAddress(value) || /^(\/(?!\/)|#|mailto:[^\s@]+@[^\s@]+$|tel:\+?[\d-]+$)/.test(value),
  "link_address",
);

const mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  z.strictObject({ type: z.literal("dateline") }),
  z.strictObject({ type: z.literal("link"), attrs: z.strictObject({ href }) }),
]);

const inline = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("text"),
    text: text(200_000).min(1),
    marks: z.array(mark).min(1).max(4).optional(),
  }),
  z.strictObject({ type: z.literal("hardBreak") }),
]);

const inlines = z.array(inline).max(5000).optional();

const paragraph = z.strictObject({ type: z.literal("paragraph"), content: inlines });
const heading = z.strictObject({
  type: z.literal("heading"),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: inlines,
});
const signature = z.strictObject({ type: z.literal("signature"), content: inlines });
const divider = z.strictObject({ type: z.literal("horizontalRule") });
/** What can be saved; how long the words of a picture may be when the piece goes to review is in `limits.ts`. */
const longestWords = 2000;
const image = z.strictObject({
  type: z.literal("image"),
  attrs: z.strictObject({
    /** SHA-256 of the picture's bytes, hex: a picture cannot be swapped under an approval. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    width: z.int().positive().max(50_000),
    height: z.int().positive().max(50_000),
    alt: line(longestWords),
    caption: line(longestWords),
    credit: line(longestWords),
    /** By what right it may be shown, for the reviewer; no reader sees it. Absent: nobody said so yet. */
    rights: line(longestWords)
      .refine((value) => value !== "", "empty")
      .optional(),
  }),
});
const quote = z.strictObject({ type: z.literal("blockquote"), content: z.array(paragraph).min(1).max(500) });

const itemContent = z.array(z.lazy((): z.ZodType<Paragraph | List> => z.union([paragraph, list])));
const listItem: z.ZodType<ListItem> = z.strictObject({
  type: z.literal("listItem"),
  content: itemContent.min(1).max(100),
});
const list: z.ZodType<List> = z.strictObject({
  type: z.enum(["bulletList", "orderedList"]),
  content: z.array(listItem).min(1).max(1000),
});

const cellAttrs = z.strictObject({ colspan: z.int().min(1).max(50), rowspan: z.int().min(1).max(200) });
const cell = z.strictObject({
  type: z.enum(["tableCell", "tableHeader"]),
  attrs: cellAttrs,
  content: z.array(paragraph).min(1).max(50),
});
const row = z.strictObject({ type: z.literal("tableRow"), content: z.array(cell).min(1).max(50) });
const table = z.strictObject({ type: z.literal("table"), content: z.array(row).min(1).max(500) });

const block = z.union([paragraph, heading, list, quote, table, image, divider, signature]);

const body = z.strictObject({
  version: z.literal(1),
  type: z.literal("doc"),
  content: z.array(block).max(5000),
});

/** Lists in lists beyond this are no text, and every walk along a body would run out of stack. */
const deepestJson = 40;

export const bodySchema = z
  .unknown()
  .refine((value) => !isDeeperThan(deepestJson, value), "too_deep")
  .pipe(body);

export type Mark = z.infer<typeof mark>;
export type Inline = z.infer<typeof inline>;
export type Paragraph = z.infer<typeof paragraph>;
export type ListItem = { type: "listItem"; content: (Paragraph | List)[] };
export type List = { type: "bulletList" | "orderedList"; content: ListItem[] };
export type Table = z.infer<typeof table>;
export type Picture = z.infer<typeof image>;
export type Block = z.infer<typeof block>;
export type Body = z.infer<typeof body>;

export const emptyBody: Body = { version: 1, type: "doc", content: [] };

/** Walks level by level, not down, so that no depth can exhaust the stack. */
function isDeeperThan(most: number, value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((node) => (typeof node === "object" && node !== null ? Object.values(node) : []));
  }
  return false;
}

/** The plain text of one block, list items and table rows on lines of their own. */
export function textOf(node: Block | ListItem | List): string {
  switch (node.type) {
    case "paragraph":
    case "heading":
    case "signature":
      return (node.content ?? []).map((part) => (part.type === "text" ? part.text : "\n")).join("");
    case "blockquote":
    case "listItem":
    case "bulletList":
    case "orderedList":
      return node.content.map(textOf).join("\n");
    case "table":
      return node.content
        .map((tableRow) => tableRow.content.map((tableCell) => tableCell.content.map(textOf).join(" ")).join("\t"))
        .join("\n");
    case "image":
      return [node.attrs.caption, node.attrs.credit].filter(Boolean).join(" ");
    case "horizontalRule":
      return "";
  }
}

/** The body as plain text, one block a line. */
export function bodyText(body: Body): string {
  return body.content.map(textOf).filter(Boolean).join("\n");
}

/** Words as Chinese newsrooms count them: every Han character and every run of Latin letters or digits is one. */
export function wordCount(body: Body): number {
  return (bodyText(body).match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []).length;
}

/** The pictures of a body in order. */
export function picturesOf(body: Body): Picture["attrs"][] {
  return body.content.flatMap((node) => (node.type === "image" ? [node.attrs] : []));
}

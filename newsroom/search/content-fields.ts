import { bodyText } from "@/newsroom/articles/body";
import type { Content } from "@/newsroom/articles/content";
import { type Field, type Indexed, indexed } from "@/newsroom/search/grams";

/** What a field is of its text: running text, a line above it, or a name beside it. */
export type FieldKind = "text" | "line" | "source" | "keyword" | "name";

/** All of a text that can be searched, in the order and with the weight it is looked for. */
export function fieldsOf(content: Content): (Field & { kind: FieldKind })[] {
  const {
    columnLabel,
    kicker,
    headline,
    deck,
    shortHeadline,
    frontHeadline = "",
    reprint,
    source,
    summary,
    body,
  } = content;
  const fields = (kind: FieldKind, weight: Field["weight"], texts: readonly string[]) =>
    texts.map((text) => ({ kind, weight, text }));
  return [
    ...fields("line", "A", [headline, shortHeadline, frontHeadline, kicker, deck, columnLabel]),
    ...fields("text", "C", [summary]),
    ...fields("source", "B", [source.name]),
    ...fields("keyword", "B", content.keywords),
    ...fields("name", "B", [...namesOf(content), reprint.author]),
    ...fields("line", "B", [reprint.headline]),
    ...fields("text", "D", [bodyText(body)]),
  ].filter(({ text }) => text !== "");
}

/** A text as the index keeps it. */
export function indexedContent(content: Content): Indexed {
  return indexed(fieldsOf(content));
}

function namesOf({ authors, reporters, correspondents, photographers, statedCredits }: Content): string[] {
  return [...authors, ...reporters, ...correspondents, ...photographers, ...statedCredits.map(({ name }) => name)];
}

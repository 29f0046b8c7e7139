import { bodyText } from "@/newsroom/articles/body";
import type { Content } from "@/newsroom/articles/content";
import { type Field, type Indexed, indexed } from "@/newsroom/search/grams";

/** All of a text that can be searched, in the order and with the weight it is looked for. */
export function fieldsOf(content: Content): Field[] {
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
  const fields = (weight: Field["weight"], texts: readonly string[]) => texts.map((text) => ({ weight, text }));
  return [
    ...fields("A", [headline, shortHeadline, frontHeadline, kicker, deck, columnLabel]),
    ...fields("C", [summary]),
    ...fields("B", [source.name, ...content.keywords, ...namesOf(content), reprint.author, reprint.headline]),
    ...fields("D", [bodyText(body)]),
  ].filter(({ text }) => text !== "");
}

/** A text as the index keeps it. */
export function indexedContent(content: Content): Indexed {
  return indexed(fieldsOf(content));
}

function namesOf({ authors, reporters, correspondents, photographers, statedCredits }: Content): string[] {
  return [...authors, ...reporters, ...correspondents, ...photographers, ...statedCredits.map(({ name }) => name)];
}

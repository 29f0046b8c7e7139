/**
 * How long the words of a piece may be when it goes to review. A draft may be longer: what is typed is saved, so that no
 * text stays with one browser because of another field. What can be saved at all is in `content.ts`.
 */
import { picturesOf } from "@/newsroom/articles/body";
import type { Content } from "@/newsroom/articles/content";

/** Characters as browsers count them, in UTF-16 units; of a list, in each entry. */
const longest = {
  columnLabel: 20,
  kicker: 60,
  headline: 100,
  deck: 100,
  shortHeadline: 40,
  frontHeadline: 40,
  summary: 500,
  source: 60,
  originalHeadline: 100,
  originalAuthor: 60,
  basis: 200,
  authors: 40,
  reporters: 40,
  correspondents: 40,
  photographers: 40,
  statedCredits: 40,
  statedBasis: 200,
  keywords: 20,
  changeNote: 500,
  alt: 500,
  caption: 500,
  credit: 100,
  rights: 200,
};
/** Entries of a list. */
const most = {
  authors: 30,
  reporters: 30,
  correspondents: 30,
  photographers: 30,
  statedCredits: 20,
  furtherChannels: 10,
  keywords: 12,
};

type Words = keyof typeof longest;
type Lists = keyof typeof most;
/** What a field may hold when the piece goes to review. */
export type FieldLimits = { longest: Record<Words, number>; most: Record<Lists, number> };
export const fieldLimits: FieldLimits = { longest, most };

/** A field beyond its limit: a text, one entry of several, or the number of entries, with how much there is. */
export type OverLimit = {
  field: Exclude<Words, "statedBasis"> | Lists;
  as: "text" | "entry" | "entries";
  count: number;
  limit: number;
};

/** The first field beyond its limit, in the order of the screen; null where everything fits. */
export function overLimit(content: Content): OverLimit | null {
  for (const [field, text] of textsOf(content)) {
    if (text.length > longest[field]) return { field, as: "text", count: text.length, limit: longest[field] };
  }
  for (const [words, texts] of entriesOf(content)) {
    const text = texts.find(({ length }) => length > longest[words]);
    const field = words === "statedBasis" ? "statedCredits" : words;
    if (text !== undefined) return { field, as: "entry", count: text.length, limit: longest[words] };
  }
  for (const [field, count] of countsOf(content)) {
    if (count > most[field]) return { field, as: "entries", count, limit: most[field] };
  }
  return null;
}

function textsOf(content: Content): [Exclude<Words, "statedBasis">, string][] {
  // What is on no screen is in nobody's way.
  const isReprint = content.origin === "reprint" || content.origin === "compiled";
  const reprint = isReprint ? content.reprint : { headline: "", author: "", basis: "" };
  return [
    ["columnLabel", content.columnLabel],
    ["kicker", content.kicker],
    ["headline", content.headline],
    ["deck", content.deck],
    ["changeNote", content.change.note],
    ["shortHeadline", content.shortHeadline],
    ["frontHeadline", content.frontHeadline ?? ""],
    ["summary", content.summary],
    ["source", content.source.name],
    ["originalHeadline", reprint.headline],
    ["originalAuthor", reprint.author],
    ["basis", reprint.basis],
  ];
}

function entriesOf(content: Content): [Words, string[]][] {
  const pictures = picturesOf(content.body);
  return [
    ["caption", pictures.map(({ caption }) => caption)],
    ["alt", pictures.map(({ alt }) => alt)],
    ["credit", pictures.map(({ credit }) => credit)],
    ["rights", pictures.map(({ rights = "" }) => rights)],
    ["keywords", content.keywords],
    ["authors", content.authors],
    ["reporters", content.reporters],
    ["correspondents", content.correspondents],
    ["photographers", content.photographers],
    ["statedCredits", content.statedCredits.map(({ name }) => name)],
    ["statedBasis", content.statedCredits.map(({ basis }) => basis)],
  ];
}

function countsOf(content: Content): [Lists, number][] {
  return [
    ["furtherChannels", content.channels.further.length],
    ["keywords", content.keywords.length],
    ["authors", content.authors.length],
    ["reporters", content.reporters.length],
    ["correspondents", content.correspondents.length],
    ["photographers", content.photographers.length],
    ["statedCredits", content.statedCredits.length],
  ];
}

/** What an address of the search page asks for, and what is wrong with it: a reader is told in words, never by an error. */
import type { ChannelTree } from "@/newsroom/channels/published";
import { normalized, type Word, wordsOf } from "@/newsroom/search/grams";
import type { Cursor, HitFilter } from "@/newsroom/search/hits";

export const orders = ["time", "relevance"] as const;
export type Order = (typeof orders)[number];

/** What was asked for, as it stands in the form and in links. `channel`: slugs from the top down, with slashes. */
export type Asked = { q: string; channel: string; from: string; to: string; source: string; order: Order };

/** Why nothing is looked for. */
export type Problem =
  | "tooLong"
  | "tooManyWords"
  | "noWords"
  | "noSuchChannel"
  | "noSuchDay"
  | "daysReversed"
  | "sourceNotFound"
  | "brokenPage"
  | "tooSlow";

export type Query = { filter: HitFilter; after: Cursor | null };
/** `query`: null where there is a problem, or nothing was asked. */
export type Wish = { asked: Asked; query: Query | null; problem: Problem | null };

/** Query parameters as a server hands them over. */
export type Parameters = Readonly<Record<string, string | string[] | undefined>>;

export const mostCharacters = 100;
export const mostWords = 10;

/** Reads a wish; of a parameter that stands there twice the first counts. */
export function wishOf(parameters: Parameters, tree: ChannelTree): Wish {
  const said = (name: string) => [parameters[name] ?? ""].flat()[0]?.trim() ?? "";
  const asked: Asked = {
    q: said("q"),
    channel: said("channel"),
    from: said("from"),
    to: said("to"),
    source: said("source"),
    order: orders.find((order) => order === said("order")) ?? "time",
  };
  if (asked.q === "") return { asked, query: null, problem: null };
  const read = queryOf(asked, said("after"), tree);
  // What is too long is not written back into the page.
  const shown = { ...asked, q: clip(asked.q), source: clip(asked.source) };
  return typeof read === "string"
    ? { asked: shown, query: null, problem: read }
    : { asked, query: read, problem: null };
}

/** The query of an address that asks for this; `after` is the cursor of its page. */
export function searchParameters({ q, channel, from, to, source, order }: Asked, after?: Cursor | null): string {
  const said = {
    q,
    channel,
    from,
    to,
    source,
    order: order === "time" ? "" : order,
    after: after ? cursorText(after) : "",
  };
  return `?${new URLSearchParams(Object.entries(said).filter(([, value]) => value !== ""))}`;
}

function queryOf(asked: Asked, after: string, tree: ChannelTree): Query | Problem {
  if (lengthOf(asked.q) > mostCharacters || lengthOf(asked.source) > mostCharacters) return "tooLong";
  const words = unique(wordsOf(asked.q));
  if (words.length === 0) return "noWords";
  if (words.length > mostWords) return "tooManyWords";
  const source = wordsOf(asked.source);
  if (source.length === 0 && asked.source !== "") return "sourceNotFound";
  const channel = asked.channel === "" ? null : tree.at(asked.channel.split("/"));
  if (channel === undefined) return "noSuchChannel";
  const from = asked.from === "" ? null : beginOf(asked.from, 0);
  const to = asked.to === "" ? null : beginOf(asked.to, 1);
  if (from === undefined || to === undefined) return "noSuchDay";
  if (from && to && from >= to) return "daysReversed";
  const cursor = after === "" ? null : cursorOf(after, asked.order);
  if (cursor === undefined) return "brokenPage";
  const channelIds = channel && tree.idsUnder(channel.id);
  return { filter: { words, source, channelIds, hiddenIds: tree.hiddenIds, from, to }, after: cursor };
}

/** The first moment of a day in Asia/Shanghai, so many days later; undefined for what is on no calendar. */
function beginOf(day: string, later: number): Date | undefined {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(day)) return undefined;
  const noon = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(noon.getTime()) || noon.toISOString().slice(0, 10) !== day) return undefined;
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + later * 86_400_000);
}

function cursorText({ rank, at, number }: Cursor): string {
  return [...(rank === null ? [] : [rank]), at, number].join("_");
}

function cursorOf(text: string, order: Order): Cursor | undefined {
  const parts =
    /^(?:(\d(?:\.\d{1,20})?(?:e-\d{1,2})?)_)?((?:19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_(\d{1,15})$/.exec(
      text,
    );
  const [, rank = null, at = "", number = ""] = parts ?? [];
  if (!isMoment(at) || (rank === null) !== (order === "time")) return undefined;
  // Smaller than any weight there is, and than what the database can compare.
  if (rank !== null && Number(rank) !== 0 && Number(rank) < 1e-30) return undefined;
  return { rank, at, number: Number(number) };
}

/** No 30 February, and no hour 24. */
function isMoment(at: string): boolean {
  const moment = new Date(at);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 19) === at.slice(0, 19);
}

function unique(words: readonly Word[]): Word[] {
  return words.filter((word, place) => words.findIndex(({ text }) => text === word.text) === place);
}

function lengthOf(text: string): number {
  return [...normalized(text)].length;
}

function clip(text: string): string {
  return [...text].slice(0, mostCharacters).join("");
}

/**
 * 首页编排: what stands where on a page. A layout names articles and rules, never words: what readers get is always the
 * live release's own headline, short headline or 头条标题, so nothing on a front page escaped its reviewers.
 */
import { z } from "zod";
import type { genres } from "@/newsroom/articles/content";
import { line, moment } from "@/newsroom/articles/text";
import { Refusal } from "@/newsroom/refusal";

/** The page a layout is of. A topic goes by the number of the article that introduces it. */
export type Front =
  | { kind: "home" }
  | { kind: "channel"; channelId: number }
  | { kind: "topic"; articleNumber: number };

export const placeKinds = [
  "notice",
  "lead",
  "slides",
  "news",
  "hot",
  "channel",
  "counties",
  "topics",
  "pictures",
  "videos",
  "section",
] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** Which of the released wordings stands there; one that the text does not have falls back to its headline. */
export const wordings = ["short", "headline", "front"] as const;
export type Wording = (typeof wordings)[number];

type Genre = (typeof genres)[number];
type Character = {
  /** Where everybody looks first: no advertisement, nothing that concerns minors. */
  open?: true;
  /** No advertisement. */
  noAds?: true;
  /** Nothing somebody paid for, 公益 neither. */
  unpaid?: true;
  /** Shown by its picture: an article without one does not stand here. */
  pictured?: true;
  genre?: Genre;
  /** Of which channel (with what is below it). */
  ofChannel?: true;
  /** Never filled by rule. */
  byHand?: true;
  /** Filled by rule alone. */
  byRule?: true;
  wording: Wording;
  limit: number;
};

/** What each kind of place is. */
export const characters: Record<PlaceKind, Character> = {
  notice: { byHand: true, noAds: true, wording: "short", limit: 3 },
  lead: { open: true, wording: "front", limit: 1 },
  slides: { open: true, pictured: true, wording: "short", limit: 5 },
  news: { wording: "short", limit: 16 },
  hot: { open: true, unpaid: true, byRule: true, wording: "short", limit: 10 },
  channel: { ofChannel: true, wording: "short", limit: 6 },
  counties: { ofChannel: true, byRule: true, wording: "short", limit: 3 },
  topics: { wording: "short", limit: 6 },
  pictures: { pictured: true, genre: "photo", wording: "short", limit: 8 },
  videos: { pictured: true, genre: "video", wording: "short", limit: 4 },
  section: { byHand: true, wording: "headline", limit: 60 },
};

const mostItems = 60;
const mostPlaces = 40;

const item = z
  .strictObject({
    article: z.int().positive(),
    wording: z.enum(wordings),
    /** The window it stands in, ISO times; "" where open. */
    from: moment,
    to: moment,
  })
  .refine(({ from, to }) => from === "" || to === "" || Date.parse(from) < Date.parse(to), "window");
const place = z.strictObject({
  kind: z.enum(placeKinds),
  channelId: z.int32().positive().nullable(),
  /** Of a topic: the words of the heading of its introduction below which the pieces stand; it finds the heading, is not shown. */
  section: line(1000).nullable(),
  rule: z.enum(["none", "newest"]),
  limit: z.int().min(1).max(mostItems),
  items: z.array(item).max(mostItems),
});

export const placesSchema = z
  .array(place)
  .max(mostPlaces)
  .refine((places) => new Set(places.map(placeKey)).size === places.length, "place_twice")
  .refine((places) => places.every(({ items }) => areOnce(items)), "piece_twice")
  .refine((places) => places.every(fitsItsKind), "place_shape");

export type Place = z.infer<typeof place>;
export type PlacedItem = z.infer<typeof item>;

/** Reads places that came over the wire; throws `Refusal("invalid", "layout")` naming what does not fit. */
export function parsePlaces(input: unknown): Place[] {
  const parsed = placesSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Refusal("invalid", "layout", { problem: issue?.code === "custom" ? issue.message : "shape" });
}

/** What tells places of one layout apart: at most one of a kind, of channels and sections one each. */
export function placeKey({ kind, channelId, section }: Pick<Place, "kind" | "channelId" | "section">): string {
  return [kind, channelId ?? "", section ?? ""].join(":");
}

/** A place of its kind as it is before anybody put something in. */
export function emptyPlace(kind: PlaceKind, of: { channelId?: number; section?: string } = {}): Place {
  const { byHand, limit } = characters[kind];
  return {
    kind,
    channelId: of.channelId ?? null,
    section: of.section ?? null,
    rule: byHand ? "none" : "newest",
    limit,
    items: [],
  };
}

/** What a page shows until somebody composes it; `channelIds` are the channels at the top, in their order. */
export function presetPlaces(front: Front, channelIds: readonly number[]): Place[] {
  if (front.kind !== "home") return [];
  return [
    emptyPlace("lead"),
    emptyPlace("slides"),
    emptyPlace("news"),
    emptyPlace("hot"),
    ...channelIds.map((channelId) => emptyPlace("channel", { channelId })),
    emptyPlace("pictures"),
  ];
}

/** The key of a page in the database, and in addresses of the newsroom. */
export function frontKey(front: Front): string {
  if (front.kind === "home") return "home";
  return front.kind === "channel" ? `channel:${front.channelId}` : `topic:${front.articleNumber}`;
}

/** Null for what is no page. */
export function parseFront(key: string): Front | null {
  if (key === "home") return { kind: "home" };
  const found = /^(channel|topic):([1-9]\d{0,14})$/.exec(key);
  if (!found?.[2]) return null;
  const id = Number(found[2]);
  // Beyond what a column of ids can hold.
  if (found[1] === "channel" && id > 2_147_483_647) return null;
  return found[1] === "channel" ? { kind: "channel", channelId: id } : { kind: "topic", articleNumber: id };
}

/** True while the item's window is open. */
export function isShownAt({ from, to }: PlacedItem, at: Date): boolean {
  return (from === "" || Date.parse(from) <= at.getTime()) && (to === "" || at.getTime() < Date.parse(to));
}

function areOnce(items: readonly PlacedItem[]): boolean {
  return new Set(items.map(({ article }) => article)).size === items.length;
}

function fitsItsKind({ kind, channelId, section, rule, items }: Place): boolean {
  const { ofChannel, byHand, byRule } = characters[kind];
  return (
    (channelId !== null) === (ofChannel === true) &&
    (section !== null) === (kind === "section") &&
    !(byHand && rule !== "none") &&
    !(byRule && (rule === "none" || items.length > 0))
  );
}

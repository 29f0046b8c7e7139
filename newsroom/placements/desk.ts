/** One page for those who compose and release it, with all that its screen needs. */
import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, contents, layoutReleases, people, releases } from "@/db/schema";
import { contentFrom } from "@/newsroom/articles/content";
import { holdersOf } from "@/newsroom/articles/staffing";
import { type ChannelTree, publishedChannels } from "@/newsroom/channels/published";
import { now } from "@/newsroom/clock/now";
import { publishedSettings } from "@/newsroom/house/published";
import { legalNames, type Named } from "@/newsroom/people/names";
import { type Actor, can, rightsOf } from "@/newsroom/permissions";
import { type Unseen, unseenIn } from "@/newsroom/placements/choose";
import { differencesOf, type PlaceChange } from "@/newsroom/placements/differences";
import type { FilledPlace } from "@/newsroom/placements/fill";
import { mayLook, standingFront } from "@/newsroom/placements/front-list";
import { rowsOf } from "@/newsroom/placements/front-rows";
import {
  emptyPlace,
  type Front,
  type Place,
  parseFront,
  placeKey,
  placeKinds,
  placesSchema,
} from "@/newsroom/placements/layout";
import { layoutInForce } from "@/newsroom/placements/layout-in-force";
import { placesAt } from "@/newsroom/placements/published";
import { channelOf, frontRights, openLayout } from "@/newsroom/placements/take-layout";
import { partsOf } from "@/newsroom/topics/sections";

/** A place with what tells it apart from the others of its page. */
export type DeskPlace = Place & { key: string };

/** A page on its composing screen. */
export type FrontDesk = {
  key: string;
  kind: Front["kind"];
  name: string | null;
  address: string;
  /** Of the open layout; without one, of the layout in force. */
  places: DeskPlace[];
  /** Places it could have besides. */
  spare: DeskPlace[];
  /** How readers would see these places now. */
  filled: FilledPlace[];
  /** What stands there by hand and readers would not get now. */
  unseen: { place: string; article: number; why: Unseen }[];
  open: {
    id: number;
    version: number;
    savedAt: Date;
    sent: { by: Named; at: Date } | null;
    reason: string;
    composers: Named[];
    /** Who could release it now: none of those who composed it. */
    releasers: string[];
  } | null;
  /** What a layout that waits for its release changes of the one in force; null while none does. */
  changes: PlaceChange[] | null;
  released: { at: Date; by: string } | null;
  /** The names of the channels that places are of. */
  channels: Record<number, string>;
  /** Headings of a topic's introduction. */
  sections: string[];
  may: { compose: boolean; release: boolean; isComposer: boolean };
};

/** Null for a page that is not there, or that this person has no business with. */
export async function frontForDesk(actor: Actor, key: string): Promise<FrontDesk | null> {
  const front = parseFront(key);
  const rights = await rightsOf(db(), actor);
  if (!front || !mayLook(rights)) return null;
  const tree = await publishedChannels();
  const line = await standingFront(key, tree);
  if (!line) return null;
  const [open, inForce, [last]] = await Promise.all([
    openLayout(db(), front),
    layoutInForce(front, tree, null),
    db()
      .select({ at: layoutReleases.releasedAt, by: people.legalName })
      .from(layoutReleases)
      .innerJoin(people, eq(people.id, layoutReleases.releasedBy))
      .where(eq(layoutReleases.front, key))
      .orderBy(desc(layoutReleases.id))
      .limit(1),
  ]);
  const places = open ? placesSchema.parse(open.places) : inForce;
  const [filled, rows, named, channelId, sections, site] = await Promise.all([
    placesAt(places, { tree, when: null }),
    rowsOf(numbersIn(places), tree, null),
    legalNames(db(), open ? [...open.composers, open.sentBy] : []),
    channelOf(db(), front),
    front.kind === "topic" ? sectionsOf(front.articleNumber) : [],
    publishedSettings(),
  ]);
  const releasers = open ? await releasersOf(channelId, open.composers) : [];
  const spare = spareFor(front, tree, sections).filter(({ kind }) => kind !== "hot" || site.hotList);
  return {
    key,
    kind: front.kind,
    name: line.name,
    address: line.address,
    places: places.map(keyed),
    spare: spare.map(keyed),
    channels: namesOf([...places, ...inForce, ...spare], tree),
    filled,
    unseen: places.flatMap((place) =>
      [...unseenIn(place, rows, now())].map(([article, why]) => ({ place: placeKey(place), article, why })),
    ),
    open: open
      ? {
          id: open.id,
          version: open.version,
          savedAt: open.savedAt,
          sent: open.sentBy !== null && open.sentAt ? { by: named(open.sentBy), at: open.sentAt } : null,
          reason: open.reason,
          composers: open.composers.map(named),
          releasers,
        }
      : null,
    changes: open?.sentAt ? differencesOf(inForce, places) : null,
    released: last ?? null,
    sections,
    may: { ...frontRights(rights, channelId), isComposer: open?.composers.includes(actor.id) ?? false },
  };
}

async function releasersOf(channelId: number | null, composers: readonly number[]): Promise<string[]> {
  const { names, rights } = await holdersOf(db(), ["publisher", "chief"]);
  return rights
    .filter((each) => can(each, "front.release", channelId) && !composers.includes(each.personId))
    .map(({ personId }) => names.get(personId) ?? "");
}

function numbersIn(places: readonly Place[]): number[] {
  return [...new Set(places.flatMap(({ items }) => items.map(({ article }) => article)))];
}

function namesOf(places: readonly Place[], tree: ChannelTree): Record<number, string> {
  const ids = places.flatMap(({ channelId }) => (channelId === null ? [] : [channelId]));
  return Object.fromEntries(ids.map((id) => [id, tree.path(id).at(-1)?.name ?? ""]));
}

function keyed(place: Place): DeskPlace {
  return { ...place, key: placeKey(place) };
}

/** One of each kind the page can have, of channels and sections one for each. */
function spareFor(front: Front, tree: ChannelTree, sections: readonly string[]): Place[] {
  const channels = tree.childrenOf(front.kind === "channel" ? front.channelId : null);
  return placeKinds.flatMap((kind) => {
    if (kind === "notice") return front.kind === "home" ? [emptyPlace(kind)] : [];
    if (kind === "hot") return front.kind === "topic" ? [] : [emptyPlace(kind)];
    if (kind === "section") return [...new Set(sections)].map((section) => emptyPlace(kind, { section }));
    if (kind === "counties") {
      return channels
        .filter(({ id }) => tree.childrenOf(id).length > 0)
        .map(({ id }) => emptyPlace(kind, { channelId: id }));
    }
    return kind === "channel" ? channels.map(({ id }) => emptyPlace(kind, { channelId: id })) : [emptyPlace(kind)];
  });
}

async function sectionsOf(articleNumber: number): Promise<string[]> {
  const [row] = await db()
    .select({ bytes: contents.bytes })
    .from(articles)
    .innerJoin(releases, eq(releases.id, articles.liveReleaseId))
    .innerJoin(contents, eq(contents.fingerprint, releases.fingerprint))
    .where(eq(articles.number, articleNumber));
  return row ? partsOf(contentFrom(row.bytes).body).sections.map(({ heading }) => heading) : [];
}

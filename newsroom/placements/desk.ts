/** 首页编排 for those who compose and release it: which pages there are, and one of them with all that its screen needs. */
import { desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, contents, layoutReleases, layouts, people, releases, topics } from "@/db/schema";
import { homeAddress, topicAddress } from "@/newsroom/addresses";
import { contentFrom } from "@/newsroom/articles/content";
import { type ChannelTree, publishedChannels } from "@/newsroom/channels/published";
import { publishedSettings } from "@/newsroom/house/published";
import { legalNames, type Named } from "@/newsroom/people/names";
import { type Actor, can, type Rights, rightsOf } from "@/newsroom/permissions";
import type { FilledPlace } from "@/newsroom/placements/fill";
import {
  emptyPlace,
  type Front,
  frontKey,
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

/** One page that can be composed. `name` is null for the home page; `address` is where readers find it. */
export type FrontLine = {
  key: string;
  kind: Front["kind"];
  name: string | null;
  address: string;
  /** The release in force. */
  released: { at: Date; by: string } | null;
  open: { savedAt: Date; by: string; isSent: boolean } | null;
  may: { compose: boolean; release: boolean };
};

/** Every page somebody may look at here, home first; null for who has no business with them. */
export async function frontsForDesk(actor: Actor): Promise<FrontLine[] | null> {
  const rights = await rightsOf(db(), actor);
  if (!mayLook(rights)) return null;
  const [tree, opened, inForce, ofTopics] = await Promise.all([
    publishedChannels(),
    db()
      .select({ front: layouts.front, savedAt: layouts.savedAt, sentAt: layouts.sentAt, by: people.legalName })
      .from(layouts)
      .innerJoin(people, eq(people.id, layouts.savedBy))
      .where(isNull(layouts.endedAt)),
    db()
      .selectDistinctOn([layoutReleases.front], {
        front: layoutReleases.front,
        at: layoutReleases.releasedAt,
        by: people.legalName,
      })
      .from(layoutReleases)
      .innerJoin(people, eq(people.id, layoutReleases.releasedBy))
      .orderBy(layoutReleases.front, desc(layoutReleases.id)),
    topicFronts(),
  ]);
  return [...standingFronts(tree), ...ofTopics].map(({ front, channelId, name, address }) => {
    const key = frontKey(front);
    const open = opened.find((layout) => layout.front === key);
    const last = inForce.find((release) => release.front === key);
    return {
      key,
      kind: front.kind,
      name,
      address,
      released: last ? { at: last.at, by: last.by } : null,
      open: open ? { savedAt: open.savedAt, by: open.by, isSent: open.sentAt !== null } : null,
      may: frontRights(rights, channelId),
    };
  });
}

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
  open: {
    id: number;
    version: number;
    savedAt: Date;
    sent: { by: Named; at: Date } | null;
    reason: string;
    composers: Named[];
  } | null;
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
  const line = [...standingFronts(tree), ...(await topicFronts())].find((each) => frontKey(each.front) === key);
  if (!line) return null;
  const [open, [last]] = await Promise.all([
    openLayout(db(), front),
    db()
      .select({ at: layoutReleases.releasedAt, by: people.legalName })
      .from(layoutReleases)
      .innerJoin(people, eq(people.id, layoutReleases.releasedBy))
      .where(eq(layoutReleases.front, key))
      .orderBy(desc(layoutReleases.id))
      .limit(1),
  ]);
  const places = open ? placesSchema.parse(open.places) : await layoutInForce(front, tree, null);
  const [filled, named, channelId, sections, site] = await Promise.all([
    placesAt(places, { tree, when: null }),
    legalNames(db(), open ? [...open.composers, open.sentBy] : []),
    channelOf(db(), front),
    front.kind === "topic" ? sectionsOf(front.articleNumber) : [],
    publishedSettings(),
  ]);
  const spare = spareFor(front, tree, sections).filter(({ kind }) => kind !== "hot" || site.hotList);
  return {
    key,
    kind: front.kind,
    name: line.name,
    address: line.address,
    places: places.map(keyed),
    spare: spare.map(keyed),
    channels: namesOf([...places, ...spare], tree),
    filled,
    open: open
      ? {
          id: open.id,
          version: open.version,
          savedAt: open.savedAt,
          sent: open.sentBy !== null && open.sentAt ? { by: named(open.sentBy), at: open.sentAt } : null,
          reason: open.reason,
          composers: open.composers.map(named),
        }
      : null,
    released: last ?? null,
    sections,
    may: { ...frontRights(rights, channelId), isComposer: open?.composers.includes(actor.id) ?? false },
  };
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

/** Whoever composes or releases some page, or reads everything. */
export function mayLook(rights: Rights): boolean {
  return can(rights, "front.compose") || can(rights, "audit.read");
}

type Standing = { front: Front; channelId: number | null; name: string | null; address: string };

/** Home, and every channel with a page, from the top of the tree down. */
function standingFronts(tree: ChannelTree): Standing[] {
  const under = (id: number | null): Standing[] =>
    tree.childrenOf(id).flatMap((child) => [
      {
        front: { kind: "channel", channelId: child.id },
        channelId: child.id,
        name: tree
          .path(child.id)
          .map(({ name }) => name)
          .join(" › "),
        address: child.link.address,
      },
      ...under(child.id),
    ]);
  return [{ front: { kind: "home" }, channelId: null, name: null, address: homeAddress }, ...under(null)];
}

/** Topics whose introduction is live, the newest first. */
async function topicFronts(): Promise<Standing[]> {
  const rows = await db()
    .select({
      number: articles.number,
      slug: topics.slug,
      headline: releases.headline,
      channelId: releases.channelId,
    })
    .from(topics)
    .innerJoin(articles, eq(articles.number, topics.articleNumber))
    .innerJoin(releases, eq(releases.id, articles.liveReleaseId))
    .orderBy(desc(topics.openedAt));
  return rows.map(({ number, slug, headline, channelId }) => ({
    front: { kind: "topic", articleNumber: number },
    channelId,
    name: headline,
    address: topicAddress(slug),
  }));
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

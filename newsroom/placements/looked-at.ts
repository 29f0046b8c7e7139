/** Front pages that are not before readers now: a layout before its release, and what a page said at a moment past. */
import { and, desc, eq, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { layoutReleases, layouts } from "@/db/schema";
import { homeAddress, parseAddress, topicAddress } from "@/newsroom/addresses";
import { channelPage, homePage, onChannel } from "@/newsroom/articles/list-pages";
import { liveArticlePage } from "@/newsroom/articles/live-articles";
import type { ChannelPage, HomePage, Shown, TopicPage } from "@/newsroom/articles/public-page";
import { shownAt } from "@/newsroom/articles/shown";
import { type ChannelTree, publishedChannels } from "@/newsroom/channels/published";
import { publishedSettings } from "@/newsroom/house/published";
import { legalNames } from "@/newsroom/people/names";
import { type Actor, can, rightsOf } from "@/newsroom/permissions";
import type { FilledPlace } from "@/newsroom/placements/fill";
import { mayLook } from "@/newsroom/placements/front-list";
import { emptyPlace, type Front, parseFront, placesSchema } from "@/newsroom/placements/layout";
import { layoutInForce } from "@/newsroom/placements/layout-in-force";
import { placesAt, publishedNotices } from "@/newsroom/placements/published";
import { channelOf, openLayout } from "@/newsroom/placements/take-layout";
import { dayInWords } from "@/newsroom/shanghai";
import { topicPage } from "@/newsroom/topics/published";
import { settings } from "@/settings";

/** One act that put a layout before readers. */
export type LayoutVersion = {
  id: number;
  layoutId: number;
  at: Date;
  by: string;
  composers: string[];
  /** How many pieces stood there by hand. */
  pieces: number;
  /** It is what readers see now. */
  isInForce: boolean;
  /** This person may put it back. */
  mayRestore: boolean;
};

/** `next`: the act before which the page after begins; null on the last. */
export type VersionsPage = { versions: LayoutVersion[]; next: number | null };

const onePage = 50;

type LookedAt = Shown<HomePage> | Shown<ChannelPage> | Shown<TopicPage>;

/** All that a page ever showed, newest first, a page at a time from before the act `before`; null for who may not look. */
export async function layoutVersions(actor: Actor, key: string, before?: number): Promise<VersionsPage | null> {
  const front = parseFront(key);
  const rights = await rightsOf(db(), actor);
  if (!front || !mayLook(rights)) return null;
  const [found, newest, channelId] = await Promise.all([
    db()
      .select({ release: layoutReleases, places: layouts.places, composers: layouts.composers })
      .from(layoutReleases)
      .innerJoin(layouts, eq(layouts.id, layoutReleases.layoutId))
      .where(and(eq(layoutReleases.front, key), before === undefined ? undefined : lt(layoutReleases.id, before)))
      .orderBy(desc(layoutReleases.id))
      .limit(onePage + 1),
    db()
      .select({ id: layoutReleases.id, layoutId: layoutReleases.layoutId })
      .from(layoutReleases)
      .where(eq(layoutReleases.front, key))
      .orderBy(desc(layoutReleases.id))
      .limit(1),
    channelOf(db(), front),
  ]);
  const rows = found.slice(0, onePage);
  const named = await legalNames(
    db(),
    rows.flatMap(({ release, composers }) => [release.releasedBy, ...composers]),
  );
  const mayRelease = can(rights, "front.release", channelId);
  const versions = rows.map(({ release: { id, layoutId, releasedAt, releasedBy }, places, composers }) => ({
    id,
    layoutId,
    at: releasedAt,
    by: named(releasedBy).name,
    composers: composers.map((person) => named(person).name),
    pieces: placesSchema.parse(places).reduce((sum, { items }) => sum + items.length, 0),
    isInForce: id === newest[0]?.id,
    mayRestore: mayRelease && layoutId !== newest[0]?.layoutId && !composers.includes(actor.id),
  }));
  return { versions, next: found.length > onePage ? (versions.at(-1)?.id ?? null) : null };
}

/** The page with the layout that is being composed or waits, as it would look now; with the one in force where none is open. */
export async function previewOfFront(actor: Actor, key: string): Promise<LookedAt | null> {
  const front = await frontFor(actor, key);
  if (!front) return null;
  const [tree, open] = await Promise.all([publishedChannels(), openLayout(db(), front)]);
  const places = open ? placesSchema.parse(open.places) : await layoutInForce(front, tree, null);
  const filled = await placesAt(places, { tree, when: null });
  return pageOf(front, tree, { filled, changes: { places: filled } });
}

/**
 * The page as readers got it at a moment past: its layout, its wordings, its lists and what was live, all as they were then.
 * The tree of channels, the imprint and the introduction of a topic are today's; archives, others then, are left out.
 */
export async function frontAt(actor: Actor, key: string, when: Date): Promise<LookedAt | null> {
  const front = await frontFor(actor, key);
  if (!front) return null;
  const tree = await publishedChannels();
  const filled = await placesAt(await layoutInForce(front, tree, when), { tree, when });
  if (front.kind === "home")
    return pageOf(front, tree, { filled, changes: { places: filled, today: dayInWords(when) } });
  const notices = await publishedNotices(tree, when);
  if (front.kind === "topic") return pageOf(front, tree, { filled, changes: { notices } });
  const newest = { ...emptyPlace("channel", { channelId: front.channelId }), limit: onChannel };
  const entries = (await placesAt([newest], { tree, when })).flatMap((place) => place.entries);
  return pageOf(front, tree, { filled, changes: { places: filled, notices, entries, months: [] } });
}

async function frontFor(actor: Actor, key: string): Promise<Front | null> {
  const front = parseFront(key);
  return front && mayLook(await rightsOf(db(), actor)) ? front : null;
}

type Changes = Partial<Pick<HomePage, "places" | "today"> & Pick<ChannelPage, "notices" | "entries" | "months">>;

/** The page of now, with what differs put in its place. */
async function pageOf(
  front: Front,
  tree: ChannelTree,
  { filled, changes }: { filled: FilledPlace[]; changes: Changes },
): Promise<LookedAt | null> {
  const frame = { site: await publishedSettings(), tree, origin: settings().siteUrl };
  if (front.kind === "home") return shownAt({ ...(await homePage(frame)), ...changes }, homeAddress, frame);
  if (front.kind === "topic") {
    const introduction = await liveArticlePage(front.articleNumber, frame);
    const slug = introduction?.topic && parseAddress(introduction.topic.address);
    if (!introduction || slug?.kind !== "topic") return null;
    const page = await topicPage(slug.slug, introduction, frame, filled);
    return shownAt({ ...page, notices: changes.notices ?? page.notices }, topicAddress(slug.slug), frame);
  }
  const path = tree.path(front.channelId).at(-1)?.address ?? "";
  const address = parseAddress(path);
  const page = address?.kind === "channel" ? await channelPage(address.slugs, frame) : undefined;
  return page ? shownAt({ ...page, ...changes }, path, frame) : null;
}

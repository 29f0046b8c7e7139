/** What the press has to know of events to name the pages they changed. */
import { and, asc, desc, eq, gt, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  articles,
  assets,
  auditEvents,
  layoutReleases,
  layouts,
  printedPages,
  releaseAssets,
  releases,
  topics,
} from "@/db/schema";
import { articleAddress, channelAddress, homeAddress, modeOf, topicAddress } from "@/newsroom/addresses";
import { type ChannelTree, publishedChannels } from "@/newsroom/channels/published";
import { publicKinds, type Reach, reachOf } from "@/newsroom/editions/causes";
import { copiesOf } from "@/newsroom/media/copies";
import { mediaAddress } from "@/newsroom/picture-addresses";
import { type Front, type Place, parseFront, placesSchema, presetPlaces } from "@/newsroom/placements/layout";
import { dayOf } from "@/newsroom/shanghai";

/** An event that changes what readers find. */
export type PublicEvent = { seq: number; kind: string; reach: Reach; article: number | null; front: string | null };

/** An article that changed, by everything any of its releases said, so that what it left is printed too. */
export type Piece = {
  number: number;
  address: string;
  /** Of its first release in Asia/Shanghai, `2023-07-22`. */
  day: string;
  channelIds: number[];
  keywords: string[];
  writers: string[];
  topic: string | null;
  isCorrected: boolean;
  /** Where the copies of its pictures are fetched. */
  pictures: string[];
};

/** A page with places, as the layout in force says. */
export type ComposedFront = { front: Front; address: string; places: Place[] };

export type House = { tree: ChannelTree; fronts: ComposedFront[]; topics: string[] };

/** The oldest public events after one, in their order. */
export async function eventsAfter(seq: number, limit: number): Promise<PublicEvent[]> {
  const rows = await db()
    .select({
      seq: auditEvents.seq,
      kind: auditEvents.kind,
      article: auditEvents.articleNumber,
      entry: auditEvents.entry,
    })
    .from(auditEvents)
    .where(and(gt(auditEvents.seq, seq), inArray(auditEvents.kind, [...publicKinds])))
    .orderBy(asc(auditEvents.seq))
    .limit(limit);
  return rows.flatMap(({ entry, ...row }) => {
    const reach = reachOf(row.kind);
    const { details }: { details: { front?: string } } = JSON.parse(entry);
    return reach ? [{ ...row, reach, front: details.front ?? null }] : [];
  });
}

/** The channels, every composed page, and the topics there are. */
export async function houseNow(): Promise<House> {
  const [tree, released, opened] = await Promise.all([
    publishedChannels(),
    db()
      .selectDistinctOn([layoutReleases.front], { front: layoutReleases.front, places: layouts.places })
      .from(layoutReleases)
      .innerJoin(layouts, eq(layouts.id, layoutReleases.layoutId))
      .orderBy(layoutReleases.front, desc(layoutReleases.id)),
    db().select({ number: topics.articleNumber, slug: topics.slug }).from(topics),
  ]);
  const slugOf = new Map(opened.map(({ number, slug }) => [number, slug]));
  const composed = released.flatMap(({ front: key, places }) => {
    const front = parseFront(key);
    const address = front && addressOf(front, tree, slugOf);
    return front && address ? [{ front, address, places: placesSchema.parse(places) }] : [];
  });
  const isHome = ({ front }: ComposedFront) => front.kind === "home";
  const home: ComposedFront = composed.find(isHome) ?? {
    front: { kind: "home" },
    address: homeAddress,
    places: presetPlaces(
      { kind: "home" },
      tree.childrenOf(null).map(({ id }) => id),
    ),
  };
  return {
    tree,
    fronts: [home, ...composed.filter((front) => !isHome(front))],
    topics: opened.map(({ slug }) => topicAddress(slug)),
  };
}

function addressOf(front: Front, tree: ChannelTree, slugOf: ReadonlyMap<number, string>): string | null {
  if (front.kind === "home") return homeAddress;
  if (front.kind === "channel") {
    const slugs = tree.all().find(({ id }) => id === front.channelId)?.slugs;
    return slugs ? channelAddress(slugs) : null;
  }
  const slug = slugOf.get(front.articleNumber);
  return slug ? topicAddress(slug) : null;
}

/** What is to be known of changed articles; one that never was public is not among them. */
export async function piecesOf(numbers: readonly number[]): Promise<Piece[]> {
  if (numbers.length === 0) return [];
  const wanted = [...new Set(numbers)];
  const [known, released, shown] = await Promise.all([
    db()
      .select({ number: articles.number, firstReleasedAt: articles.firstReleasedAt, topic: topics.slug })
      .from(articles)
      .leftJoin(topics, eq(topics.articleNumber, articles.number))
      .where(inArray(articles.number, wanted)),
    db()
      .select({
        number: releases.articleNumber,
        kind: releases.kind,
        channelIds: releases.channelIds,
        keywords: releases.keywords,
        writers: releases.writers,
      })
      .from(releases)
      .where(inArray(releases.articleNumber, wanted)),
    db()
      .selectDistinct({
        number: releases.articleNumber,
        sha256: assets.sha256,
        mediaType: assets.mediaType,
        width: assets.width,
        height: assets.height,
      })
      .from(releaseAssets)
      .innerJoin(releases, eq(releases.id, releaseAssets.releaseId))
      .innerJoin(assets, eq(assets.sha256, releaseAssets.sha256))
      .where(inArray(releases.articleNumber, wanted)),
  ]);
  return known.flatMap(({ number, firstReleasedAt, topic }) => {
    if (!firstReleasedAt) return [];
    const own = released.filter((release) => release.number === number);
    return [
      {
        number,
        address: articleAddress(number, firstReleasedAt),
        day: dayOf(firstReleasedAt),
        channelIds: unique(own.flatMap(({ channelIds }) => channelIds)),
        keywords: unique(own.flatMap(({ keywords }) => keywords)),
        writers: unique(own.flatMap(({ writers }) => writers)),
        topic,
        isCorrected: own.some(({ kind }) => kind === "correction"),
        pictures: shown
          .filter((picture) => picture.number === number)
          .flatMap((picture) => copiesOf(picture).map(({ sha256, type, size }) => mediaAddress(sha256, type, size))),
      },
    ];
  });
}

/** First addresses of the printed pages that show any of these articles. */
export async function pagesShowing(numbers: readonly number[]): Promise<string[]> {
  if (numbers.length === 0) return [];
  const rows = await db()
    .select({ path: printedPages.path })
    .from(printedPages)
    .where(sql`${printedPages.shows} && ${`{${numbers.join(",")}}`}::bigint[]`);
  return unique(rows.map(({ path }) => modeOf(path).address));
}

/** Addresses of the live articles that have any of these among their related pieces, shown at this moment or not. */
export async function relatedTo(numbers: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  for (const number of numbers) {
    const rows = await db()
      .select({ number: articles.number, firstReleasedAt: articles.firstReleasedAt })
      .from(releases)
      .innerJoin(articles, eq(articles.liveReleaseId, releases.id))
      .where(sql`${releases.related} @> ${JSON.stringify([{ articleNumber: number }])}::jsonb`);
    for (const row of rows) if (row.firstReleasedAt) found.push(articleAddress(row.number, row.firstReleasedAt));
  }
  return unique(found);
}

/** The copies of one kept picture, by the addresses they have where something public shows it. */
export async function copiesOfPicture(sha256: string): Promise<string[]> {
  const [kept] = await db().select().from(assets).where(eq(assets.sha256, sha256));
  return kept ? copiesOf(kept).map((copy) => mediaAddress(copy.sha256, copy.type, copy.size)) : [];
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

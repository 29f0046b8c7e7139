/** The live pieces an editor can put on a page, and what is known of those that stand there. */
import { and, desc, eq, inArray, notInArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, assets, releases } from "@/db/schema";
import { publishedChannels } from "@/newsroom/channels/published";
import { coverPicture } from "@/newsroom/media/copies";
import { type Actor, rightsOf } from "@/newsroom/permissions";
import { mayLook } from "@/newsroom/placements/front-list";
import { wordsOf } from "@/newsroom/search/grams";
import { cursorOf, newestHits } from "@/newsroom/search/hits";
import { searching, TooSlow } from "@/newsroom/search/in-sql";
import { mostCharacters } from "@/newsroom/search/wish";

/** The wordings of its live release; one that is empty is the headline's. `isBarred`: not at the head of a page. */
export type FrontPiece = {
  number: number;
  headline: string;
  short: string;
  front: string;
  firstReleasedAt: Date;
  channel: string;
  picture: string | null;
  isBarred: boolean;
};

const onePage = 30;

/** `text`: words, or a number; `before`: the number after which the page goes on. */
export type PiecesWish = { text?: string | undefined; before?: number | undefined };

/** `next`: the number after which the page after begins; null on the last. `isTooSlow`: the search was given up. */
export type PiecesPage = { pieces: FrontPiece[]; next: number | null; isTooSlow: boolean };

/** Live pieces, newest first, a page at a time; none for who has no business with front pages. */
export async function piecesForFronts(actor: Actor, { text = "", before }: PiecesWish): Promise<PiecesPage> {
  const nothing = { pieces: [], next: null, isTooSlow: false };
  if (!mayLook(await rightsOf(db(), actor))) return nothing;
  const { hiddenIds } = await publishedChannels();
  const shown = and(
    eq(articles.publicState, "live"),
    hiddenIds.length > 0 ? notInArray(releases.channelId, hiddenIds) : undefined,
  );
  const said = text.trim().slice(0, mostCharacters);
  try {
    if (said !== "") return { ...nothing, ...(await saying(said, before, hiddenIds, shown)) };
  } catch (error) {
    if (error instanceof TooSlow) return { ...nothing, isTooSlow: true };
    throw error;
  }
  const found = await read(and(shown, before === undefined ? undefined : isOlderThan(before)), onePage + 1);
  const pieces = found.slice(0, onePage);
  return { ...nothing, pieces, next: found.length > onePage ? (pieces.at(-1)?.number ?? null) : null };
}

/** Those with all the words somewhere in their text, as readers search; a number stands for the piece as well. */
async function saying(
  text: string,
  before: number | undefined,
  hiddenIds: readonly number[],
  shown: SQL | undefined,
): Promise<Omit<PiecesPage, "isTooSlow">> {
  const filter = { words: wordsOf(text), source: [], channelIds: null, hiddenIds, from: null, to: null };
  if (filter.words.length === 0) return { pieces: [], next: null };
  const hits = await searching(async (tx) =>
    newestHits(tx, filter, before === undefined ? null : await cursorOf(tx, before), onePage + 1),
  );
  const page = hits.slice(0, onePage).map(({ number }) => number);
  const named = before === undefined && /^\d{1,15}$/.test(text) ? [Number(text)] : [];
  const pieces = await read(and(shown, inArray(articles.number, [...page, ...named])), onePage + 1);
  return { pieces, next: hits.length > onePage ? (page.at(-1) ?? null) : null };
}

function isOlderThan(number: number): SQL {
  return sql`(${articles.firstReleasedAt}, ${articles.number}) <
    (select first_released_at, number from articles where number = ${number})`;
}

/** Those of the named pieces that are live. */
export async function piecesByNumber(actor: Actor, numbers: readonly number[]): Promise<FrontPiece[]> {
  if (numbers.length === 0 || !mayLook(await rightsOf(db(), actor))) return [];
  return read(and(eq(articles.publicState, "live"), inArray(articles.number, [...numbers])), numbers.length);
}

async function read(wish: SQL | undefined, limit: number): Promise<FrontPiece[]> {
  const tree = await publishedChannels();
  const rows = await db()
    .select({
      number: articles.number,
      headline: releases.headline,
      short: releases.shortHeadline,
      front: releases.frontHeadline,
      firstReleasedAt: articles.firstReleasedAt,
      channelId: releases.channelId,
      cover: releases.cover,
      mediaType: assets.mediaType,
      isBarred: sql<boolean>`(${releases.minors} or ${releases.paid} = 'advertisement')`,
    })
    .from(articles)
    .innerJoin(releases, eq(releases.id, articles.liveReleaseId))
    .leftJoin(assets, sql`${assets.sha256} = decode(${releases.cover} ->> 'sha256', 'hex')`)
    .where(wish)
    .orderBy(desc(articles.firstReleasedAt), desc(articles.number))
    .limit(limit);
  return rows.flatMap(({ firstReleasedAt, channelId, cover, mediaType, ...piece }) =>
    firstReleasedAt
      ? [
          {
            ...piece,
            firstReleasedAt,
            channel: tree.path(channelId).at(-1)?.name ?? "",
            picture: cover && mediaType ? coverPicture({ ...cover, mediaType }).address : null,
          },
        ]
      : [],
  );
}

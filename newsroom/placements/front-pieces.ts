/** The live pieces an editor can put on a page, and what is known of those that stand there. */
import { and, desc, eq, inArray, notInArray, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, assets, releases } from "@/db/schema";
import { publishedChannels } from "@/newsroom/channels/published";
import { coverPicture } from "@/newsroom/media/copies";
import { type Actor, rightsOf } from "@/newsroom/permissions";
import { mayLook } from "@/newsroom/placements/desk";

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

/** `text`: words of a headline or a number; `before`: the number after which the page goes on. */
export type PiecesWish = { text?: string | undefined; before?: number | undefined };

/** `next`: the number after which the page after begins; null on the last. */
export type PiecesPage = { pieces: FrontPiece[]; next: number | null };

/** Live pieces, newest first, a page at a time; none for who has no business with front pages. */
export async function piecesForFronts(actor: Actor, { text, before }: PiecesWish): Promise<PiecesPage> {
  if (!mayLook(await rightsOf(db(), actor))) return { pieces: [], next: null };
  const { hiddenIds } = await publishedChannels();
  const wish = and(
    eq(articles.publicState, "live"),
    hiddenIds.length > 0 ? notInArray(releases.channelId, hiddenIds) : undefined,
    says(text),
    before === undefined
      ? undefined
      : sql`(${articles.firstReleasedAt}, ${articles.number}) <
          (select first_released_at, number from articles where number = ${before})`,
  );
  const found = await read(wish, onePage + 1);
  const pieces = found.slice(0, onePage);
  return { pieces, next: found.length > onePage ? (pieces.at(-1)?.number ?? null) : null };
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

function says(text = ""): SQL | undefined {
  const words = text.trim();
  if (words === "") return undefined;
  // What no column can hold stands in none.
  if (!words.isWellFormed() || words.includes("\0")) return sql`false`;
  const pattern = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const number = /^\d{1,15}$/.test(words) ? eq(articles.number, Number(words)) : undefined;
  return or(number, sql`${releases.headline} ilike ${pattern}`, sql`${releases.shortHeadline} ilike ${pattern}`);
}

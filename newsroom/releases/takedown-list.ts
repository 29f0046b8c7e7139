/** 按网址撤稿, before it is done: the pieces an order names, others like them, and the lines that name none. */
import { and, asc, eq, inArray, notInArray, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  articles,
  channels,
  oldAddresses,
  type PublicState,
  releases,
  type WorkingState,
  workingCopies,
} from "@/db/schema";
import { articleAddress } from "@/newsroom/addresses";
import { copyHeadline } from "@/newsroom/articles/head";
import { spellings } from "@/newsroom/articles/locate";
import { readsPiece } from "@/newsroom/articles/rights-in-sql";
import { type Actor, can, type Rights, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";
import { type OrderLine, orderLines } from "@/newsroom/releases/takedown-lines";
import { settings } from "@/settings";

/** As many as an order may name at once. */
export const mostLines = 200;

export type TakedownPiece = {
  number: number;
  headline: string;
  channel: string | null;
  publicState: PublicState;
  state: WorkingState;
  /** Where readers find it while it is live. */
  address: string | null;
  releasedAt: Date | null;
  /** Where its original stands, as addresses are compared; "" where it names none. */
  originalKey: string;
  /** Whether this person's rights over withdrawing reach the channel readers find it in. */
  isOurs: boolean;
  /** The lines that name it, by their place; empty for one that is only like another. */
  lines: number[];
};

export type TakedownList = {
  pieces: TakedownPiece[];
  /** Live pieces with the same original or the same headline as one of `pieces`. */
  others: TakedownPiece[];
  missing: { at: number; text: string }[];
};

/** Whether this person may carry out an order anywhere. */
export async function mayTakeDown(actor: Actor): Promise<boolean> {
  return can(await rightsOf(db(), actor), "article.withdraw");
}

/** Finds what an order names; throws a Refusal where it names nothing or too much. Changes nothing. */
export async function findForTakedown(actor: Actor, { text }: { text: string }): Promise<TakedownList> {
  const rights = await rightsOf(db(), actor);
  if (!can(rights, "article.withdraw")) throw new Refusal("forbidden", "not_permitted");
  const lines = orderLines(text, settings().siteUrl);
  if (lines.length === 0) throw new Refusal("invalid", "takedown_empty", { field: "text" });
  if (lines.length > mostLines) {
    throw new Refusal("invalid", "takedown_too_many", { count: lines.length, limit: mostLines, field: "text" });
  }
  const [byPath, keys] = await Promise.all([numbersAt(lines), keysOf(lines)]);
  const named = lines.flatMap(({ named }) => {
    if (named.kind === "number") return [named.number];
    return named.kind === "path" ? [byPath.get(named.path) ?? 0] : [];
  });
  const found = await piecesWhere(rights, anyOf(inNumbers(named), inKeys([...keys.values()])));
  const naming = (piece: Found) => lines.filter((line) => names(line, piece, byPath, keys));
  const hit = new Set(found.flatMap(naming));
  const others = await likeThem(rights, found);
  return {
    pieces: found.map((piece) => told(piece, [...new Set(naming(piece).map(({ at }) => at))])),
    others: others.map((piece) => told(piece, [])),
    missing: lines.filter((line) => !hit.has(line)).map(({ at, text: said }) => ({ at, text: said })),
  };
}

type Found = Omit<TakedownPiece, "lines"> & { isSealed: boolean };

/** Where the original of a sealed text stands is for those who may read it. */
function told({ isSealed, ...piece }: Found, lines: number[]): TakedownPiece {
  return { ...piece, originalKey: isSealed ? "" : piece.originalKey, lines };
}

function names({ named }: OrderLine, piece: Found, byPath: Map<string, number>, keys: Map<string, string>): boolean {
  if (named.kind === "number") return named.number === piece.number;
  if (named.kind === "path") return byPath.get(named.path) === piece.number;
  return named.kind === "elsewhere" && piece.originalKey !== "" && keys.get(named.address) === piece.originalKey;
}

/**
 * The piece readers find at each path of this site, by the rule of `locate`: an address of ours that is exact, else one
 * of an older site, else one of ours with another day.
 */
async function numbersAt(lines: OrderLine[]): Promise<Map<string, number>> {
  const asked = lines.flatMap(({ named }) => (named.kind === "path" ? [named] : []));
  if (asked.length === 0) return new Map();
  const paths = [...new Set(asked.flatMap(({ path }) => spellings(path)))];
  const claimed = asked.flatMap(({ claims }) => claims ?? []);
  const [older, ours] = await Promise.all([
    db().select().from(oldAddresses).where(inArray(oldAddresses.path, paths)),
    db().select({ number: articles.number, at: articles.firstReleasedAt }).from(articles).where(inNumbers(claimed)),
  ]);
  const byOldPath = new Map(older.map(({ path, articleNumber }) => [path, articleNumber]));
  const exact = new Map(ours.flatMap(({ number, at }) => (at ? [[articleAddress(number, at), number]] : [])));
  return new Map(
    asked.flatMap(({ path, claims }) => {
      const old = spellings(path).flatMap((spelling) => byOldPath.get(spelling) ?? [])[0];
      const number = exact.get(path) ?? old ?? claims;
      return number === null ? [] : [[path, number]];
    }),
  );
}

/** The addresses elsewhere, in the form the tables keep them. */
async function keysOf(lines: OrderLine[]): Promise<Map<string, string>> {
  const addresses = lines.flatMap(({ named }) => (named.kind === "elsewhere" ? [named.address] : []));
  const rows = await db().execute<{ address: string; key: string }>(
    sql`select address, address_key(address) as key
      from jsonb_array_elements_text(${JSON.stringify(addresses)}::jsonb) as address`,
  );
  return new Map(rows.map(({ address, key }) => [address, key]));
}

/** Of a piece that is or was public, its newest release says where the original stands; of others their copy. */
const originalKey = sql<string>`coalesce(${releases.originalKey}, ${workingCopies.originalKey})`;
const newestRelease = sql`${releases.id} = (select max(id) from releases newest
  where newest.article_number = ${articles.number})`;

const channelId = sql`coalesce(${releases.channelId}, ${workingCopies.channelId})`;
const isSealed = sql`exists (select from content_seals
  where content_seals.fingerprint = coalesce(${releases.fingerprint}, ${workingCopies.fingerprint}))`;

async function piecesWhere(rights: Rights, condition: SQL): Promise<Found[]> {
  const rows = await db()
    .select({
      number: articles.number,
      headline: sql<string>`case when ${isSealed} then '' else coalesce(${releases.headline}, ${copyHeadline}) end`,
      isSealed: sql<boolean>`${isSealed}`,
      channelId: sql<number | null>`${channelId}`,
      channel: channels.name,
      publicState: articles.publicState,
      // What is being written in a piece of others that readers see is nobody else's business.
      state: sql<WorkingState>`case when ${articles.publicState} = 'unreleased' then ${articles.state} else 'unchanged' end`,
      firstReleasedAt: articles.firstReleasedAt,
      originalKey,
    })
    .from(articles)
    .innerJoin(workingCopies, eq(workingCopies.articleNumber, articles.number))
    .leftJoin(releases, newestRelease)
    .leftJoin(channels, sql`${channels.id} = ${channelId}`)
    // What readers see is no secret: a piece of others is named, so that the order does not end with it unnoticed.
    .where(and(condition, or(readsPiece(rights), eq(articles.publicState, "live"))))
    .orderBy(asc(articles.number));
  return rows.map(({ firstReleasedAt, channelId: channel, ...row }) => ({
    ...row,
    isOurs: can(rights, "article.withdraw", channel),
    releasedAt: firstReleasedAt,
    address: row.publicState === "live" && firstReleasedAt ? articleAddress(row.number, firstReleasedAt) : null,
  }));
}

async function likeThem(rights: Rights, pieces: Found[]): Promise<Found[]> {
  const headlines = [...new Set(pieces.map(({ headline }) => headline).filter(Boolean))];
  const keys = [...new Set(pieces.map((piece) => piece.originalKey).filter(Boolean))];
  if (pieces.length === 0) return [];
  const same = anyOf(inKeys(keys), inHeadlines(headlines));
  return piecesWhere(
    rights,
    and(
      same,
      eq(articles.publicState, "live"),
      notInArray(
        articles.number,
        pieces.map(({ number }) => number),
      ),
    ) ?? same,
  );
}

// Each asks one index for numbers first, so that no list of articles is walked.
function inNumbers(numbers: number[]): SQL {
  return sql`${articles.number} = any(${`{${numbers.join(",")}}`}::bigint[])`;
}

function inKeys(keys: string[]): SQL {
  const list = sql`array(select jsonb_array_elements_text(${JSON.stringify(keys.filter(Boolean))}::jsonb))`;
  return sql`${articles.number} in (
    select article_number from releases where original_key = any(${list}) and original_key <> ''
    union select article_number from working_copies where original_key = any(${list}) and original_key <> '')`;
}

function inHeadlines(headlines: string[]): SQL {
  const list = sql`array(select jsonb_array_elements_text(${JSON.stringify(headlines)}::jsonb))`;
  return sql`${articles.number} in (select article_number from releases where headline = any(${list}))`;
}

function anyOf(...conditions: [SQL, ...SQL[]]): SQL {
  return or(...conditions) ?? conditions[0];
}

/** What a list of articles is narrowed to, as conditions of a query; `find-newest.ts` puts them together. */
import { type SQL, sql } from "drizzle-orm";
import { articles, type PublicState, type WorkingState, workingCopies } from "@/db/schema";
import type { Content } from "@/newsroom/articles/content";
import { intArray, isMine, readsPiece } from "@/newsroom/articles/rights-in-sql";
import { now } from "@/newsroom/clock/now";
import { channelsFor, type Rights } from "@/newsroom/permissions";
import { searchQuery } from "@/newsroom/search/grams";
import { dayOf } from "@/newsroom/shanghai";

export const articleViews = ["mine", "today", "approved", "returned", "changed", "reprints", "after"] as const;
/** A list people open every day. */
export type ArticleView = (typeof articleViews)[number];

export type ArticleFilter = {
  view?: ArticleView | undefined;
  state?: WorkingState | undefined;
  publicState?: PublicState | undefined;
  /** The channel and all below it. */
  channelId?: number | undefined;
  origin?: Content["origin"] | undefined;
  /** A number, or words: of a headline, or of the whole `extent`. */
  text?: string | undefined;
  extent?: "text" | undefined;
};

/**
 * `article`, `copy`: of the columns of `articles` or of `working_copies` alone. What asks both is said in several ways:
 * `near` of one article at a time, quick among the newest; `far` as the set of those that fit, quick where they are few
 * and old; `ofCopy` as the ways in which working copies fit. `common`: of one article at a time, where so many fit that the
 * newest of them fill every page.
 */
export type Condition = { article: SQL } | { copy: SQL } | { near: SQL; far: SQL; ofCopy?: SQL[] } | { common: SQL };

/** Where the next page begins: `2026-03-01T02:03:04.000005Z.100123`. */
export type Cursor = string;

/**
 * The conditions of a filter for one person, their right to read among them. `under`: its channel and all below it. What
 * whole texts say is asked by `search/desk.ts`.
 */
export function conditionsOf(rights: Rights, filter: ArticleFilter, under: readonly number[]): Condition[] {
  const { view, state, publicState, channelId, origin, extent } = filter;
  const text = extent === "text" ? "" : (filter.text?.trim() ?? "");
  return [
    ...readable(rights),
    ...(view ? views[view](rights) : []),
    ...(state ? [{ article: sql`${articles.state} = ${state}` }] : []),
    ...(publicState ? [{ article: sql`${articles.publicState} = ${publicState}` }] : []),
    ...(channelId === undefined ? [] : [{ copy: isIn(under) }]),
    ...(origin ? [{ copy: sql`${workingCopies.origin} = ${origin}` }] : []),
    ...(text === "" ? [] : [says(text)]),
  ];
}

/** They wrote in it, began it, or sent it to review. */
export function mine(rights: Rights): Condition {
  const me = rights.personId;
  return {
    near: isMine(rights),
    far: among(sql`select number from articles where created_by = ${me}
      union select article_number from contributions where person_id = ${me}
      union select article_number from rounds where opened_by = ${me}`),
  };
}

/** What comes after a cursor; one that is none begins at the start. */
export function beyond(after: Cursor | undefined): Condition[] {
  const [, since, number] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z)\.(\d{1,15})$/.exec(after ?? "") ?? [];
  if (since === undefined || number === undefined || Number.isNaN(Date.parse(since))) return [];
  return [
    { article: sql`(${articles.since}, ${articles.number}) < (${since}::timestamptz, ${Number(number)}::bigint)` },
  ];
}

/** Whether there is anything in a text that a headline or a number could be searched for. */
export function isSearchable(text: string): boolean {
  return searchQuery(text) !== null;
}

const views: Record<ArticleView, (rights: Rights) => Condition[]> = {
  mine: (rights) => [mine(rights)],
  today: (rights) => {
    const own = channelsFor(rights, "desk.read");
    return [
      { article: sql`${articles.since} >= ${`${dayOf(now())}T00:00:00+08:00`}::timestamptz` },
      ...(own === null ? [] : [{ copy: isIn(own) }]),
    ];
  },
  approved: () => [{ article: sql`${articles.state} in ('approved', 'scheduled')` }],
  returned: () => [{ article: sql`${articles.state} = 'returned'` }],
  changed: () => [{ article: sql`${articles.publicState} = 'live' and ${articles.state} <> 'unchanged'` }],
  reprints: () => [{ copy: sql`${workingCopies.origin} = 'reprint'` }],
  after: () => [{ article: sql`${articles.afterStage} is not null` }],
};

/** Nothing to ask of those who read the whole house. */
function readable(rights: Rights): Condition[] {
  const channels = channelsFor(rights, "desk.read");
  if (channels === null) return [];
  const own = sql`select number from articles where created_by = ${rights.personId}`;
  return [
    {
      near: readsPiece(rights),
      far: among(sql`select article_number from working_copies where ${isIn(channels)} union ${own}`),
      ofCopy: [isIn(channels), sql`${workingCopies.articleNumber} in (${own})`],
    },
  ];
}

function says(text: string): Condition {
  const query = searchQuery(text);
  if (query === null) return { copy: sql`false` };
  const words = sql`${workingCopies.headlineWords} @@ ${query}::tsquery and not exists (select from content_seals
    where content_seals.fingerprint = ${workingCopies.fingerprint})`;
  if (!/^\d{1,15}$/.test(text)) return { copy: words };
  return { copy: sql`(${workingCopies.articleNumber} = ${Number(text)}::bigint or (${words}))` };
}

function among(numbers: SQL): SQL {
  return sql`${articles.number} in (${numbers})`;
}

function isIn(channels: readonly number[]): SQL {
  return sql`${workingCopies.channelId} = any(${intArray(channels)})`;
}

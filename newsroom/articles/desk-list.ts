/** 稿件: the articles a person may read, newest movement first. */
import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import {
  articles,
  channels,
  type PublicState,
  people,
  rounds,
  type WorkingState,
  workflowVersions,
  workingCopies,
} from "@/db/schema";
import { articleAddress } from "@/newsroom/addresses";
import { copyHeadline, type Head, headOf } from "@/newsroom/articles/head";
import { anyOf, contributed, readsPiece } from "@/newsroom/articles/rights-in-sql";
import { now } from "@/newsroom/clock/now";
import { type Actor, channelsFor, type Rights, rightsOf } from "@/newsroom/permissions";
import { dayOf } from "@/newsroom/shanghai";

/** One article in a list. `stage` is the stage whose turn it is, `afterStage` a 补审 that still waits. */
export type ArticleLine = {
  number: number;
  head: Head;
  channel: string | null;
  state: WorkingState;
  stage: string | null;
  afterStage: string | null;
  since: Date;
  /** Given by a reporter to the editors (交稿). */
  handedOver: boolean;
  reason: string;
  reasonBy: string | null;
  publicState: PublicState;
  firstReleasedAt: Date | null;
  /** Where readers find it while it is live. */
  address: string | null;
  creator: string | null;
  savedBy: string;
  savedAt: Date;
};

export const articleViews = ["mine", "today", "approved", "returned", "changed", "after"] as const;
/** A list people open every day. */
export type ArticleView = (typeof articleViews)[number];

export type ArticleFilter = {
  view?: ArticleView | undefined;
  state?: WorkingState | undefined;
  publicState?: PublicState | undefined;
  /** The channel and all below it. */
  channelId?: number | undefined;
  /** A number, or words of a headline. */
  text?: string | undefined;
};

/** Where the next page begins: `2026-03-01T02:03:04.000005Z.100123`. */
export type Cursor = string;

const pageLength = 50;
const creators = alias(people, "creator");
const savers = alias(people, "saver");
const reasoners = alias(people, "reasoner");

/** One page of the articles that fit; `next` is null on the last one. An `after` that is no cursor begins at the start. */
export async function articleList(
  actor: Actor,
  filter: ArticleFilter = {},
  after?: Cursor,
): Promise<{ lines: ArticleLine[]; next: Cursor | null }> {
  const rights = await rightsOf(db(), actor);
  const lines = await articleLines(
    [readsPiece(rights), ...conditions(rights, filter), ...beyond(after)],
    pageLength + 1,
  );
  const page = lines.slice(0, pageLength);
  const last = page.at(-1);
  return {
    lines: page.map(({ cursor, ...line }) => line),
    next: lines.length > pageLength && last ? last.cursor : null,
  };
}

/** The newest `limit` articles that meet all conditions (over `articles` and `working_copies`). */
export async function articleLines(conditions: readonly SQL[], limit: number) {
  const page = db()
    .select({ number: articles.number, since: articles.since })
    .from(articles)
    .innerJoin(workingCopies, eq(workingCopies.articleNumber, articles.number))
    .where(and(...conditions))
    .orderBy(desc(articles.since), desc(articles.number))
    .limit(limit)
    .as("page");
  const stageName = (place: SQL | typeof articles.stage | typeof articles.afterStage) =>
    sql<string | null>`${workflowVersions.stages} -> (${place} - 1) ->> 'name'`;
  const rows = await db()
    .select({
      number: articles.number,
      head: headOf(workingCopies),
      channel: channels.name,
      state: articles.state,
      stage: stageName(articles.stage),
      afterStage: stageName(articles.afterStage),
      since: articles.since,
      handedOverAt: articles.handedOverAt,
      reason: articles.reason,
      reasonBy: reasoners.legalName,
      publicState: articles.publicState,
      firstReleasedAt: articles.firstReleasedAt,
      creator: creators.legalName,
      savedBy: savers.legalName,
      savedAt: workingCopies.savedAt,
      cursor: sql<string>`to_char(${page.since} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z."') || ${page.number}`,
    })
    .from(page)
    .innerJoin(articles, eq(articles.number, page.number))
    .innerJoin(workingCopies, eq(workingCopies.articleNumber, page.number))
    .innerJoin(savers, eq(savers.id, workingCopies.savedBy))
    .leftJoin(creators, eq(creators.id, articles.createdBy))
    .leftJoin(reasoners, eq(reasoners.id, articles.reasonBy))
    .leftJoin(channels, eq(channels.id, workingCopies.channelId))
    .leftJoin(rounds, and(eq(rounds.articleNumber, page.number), isNull(rounds.endedAt)))
    .leftJoin(workflowVersions, eq(workflowVersions.id, rounds.workflowVersionId))
    .orderBy(desc(page.since), desc(page.number));
  return rows.map(({ handedOverAt, ...row }) => ({
    ...row,
    handedOver: handedOverAt !== null,
    address: row.publicState === "live" && row.firstReleasedAt ? articleAddress(row.number, row.firstReleasedAt) : null,
  }));
}

/** They wrote in it, began it, or sent it to review. */
export function isMine(rights: Rights): SQL {
  return anyOf([
    sql`${articles.createdBy} = ${rights.personId}`,
    contributed(rights),
    sql`exists (select from rounds where rounds.article_number = ${articles.number}
      and rounds.opened_by = ${rights.personId})`,
  ]);
}

function conditions(rights: Rights, { view, state, publicState, channelId, text }: ArticleFilter): SQL[] {
  return [
    ...(view ? [views[view](rights)] : []),
    ...(state ? [sql`${articles.state} = ${state}`] : []),
    ...(publicState ? [sql`${articles.publicState} = ${publicState}`] : []),
    ...(channelId === undefined ? [] : [under(channelId)]),
    ...(text === undefined || text.trim() === "" ? [] : [says(text.trim())]),
  ];
}

const views: Record<ArticleView, (rights: Rights) => SQL> = {
  mine: isMine,
  today: (rights) => {
    const own = channelsFor(rights, "desk.read");
    const start = `${dayOf(now())}T00:00:00+08:00`;
    const here = own === null ? sql`true` : sql`${workingCopies.channelId} = any(${`{${own.join(",")}}`}::integer[])`;
    return sql`(${articles.since} >= ${start} and ${here})`;
  },
  approved: () => sql`${articles.state} in ('approved', 'scheduled')`,
  returned: () => sql`${articles.state} = 'returned'`,
  changed: () => sql`(${articles.publicState} = 'live' and ${articles.state} <> 'unchanged')`,
  after: () => sql`${articles.afterStage} is not null`,
};

function under(channelId: number): SQL {
  return sql`${workingCopies.channelId} in (
    with recursive down(id) as (
      select id from channels where id = ${channelId}
      union all select child.id from channels child join down on child.parent_id = down.id
    ) select id from down)`;
}

function says(text: string): SQL {
  const words = sql`${copyHeadline} ilike ${`%${text.replace(/[\\%_]/g, "\\$&")}%`}`;
  return /^\d{1,15}$/.test(text) ? sql`(${articles.number} = ${Number(text)} or ${words})` : words;
}

function beyond(after: Cursor | undefined): SQL[] {
  const [, since, number] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z)\.(\d{1,15})$/.exec(after ?? "") ?? [];
  if (since === undefined || number === undefined || Number.isNaN(Date.parse(since))) return [];
  return [sql`(${articles.since}, ${articles.number}) < (${since}::timestamptz, ${Number(number)}::bigint)`];
}

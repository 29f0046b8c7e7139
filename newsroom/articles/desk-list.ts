/** 稿件: the articles a person may read, newest movement first. */
import { and, type Column, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Querier } from "@/db/client";
import {
  articles,
  channels,
  type PublicState,
  people,
  releases,
  rounds,
  schedules,
  type WorkingState,
  withdrawals,
  workflowVersions,
  workingCopies,
} from "@/db/schema";
import { articleAddress } from "@/newsroom/addresses";
import { englishLine } from "@/newsroom/articles/english-line";
import { newestNumbers, newestOf } from "@/newsroom/articles/find-newest";
import { type Head, headOf } from "@/newsroom/articles/head";
import {
  type ArticleFilter,
  beyond,
  type Condition,
  type Cursor,
  conditionsOf,
} from "@/newsroom/articles/list-conditions";
import { type WaitingTurn, whoseTurn } from "@/newsroom/articles/whose-turn";
import { channelsUnder } from "@/newsroom/channels/choices";
import { type Actor, rightsOf } from "@/newsroom/permissions";
import { type FoundText, foundTexts, hasText } from "@/newsroom/search/desk";
import { inTime, TooSlow } from "@/newsroom/search/in-sql";

/** One article in a list. `stage` is the stage whose turn it is, `afterStage` a 补审 that still waits. */
export type ArticleLine = {
  number: number;
  head: Head;
  /** What it is, for a colleague who reads no Chinese; null where nobody said so or the text is 封存. */
  english: string | null;
  /** Null where nobody counted them, or the text is 封存. */
  words: number | null;
  pictures: number | null;
  channel: string | null;
  state: WorkingState;
  stage: string | null;
  afterStage: string | null;
  /** The deadline of that 补审. */
  afterDueAt: Date | null;
  /** When it came to this state: what lists are in order of. */
  since: Date;
  /** Given by a reporter to the editors (交稿). */
  handedOver: boolean;
  reason: string;
  reasonBy: string | null;
  /** When it goes out by itself. */
  scheduledFor: Date | null;
  publicState: PublicState;
  firstReleasedAt: Date | null;
  /** Null unless it is withdrawn now. */
  withdrawnAt: Date | null;
  /** Where readers find it while it is live. */
  address: string | null;
  creator: string | null;
  /** Who edited it last; null: no editor has yet. */
  editor: string | null;
};

/**
 * A line of 稿件. `next`: who may decide the stage that waits, by name; null where none does. `found`: where in its texts
 * the words stand, where whole texts were searched.
 */
export type ListedLine = ArticleLine & { next: string[] | null; found: FoundText | null };

const pageLength = 50;
const creators = alias(people, "creator");
const reasoners = alias(people, "reasoner");

/** `next`: null on the last page; `isTooSlow`: the search took longer than anybody waits and was given up. */
export type ArticleList = { lines: ListedLine[]; next: Cursor | null; isTooSlow: boolean };

/** One page of the articles that fit. An `after` that is no cursor begins at the start. */
export async function articleList(actor: Actor, filter: ArticleFilter = {}, after?: Cursor): Promise<ArticleList> {
  try {
    return { ...(await listed(actor, filter, after)), isTooSlow: false };
  } catch (error) {
    if (error instanceof TooSlow) return { lines: [], next: null, isTooSlow: true };
    throw error;
  }
}

async function listed(actor: Actor, filter: ArticleFilter, after?: Cursor): Promise<Omit<ArticleList, "isTooSlow">> {
  const { channelId } = filter;
  const [rights, under] = await Promise.all([
    rightsOf(db(), actor),
    channelId === undefined ? [] : channelsUnder(channelId),
  ]);
  const said = filter.extent === "text" ? (filter.text?.trim() ?? "") : "";
  const says = said === "" ? [] : [await hasText(said)];
  // What whole texts say comes first: a list that begins at a set of articles begins at the one named last.
  const conditions = [...says, ...conditionsOf(rights, filter, under), ...beyond(after)];
  const find = (querier: Querier) => newestNumbers(querier, conditions, pageLength + 1);
  const lines = await linesOf(await (filter.text ? inTime(find) : find(db())));
  const page = lines.slice(0, pageLength);
  const last = page.at(-1);
  const waiting = page.flatMap(({ turn }) => turn ?? []);
  const names = await whoseTurn(db(), waiting);
  const texts = await foundTexts(said === "" ? [] : page.map(({ number }) => number), said);
  return {
    lines: page.map(({ cursor, turn, ...line }) => ({
      ...line,
      next: turn && (names.get(turn.roundId) ?? []),
      found: texts.get(line.number) ?? null,
    })),
    next: lines.length > pageLength && last ? last.cursor : null,
  };
}

/**
 * The newest `limit` articles that meet a condition over `articles` and `working_copies`: one that is said to be quick
 * anywhere, or a plain one that has to say by itself where few are.
 */
export async function articleLines(condition: SQL | Condition, limit: number): Promise<ArticleLine[]> {
  const isPlain = "getSQL" in condition;
  const lines = await linesOf(await (isPlain ? newestOf(condition, limit) : newestNumbers(db(), [condition], limit)));
  return lines.map(({ cursor, turn, ...line }) => line);
}

type FoundLine = ArticleLine & { cursor: Cursor; turn: WaitingTurn | null };

/** What a list shows of these articles, newest movement first. */
async function linesOf(numbers: readonly number[]): Promise<FoundLine[]> {
  if (numbers.length === 0) return [];
  const stage = (place: typeof articles.stage | typeof articles.afterStage) =>
    sql<string | null>`${workflowVersions.stages} -> (${place} - 1) ->> 'name'`;
  const isKept = sql`not exists (select from content_seals
    where content_seals.fingerprint = ${workingCopies.fingerprint})`;
  const ifKept = (column: Column | SQL) => sql<number | null>`case when ${isKept} then ${column} end`;
  const rows = await db()
    .select({
      number: articles.number,
      head: headOf(workingCopies),
      english: ifKept(sql`${workingCopies.notes} ->> 'internalNote'`).mapWith(englishLine),
      words: ifKept(workingCopies.words),
      pictures: ifKept(workingCopies.pictures),
      channel: channels.name,
      state: articles.state,
      stage: stage(articles.stage),
      afterStage: stage(articles.afterStage),
      afterDueAt: articles.afterDueAt,
      since: articles.since,
      handedOverAt: articles.handedOverAt,
      reason: articles.reason,
      reasonBy: reasoners.legalName,
      scheduledFor:
        sql`(select ${schedules.dueAt} from ${schedules} where ${schedules.articleNumber} = ${articles.number}
        and ${schedules.endedAt} is null order by ${schedules.id} desc limit 1)`.mapWith(schedules.dueAt),
      publicState: articles.publicState,
      firstReleasedAt: articles.firstReleasedAt,
      withdrawnAt: sql`case when ${articles.publicState} = 'withdrawn' then (select ${withdrawals.withdrawnAt}
        from ${withdrawals} where ${withdrawals.articleNumber} = ${articles.number}
        order by ${withdrawals.id} desc limit 1) end`.mapWith(withdrawals.withdrawnAt),
      creator: creators.legalName,
      editor: sql<string | null>`(select people.legal_name from contributions join people on people.id = person_id
        where article_number = ${articles.number} and capacity = 'editor' order by contributions.at desc limit 1)`,
      place: sql<number | null>`coalesce(${articles.stage}, ${articles.afterStage})`,
      roundId: rounds.id,
      stages: workflowVersions.stages,
      // While a text is under review the copy is that text; what waits for its 补审 is what readers have.
      channelId: sql<number | null>`case when ${articles.stage} is null then ${releases.channelId}
        else ${workingCopies.channelId} end`,
      cursor: sql<string>`to_char(${articles.since} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z."') || ${articles.number}`,
    })
    .from(articles)
    .innerJoin(workingCopies, eq(workingCopies.articleNumber, articles.number))
    .leftJoin(creators, eq(creators.id, articles.createdBy))
    .leftJoin(reasoners, eq(reasoners.id, articles.reasonBy))
    .leftJoin(channels, eq(channels.id, workingCopies.channelId))
    .leftJoin(rounds, and(eq(rounds.articleNumber, articles.number), isNull(rounds.endedAt)))
    .leftJoin(releases, eq(releases.id, articles.liveReleaseId))
    .leftJoin(workflowVersions, eq(workflowVersions.id, rounds.workflowVersionId))
    .where(inArray(articles.number, [...numbers]))
    .orderBy(desc(articles.since), desc(articles.number));
  return rows.map(({ handedOverAt, place, roundId, stages, channelId, ...row }) => ({
    ...row,
    turn: place && roundId && stages ? { roundId, stages, place, channelId } : null,
    handedOver: handedOverAt !== null,
    address: row.publicState === "live" && row.firstReleasedAt ? articleAddress(row.number, row.firstReleasedAt) : null,
  }));
}

/**
 * What waits for a person, asked of all articles at once. The conditions are those of `who-may.ts`, said in SQL: a text
 * is in a queue exactly when the person may take the step.
 */
import { and, asc, type Column, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import {
  articles,
  channels,
  contents,
  people,
  releases,
  revisions,
  rounds,
  type Stage,
  type WorkflowPurpose,
  workflowVersions,
  workingCopies,
} from "@/db/schema";
import type { Fingerprint } from "@/newsroom/articles/content";
import { englishLine } from "@/newsroom/articles/english-line";
import { type Head, headOf } from "@/newsroom/articles/head";
import { anyOf, holds, mayReview } from "@/newsroom/articles/rights-in-sql";
import { type Actor, type Rights, rightsOf } from "@/newsroom/permissions";

/** A text that waits for a decision or for its release, and what tells one from another in a list. */
export type Waiting = {
  number: number;
  head: Head;
  /** What it is, for a colleague who reads no Chinese. */
  englishLine: string | null;
  /** Null where nobody counted them in this very text, or it is 封存. */
  words: number | null;
  pictures: number | null;
  channel: string | null;
  state: "in_review" | "approved" | "scheduled" | "unchanged" | "draft" | "returned" | "spiked";
  /** 第 N 次送审. */
  round: number;
  purpose: WorkflowPurpose;
  revision: number;
  fingerprint: Fingerprint;
  /** Who sent it to review. */
  submitter: string;
  since: Date;
  /** ISO 8601, or "". */
  wishedAt: string;
  notBefore: Date | null;
  /** Who approved last in this round. */
  approver: string | null;
  approvedAt: Date | null;
};
/** The stage whose turn it is: its name, its place (1…), and for a 补审 its deadline. */
export type ReviewItem = Waiting & { stage: string; place: number; timing: Stage["timing"]; dueAt: Date | null };

const submitters = alias(people, "submitter");
const isReleased = isNotNull(releases.id);
/** Before release the article's stage, after it the one of the 补审. */
const place = sql<number | null>`coalesce(${articles.stage}, case when ${isReleased} then ${articles.afterStage} end)`;
const stage = sql`(${workflowVersions.stages} -> (${place} - 1))`;
const stageName = sql<string | null>`(${stage} ->> 'name')`;
/** That of the text under review: while a text waits before release, the copy is locked to it. */
const channelId = sql`(case when ${isReleased} then ${releases.channelId} else ${workingCopies.channelId} end)`;
const since = sql`(case when ${isReleased} then ${releases.releasedAt} else ${articles.since} end)`;
const lastApproval = sql`approvals.id = (select max(id) from approvals
  where approvals.round_id = ${rounds.id} and approvals.decision = 'approve')`;
const moment = (value: string): Date => new Date(value);
const momentOrNull = (value: string): Date | null => new Date(value);

/** A part of a queue: at most `limit` texts, those behind the one whose `cursor` is named. */
export type Part = { limit: number; after?: string | undefined };

/**
 * What this person may decide now, oldest first: the turn of a stage of theirs, before release or after it (补审). An
 * `after` that is no cursor begins at the start.
 */
export async function reviewQueue(actor: Actor, part?: Part): Promise<(ReviewItem & { cursor: string })[]> {
  const rows = await openTexts(decidesStage(await rightsOf(db(), actor)), part);
  return rows.flatMap(({ stage, place, timing, ...text }) =>
    stage === null || place === null || timing === null ? [] : [{ ...text, stage, place, timing }],
  );
}

/** What this person may release now and nobody has scheduled, oldest first. */
export async function releaseQueue(actor: Actor, part?: Part): Promise<Waiting[]> {
  return openTexts(releasesPiece(await rightsOf(db(), actor)), part);
}

/** How many texts someone may decide now, and how many they may release. */
export async function queueLengths(rights: Rights): Promise<{ review: number; release: number }> {
  const [row] = await db()
    .select({
      review: sql`count(*) filter (where ${decidesStage(rights)})`.mapWith(Number),
      release: sql`count(*) filter (where ${releasesPiece(rights)})`.mapWith(Number),
    })
    .from(articles)
    .innerJoin(workingCopies, eq(workingCopies.articleNumber, articles.number))
    .innerJoin(rounds, openRound)
    .innerJoin(workflowVersions, eq(workflowVersions.id, rounds.workflowVersionId))
    .leftJoin(releases, ownRelease)
    .where(isOpen);
  return row ?? { review: 0, release: 0 };
}

const openRound = and(eq(rounds.articleNumber, articles.number), isNull(rounds.endedAt));
const ownRelease = and(eq(releases.articleNumber, articles.number), eq(releases.roundId, rounds.id));
/** Nothing else can be in a queue; the indexes on state and on 补审 find it. */
const isOpen = sql`(${articles.state} in ('in_review', 'approved', 'scheduled') or ${articles.afterStage} is not null)`;

const cursor = sql<string>`to_char(${since} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z."') || ${articles.number}`;

function beyond(after: string | undefined): SQL | undefined {
  const [, moment, number] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z)\.(\d{1,15})$/.exec(after ?? "") ?? [];
  if (moment === undefined || Number.isNaN(Date.parse(moment))) return undefined;
  return sql`(${since}, ${articles.number}) > (${moment}::timestamptz, ${Number(number)}::bigint)`;
}

const isKept = sql`not exists (select from content_seals where content_seals.fingerprint = ${contents.fingerprint})`;
/** What the working copy's row repeats of its text, while that is the text under review. */
const ofThisText = (column: SQL | Column) => sql<number | null>`case when ${isKept}
  and ${workingCopies.fingerprint} = ${revisions.fingerprint} then ${column} end`;

function openTexts(condition: SQL, part?: Part) {
  const texts = openTextsQuery(condition, part?.after);
  return part ? texts.limit(part.limit) : texts;
}

function openTextsQuery(condition: SQL, after: string | undefined) {
  return db()
    .select({
      number: articles.number,
      cursor,
      head: headOf(contents),
      englishLine: sql`case when ${isKept} then ${workingCopies.notes} ->> 'internalNote' end`.mapWith(englishLine),
      words: ofThisText(workingCopies.words),
      pictures: ofThisText(workingCopies.pictures),
      channel: channels.name,
      state: articles.state,
      round: rounds.number,
      purpose: rounds.purpose,
      revision: revisions.number,
      fingerprint: revisions.fingerprint,
      submitter: submitters.legalName,
      since: since.mapWith(moment),
      wishedAt: sql<string>`${workingCopies.notes} ->> 'wishedAt'`,
      notBefore: workingCopies.notBefore,
      approver: sql<string | null>`(select people.legal_name from approvals join people on people.id = person_id
        where ${lastApproval})`,
      approvedAt: sql`(select approvals.at from approvals where ${lastApproval})`.mapWith(momentOrNull),
      stage: stageName,
      place,
      timing: sql<Stage["timing"] | null>`${stage} ->> 'timing'`,
      dueAt: sql`case when ${isReleased} then ${articles.afterDueAt} end`.mapWith(momentOrNull),
    })
    .from(articles)
    .innerJoin(workingCopies, eq(workingCopies.articleNumber, articles.number))
    .innerJoin(rounds, openRound)
    .innerJoin(workflowVersions, eq(workflowVersions.id, rounds.workflowVersionId))
    .innerJoin(revisions, eq(revisions.id, rounds.revisionId))
    .innerJoin(contents, eq(contents.fingerprint, revisions.fingerprint))
    .innerJoin(submitters, eq(submitters.id, rounds.openedBy))
    .leftJoin(releases, ownRelease)
    .leftJoin(channels, eq(channels.id, channelId))
    .where(and(isOpen, condition, beyond(after)))
    .orderBy(asc(since), asc(articles.number));
}

/** `who-may.ts` decidesStage: the right, no contributor where the stage is independent, no other stage of the round. */
function decidesStage(rights: Rights): SQL {
  const me = rights.personId;
  const entitled = anyOf([
    mayReview(rights, stageName, channelId),
    sql`(${stage} ->> 'kind' = 'self' and ${holds(rights, "article.edit", channelId)})`,
  ]);
  return sql`(${place} is not null and ${entitled}
    and (${stage} ->> 'kind' = 'self'
      or ${tookNoPart(me)})
    and not exists (select from approvals own where own.round_id = ${rounds.id} and own.person_id = ${me}
      and own.stage <> ${place} and own.decision = 'approve'
      and 'retract' <> (select later.decision from approvals later where later.round_id = own.round_id
        and later.person_id = own.person_id and later.stage = own.stage order by later.id desc limit 1)))`;
}

/** `who-may.ts` releasesPiece, of what is not scheduled. */
function releasesPiece(rights: Rights): SQL {
  return sql`(${articles.state} = 'approved' and ${holds(rights, "article.release", channelId)}
    and ${tookNoPart(rights.personId)})`;
}

/** Whoever never wrote in the article is no contributor of its round: the function is asked about the few others alone. */
function tookNoPart(me: number): SQL {
  return sql`(not exists (select from contributions
      where contributions.article_number = ${articles.number} and contributions.person_id = ${me})
    or not exists (select from round_contributors(${rounds.id}) who where who.person_id = ${me}))`;
}

/**
 * What waits for a person, asked of all articles at once. The conditions are those of `who-may.ts`, said in SQL: a piece
 * is in a queue exactly when the person may take the step.
 */
import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import {
  approvals,
  articles,
  channels,
  contents,
  people,
  releases,
  revisions,
  rounds,
  type Stage,
  schedules,
  workflowVersions,
  workingCopies,
} from "@/db/schema";
import type { Fingerprint } from "@/newsroom/articles/content";
import { type Head, headOf } from "@/newsroom/articles/head";
import { anyOf, inChannels, mayReview } from "@/newsroom/articles/rights-in-sql";
import { type Actor, channelsFor, type Rights, rightsOf } from "@/newsroom/permissions";

/** A text that waits, as it would be decided or released. */
export type Waiting = {
  number: number;
  head: Head;
  channel: string;
  /** 第 N 次送审. */
  round: number;
  purpose: "first" | "flash" | "change";
  revision: number;
  fingerprint: Fingerprint;
  /** Who sent it to review. */
  submitter: string;
  since: Date;
};
/** `place` is the stage's (1…); `dueAt` the deadline of a 补审. */
export type ReviewItem = Waiting & { stage: string; place: number; timing: Stage["timing"]; dueAt: Date | null };
/** Approved, or scheduled for `dueAt`. */
export type ReleaseItem = Waiting & {
  state: "approved" | "scheduled";
  dueAt: Date | null;
  notBefore: Date | null;
  wishedAt: string;
  approver: string;
  approvedAt: Date;
};

const submitters = alias(people, "submitter");
const released = isNotNull(releases.id);
/** The stage whose turn it is: before release the article's, after release the 补审. */
const place = sql<number>`coalesce(${articles.stage}, case when ${released} then ${articles.afterStage} end)`;
const stage = sql`(${workflowVersions.stages} -> (${place} - 1))`;
const stageName = sql<string>`(${stage} ->> 'name')`;
/** That of the text under review: while it waits before release the copy is locked to it. */
const channelId = sql<number | null>`case when ${released} then ${releases.channelId} else ${workingCopies.channelId} end`;

/** What this person may decide now, oldest first: the turn of a stage of theirs, before release or after (补审). */
export async function reviewQueue(actor: Actor): Promise<ReviewItem[]> {
  const rights = await rightsOf(db(), actor);
  const rows = await db()
    .select({
      ...waiting(headOf(contents.bytes)),
      since: sql`case when ${released} then ${releases.releasedAt} else ${articles.since} end`.mapWith(articles.since),
      stage: stageName,
      place,
      timing: sql<Stage["timing"]>`${stage} ->> 'timing'`,
      dueAt: sql`case when ${released} then ${articles.afterDueAt} end`.mapWith(nullable(articles.afterDueAt)),
    })
    .from(articles)
    .innerJoin(workingCopies, eq(workingCopies.articleNumber, articles.number))
    .innerJoin(rounds, and(eq(rounds.articleNumber, articles.number), isNull(rounds.endedAt)))
    .innerJoin(workflowVersions, eq(workflowVersions.id, rounds.workflowVersionId))
    .innerJoin(revisions, eq(revisions.id, rounds.revisionId))
    .innerJoin(contents, eq(contents.fingerprint, revisions.fingerprint))
    .innerJoin(submitters, eq(submitters.id, rounds.openedBy))
    .leftJoin(releases, and(eq(releases.articleNumber, articles.number), eq(releases.roundId, rounds.id)))
    .leftJoin(channels, eq(channels.id, channelId))
    .where(decides(rights))
    .orderBy(asc(sql`case when ${released} then ${releases.releasedAt} else ${articles.since} end`), asc(articles.number));
  return rows;
}

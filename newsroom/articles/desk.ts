/** 我的工作台: what waits for a person, what they wrote and where it stands, what came back, and open alarms. */
import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { alarms, articles, workingCopies } from "@/db/schema";
import { type ArticleLine, articleLines, isMine } from "@/newsroom/articles/desk-list";
import { copyHeadline } from "@/newsroom/articles/head";
import { queueLengths, releaseQueue, reviewQueue } from "@/newsroom/articles/queues";
import { anyOf, contributed, editsPiece, holds, mayReview } from "@/newsroom/articles/rights-in-sql";
import { type Actor, can, type Rights, rightsOf } from "@/newsroom/permissions";

/** Something only this person, or someone like them, can move on. */
export type DeskItem = {
  kind: "review" | "afterReview" | "release" | "returned" | "handedOver" | "reinstatement";
  number: number;
  headline: string;
  channel: string | null;
  since: Date;
  /** For a review: the stage, 第 N 次送审, and the deadline of a 补审. */
  stage: string | null;
  round: number | null;
  dueAt: Date | null;
  /** Who brought it here: the submitter, the reporter, whoever returned it or proposed. */
  by: string | null;
  reason: string;
};

export type OpenAlarm = {
  id: number;
  kind: string;
  params: Record<string, string | number>;
  number: number | null;
  headline: string;
  raisedAt: Date;
  mayHandle: boolean;
};

export type Desk = { waiting: DeskItem[]; own: ArticleLine[]; cameBack: ArticleLine[]; alarms: OpenAlarm[] };

const mostOwn = 30;
const most = 200;

/** Whether this person may begin a piece anywhere. */
export async function mayBegin(actor: Actor): Promise<boolean> {
  return can(await rightsOf(db(), actor), "article.create");
}

/** Everything on this person's desk, what waits oldest first. */
export async function deskOf(actor: Actor): Promise<Desk> {
  const rights = await rightsOf(db(), actor);
  const [reviews, releases, edits, reinstatements, own, cameBack, open] = await Promise.all([
    reviewQueue(actor),
    releaseQueue(actor),
    articleLines([waitsForEditor(rights)], most),
    pendingReinstatements(rights),
    articleLines([isMine(rights)], mostOwn),
    articleLines(
      [isMine(rights), sql`${articles.state} in ('returned', 'spiked')`, sql`not ${editsPiece(rights)}`],
      most,
    ),
    openAlarms(rights),
  ]);
  const waiting: DeskItem[] = [
    ...reviews.map((item) => ({
      ...item,
      kind: item.timing === "after" ? ("afterReview" as const) : ("review" as const),
      headline: item.head.headline,
      by: item.submitter,
      reason: "",
    })),
    ...releases
      .filter((item) => item.state === "approved")
      .map((item) => ({
        ...plain,
        ...item,
        kind: "release" as const,
        headline: item.head.headline,
        by: item.approver,
      })),
    ...edits.map((line) => ({
      ...plain,
      kind: line.state === "returned" ? ("returned" as const) : ("handedOver" as const),
      number: line.number,
      headline: line.head.headline,
      channel: line.channel,
      since: line.since,
      by: line.state === "returned" ? line.reasonBy : line.creator,
      reason: line.reason,
    })),
    ...reinstatements,
  ];
  return {
    waiting: waiting.sort((one, other) => one.since.getTime() - other.since.getTime() || one.number - other.number),
    own,
    cameBack,
    alarms: open,
  };
}

/** How much waits: all of it, and of that in the review queue and for release. */
export async function deskCounts(actor: Actor): Promise<{ desk: number; review: number; release: number }> {
  const rights = await rightsOf(db(), actor);
  const [queues, [edits], reinstatements] = await Promise.all([
    queueLengths(rights),
    db()
      .select({ count: sql`count(*)`.mapWith(Number) })
      .from(articles)
      .innerJoin(workingCopies, eq(workingCopies.articleNumber, articles.number))
      .where(waitsForEditor(rights)),
    pendingReinstatements(rights),
  ]);
  const desk = queues.review + queues.release + (edits?.count ?? 0) + reinstatements.length;
  return { desk, ...queues };
}

const plain = { stage: null, round: null, dueAt: null, reason: "" };

/** Returned to whoever edited it or sent it to review; or handed over and not yet taken up by any editor. */
function waitsForEditor(rights: Rights): SQL {
  if (!can(rights, "article.edit")) return sql`false`;
  const returned = sql`(${articles.state} = 'returned' and ${isMine(rights)})`;
  const handedOver = sql`(${articles.state} = 'draft' and ${articles.handedOverAt} is not null
    and ${articles.publicState} = 'unreleased' and not exists (select from contributions
      where contributions.article_number = ${articles.number} and contributions.capacity = 'editor'))`;
  return sql`(${editsPiece(rights)} and ${anyOf([returned, handedOver])})`;
}

/** `who-may.ts` confirmsReinstatement: proposed by somebody else, and this person could have withdrawn it. */
async function pendingReinstatements(rights: Rights): Promise<DeskItem[]> {
  const channelId = sql`releases.channel_id`;
  const mayWithdraw = anyOf([
    holds(rights, "article.withdraw", channelId),
    mayReview(rights, sql`last_stage.before`, channelId),
    mayReview(rights, sql`last_stage.of_all`, channelId),
  ]);
  const rows = await db().execute<{
    number: string;
    headline: string;
    channel: string | null;
    since: string;
    by: string;
    reason: string;
  }>(sql`
    select articles.number, ${copyHeadline} as headline, channels.name as channel,
      reinstatements.proposed_at as since, people.legal_name as by, reinstatements.reason
    from reinstatements
    join withdrawals on withdrawals.id = withdrawal_id
    join releases on releases.id = withdrawals.release_id
    join articles on articles.number = withdrawals.article_number
    join working_copies on working_copies.article_number = articles.number
    join people on people.id = reinstatements.proposed_by
    left join channels on channels.id = working_copies.channel_id
    left join lateral (
      select workflow_version_id from rounds where rounds.article_number = articles.number order by number desc limit 1
    ) round on true
    left join workflow_versions on workflow_versions.id
      = coalesce(round.workflow_version_id, workflow_for(working_copies.channel_id, 'first'))
    left join lateral (
      select (array_agg(stage ->> 'name' order by place desc) filter (where stage ->> 'timing' = 'before'))[1] as before,
        (array_agg(stage ->> 'name' order by place desc))[1] as of_all
      from jsonb_array_elements(workflow_versions.stages) with ordinality as each(stage, place)
    ) last_stage on true
    where reinstatements.confirmed_at is null and public_state = 'withdrawn' and reinstatements.proposed_by <> ${rights.personId}
      and not exists (select from withdrawals later
        where later.article_number = articles.number and later.id > withdrawals.id)
      and ${mayWithdraw}
    order by reinstatements.proposed_at`);
  return rows.map((row) => ({
    ...plain,
    ...row,
    kind: "reinstatement" as const,
    number: Number(row.number),
    since: new Date(row.since),
  }));
}

/** Alarms for the chief, for publishers of the channel, and for those who wrote the piece; oldest first. */
async function openAlarms(rights: Rights): Promise<OpenAlarm[]> {
  const mayHandle = anyOf([
    holds(rights, "alarm.handle", workingCopies.channelId),
    can(rights, "alarm.handle") ? sql`${alarms.articleNumber} is null` : sql`false`,
  ]);
  return db()
    .select({
      id: alarms.id,
      kind: alarms.kind,
      params: alarms.params,
      number: alarms.articleNumber,
      headline: sql<string>`coalesce(${copyHeadline}, '')`,
      raisedAt: alarms.raisedAt,
      mayHandle: sql<boolean>`${mayHandle}`,
    })
    .from(alarms)
    .leftJoin(articles, eq(articles.number, alarms.articleNumber))
    .leftJoin(workingCopies, eq(workingCopies.articleNumber, alarms.articleNumber))
    .where(
      and(
        isNull(alarms.handledAt),
        anyOf([
          mayHandle,
          holds(rights, "article.release", workingCopies.channelId),
          contributed(rights),
          isMine(rights),
        ]),
      ),
    )
    .orderBy(asc(alarms.raisedAt), asc(alarms.id))
    .limit(most);
}

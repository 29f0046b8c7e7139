/** What waits for a person besides the queues: pieces for an editor, reinstatements for a second person. */
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, type WorkflowPurpose, workingCopies } from "@/db/schema";
import { englishLine } from "@/newsroom/articles/english-line";
import { copyHeadline } from "@/newsroom/articles/head";
import { anyOf, editsPiece, holds, isMine, mayReview } from "@/newsroom/articles/rights-in-sql";
import { can, type Rights } from "@/newsroom/permissions";

/** Something only this person, or someone like them, can move on. */
export type DeskItem = {
  kind:
    | "review"
    | "afterReview"
    | "release"
    | "returned"
    | "handedOver"
    | "reinstatement"
    | "settings"
    | "workflow"
    | "layout"
    | "destruction";
  /** Null: it is about no article. */
  number: number | null;
  /** Of a proposal the name of its channel or page, "" for the whole house and the home page. */
  headline: string;
  /** What it is, for a colleague who reads no Chinese. */
  english: string | null;
  channel: string | null;
  since: Date;
  /** For a review: the stage, 第 N 次送审, and the deadline of a 补审. */
  stage: string | null;
  round: number | null;
  dueAt: Date | null;
  /** Who brought it here: the submitter, the reporter, whoever returned it or proposed. */
  by: string | null;
  reason: string;
  /** Of a proposal: its id, what a workflow is for, and the key of the page of a layout. */
  proposal: number | null;
  purpose: WorkflowPurpose | null;
  front: string | null;
};

/** What no review is said of. */
export const noReview = { stage: null, round: null, dueAt: null, reason: "" };
/** What an article says nothing of. */
export const noProposal = { proposal: null, purpose: null, front: null };

/**
 * Returned to whoever edited it or sent it to review; or handed over and not yet taken up by any editor. Either is looked
 * for on its own: so the database begins at the few pieces in that state, not at all that anybody ever wrote.
 */
export function waitsForEditor(rights: Rights): SQL {
  if (!can(rights, "article.edit")) return sql`false`;
  return sql`(${editsPiece(rights)} and ${articles.number} in (
    select number from articles where state = 'returned' and ${isMine(rights)}
    union all
    select number from articles where state = 'draft' and handed_over_at is not null and public_state = 'unreleased'
      and not exists (select from contributions
        where contributions.article_number = ${articles.number} and contributions.capacity = 'editor')))`;
}

type Reinstatement = {
  number: string;
  headline: string;
  note: string | null;
  channel: string | null;
  since: string;
  by: string;
  reason: string;
};

/** `who-may.ts` confirmsReinstatement: proposed by somebody else, and this person could have withdrawn it. */
export async function pendingReinstatements(rights: Rights): Promise<DeskItem[]> {
  const channelId = sql`releases.channel_id`;
  const mayWithdraw = anyOf([
    holds(rights, "article.withdraw", channelId),
    mayReview(rights, sql`last_stage.before`, channelId),
    mayReview(rights, sql`last_stage.of_all`, channelId),
  ]);
  const rows = await db().execute<Reinstatement>(sql`
    select articles.number, ${copyHeadline} as headline, channels.name as channel,
      case when exists (select from content_seals where content_seals.fingerprint = ${workingCopies.fingerprint})
        then null else ${workingCopies.notes} ->> 'internalNote' end as note,
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
  return rows.map(({ note, ...row }) => ({
    ...noReview,
    ...noProposal,
    ...row,
    kind: "reinstatement" as const,
    number: Number(row.number),
    english: englishLine(note ?? ""),
    since: new Date(row.since),
  }));
}

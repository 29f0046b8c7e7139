/** 我的工作台: what waits for a person, what they wrote and where it stands, what came back, and open alarms. */
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles } from "@/db/schema";
import { type OpenAlarm, openAlarms } from "@/newsroom/alarms/open";
import { type ArticleLine, articleLines } from "@/newsroom/articles/desk-list";
import { pendingProposals } from "@/newsroom/articles/desk-proposals";
import {
  type DeskItem,
  noProposal,
  noReview,
  pendingReinstatements,
  waitsForEditor,
} from "@/newsroom/articles/desk-waits";
import { mine } from "@/newsroom/articles/list-conditions";
import { type ReviewItem, releaseQueue, reviewQueue, type Waiting } from "@/newsroom/articles/queues";
import { editsPiece, isMine } from "@/newsroom/articles/rights-in-sql";
import { now } from "@/newsroom/clock/now";
import { type Actor, can, type Rights, rightsOf } from "@/newsroom/permissions";

/** `waiting`: the `most` that wait longest. `may`: which rooms of the newsroom there are for this person, said where nothing waits for them. */
export type Desk = {
  waiting: DeskItem[];
  own: ArticleLine[];
  cameBack: ArticleLine[];
  alarms: OpenAlarm[];
  may: { write: boolean; read: boolean; decide: boolean; settings: boolean };
};

const mostOwn = 30;
const most = 200;
/** A piece not taken is news for its author so long. */
const spikedDays = 30;

/** Whether this person may begin a piece anywhere. */
export async function mayBegin(actor: Actor): Promise<boolean> {
  return can(await rightsOf(db(), actor), "article.create");
}

/** What lies on this person's desk, what waits oldest first. */
export async function deskOf(actor: Actor): Promise<Desk> {
  const rights = await rightsOf(db(), actor);
  const [reviews, releases, edits, reinstatements, proposals, own, cameBack, alarms] = await Promise.all([
    reviewQueue(actor, { limit: most }),
    releaseQueue(actor, { limit: most }),
    articleLines(waitsForEditor(rights), most),
    pendingReinstatements(rights),
    pendingProposals(rights),
    articleLines(mine(rights), mostOwn),
    articleLines(sql`${isMine(rights)} and ${isBack(rights)}`, most),
    openAlarms(rights),
  ]);
  const waiting = [
    ...reviews.map(asReview),
    ...releases.map(asRelease),
    ...edits.map(asEdit),
    ...reinstatements,
    ...proposals,
  ];
  waiting.sort((one, other) => one.since.getTime() - other.since.getTime() || (one.number ?? 0) - (other.number ?? 0));
  return {
    waiting: waiting.slice(0, most),
    own,
    cameBack,
    alarms,
    may: {
      write: can(rights, "article.create"),
      read: can(rights, "desk.read"),
      decide: can(rights, "stage.decide") || can(rights, "article.release"),
      settings: can(rights, "people.manage") || can(rights, "deputy.grant") || can(rights, "audit.read"),
    },
  };
}

/** Returned to others than this person, or not taken by somebody else lately: they can do nothing, but should know. */
function isBack(rights: Rights): SQL {
  const since = new Date(now().getTime() - spikedDays * 24 * 3_600_000).toISOString();
  return sql`((${articles.state} = 'returned' and not ${editsPiece(rights)})
    or (${articles.state} = 'spiked' and ${articles.since} > ${since}::timestamptz
      and ${articles.reasonBy} is distinct from ${rights.personId}))`;
}

function asReview(item: ReviewItem): DeskItem {
  const { number, channel, since, stage, round, dueAt, submitter } = item;
  const kind = item.timing === "after" ? "afterReview" : "review";
  return {
    ...noProposal,
    kind,
    number,
    ...named(item),
    channel,
    since,
    stage,
    round,
    dueAt,
    by: submitter,
    reason: "",
  };
}

function asRelease(item: Waiting): DeskItem {
  const { number, channel, since, round, approver } = item;
  return { ...noReview, ...noProposal, kind: "release", number, ...named(item), channel, since, round, by: approver };
}

function named({ head, englishLine }: Waiting): Pick<DeskItem, "headline" | "english"> {
  return { headline: head.headline, english: englishLine };
}

function asEdit({ number, head, english, channel, since, ...line }: ArticleLine): DeskItem {
  const isReturned = line.state === "returned";
  return {
    ...noReview,
    ...noProposal,
    kind: isReturned ? "returned" : "handedOver",
    number,
    headline: head.headline,
    english,
    channel,
    since,
    by: isReturned ? line.reasonBy : line.creator,
    reason: line.reason,
  };
}

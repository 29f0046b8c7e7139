/** 发布台: what is approved and waits for its release, and what is scheduled. */
import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, releases, type WorkflowPurpose, workingCopies } from "@/db/schema";
import { articleText } from "@/newsroom/articles/article-page";
import { picturesOf } from "@/newsroom/articles/body";
import { type CaseFile, caseFile, type OpenRound } from "@/newsroom/articles/case-file";
import type { Content } from "@/newsroom/articles/content";
import type { Move, Shown, StepName } from "@/newsroom/articles/moves";
import { openSteps, refusalOf } from "@/newsroom/articles/workflow";
import { type ChannelTree, publishedChannels } from "@/newsroom/channels/published";
import { now } from "@/newsroom/clock/now";
import { publishedSettings } from "@/newsroom/house/published";
import type { OutletStanding } from "@/newsroom/outlets/standing";
import { legalNames, type Named } from "@/newsroom/people/names";
import { type Actor, channelsFor, type Rights, rightsOf } from "@/newsroom/permissions";
import { pathName } from "@/newsroom/reviews/difference-names";

export type ReleaseRow = Shown & {
  number: number;
  state: "approved" | "scheduled";
  /** With its column label, as the page will show it; "" where the text is sealed. */
  headline: string;
  channels: string[];
  origin: Content["origin"];
  purpose: WorkflowPurpose;
  change: Content["change"];
  marks: Content["marks"];
  pictures: number;
  approver: Named | null;
  approvedAt: Date | null;
  /** Since when it has waited where it is. */
  since: Date;
  /** When it goes out by itself. */
  dueAt: Date | null;
  wishedAt: Date | null;
  notBefore: Date | null;
  /** How the outlet of a 转载 stands where it is not 正常 and nobody let it through. */
  outletStanding: OutletStanding | null;
  /** Numbers of live articles with the very same headline. */
  sameHeadline: number[];
  steps: StepName[];
};

/** Where the next page begins; null: this is the last one. */
export type ReleaseDesk = { rows: ReleaseRow[]; next: string | null };

const pageLength = 50;

/** The approved and scheduled texts this person may read, longest waiting first; `after` as `next` gave it. */
export async function releaseDesk(actor: Actor, after?: string): Promise<ReleaseDesk> {
  const rights = await rightsOf(db(), actor);
  const waiting = await waitingNumbers(rights, after);
  const page = waiting.slice(0, pageLength);
  const files = await Promise.all(page.map(({ number }) => caseFile(db(), number)));
  const open = files.flatMap((file) => {
    const { state } = file.article;
    return file.round && (state === "approved" || state === "scheduled") ? [{ file, round: file.round, state }] : [];
  });
  const [tree, site, named, live] = await Promise.all([
    publishedChannels(),
    publishedSettings(),
    legalNames(
      db(),
      open.map(({ round }) => lastApproval(round)?.personId ?? null),
    ),
    liveHeadlines(open.map(({ round }) => round.content.headline)),
  ]);
  const last = page.at(-1);
  const steps = await Promise.all(open.map(({ file, round }) => possibleSteps(rights, file, round)));
  return {
    rows: open.map(({ file, round, state }, index) => {
      const { content } = round;
      const approval = lastApproval(round);
      return {
        number: file.article.number,
        state,
        revision: round.revision.number,
        fingerprint: round.revision.fingerprint,
        headline: file.sealed
          ? ""
          : articleText(content, { labelSeparator: site.labelSeparator, pictures: {} }).headline,
        channels: channelNames(tree, content),
        origin: content.origin,
        purpose: round.purpose,
        change: content.change,
        marks: content.marks,
        pictures: picturesOf(content.body).length,
        approver: approval ? named(approval.personId) : null,
        approvedAt: approval?.at ?? null,
        since: file.article.since,
        dueAt: file.schedule?.dueAt ?? null,
        wishedAt: file.copy.notes.wishedAt ? new Date(file.copy.notes.wishedAt) : null,
        notBefore: file.copy.notBefore,
        outletStanding: blockingStanding(file, round),
        sameHeadline: live
          .filter((row) => row.headline === content.headline && row.number !== file.article.number)
          .map((row) => row.number),
        steps: steps[index] ?? [],
      };
    }),
    next: waiting.length > pageLength && last ? `${last.since.toISOString()}_${last.number}` : null,
  };
}

/** The open steps without those that would be refused now: an embargo, an outlet that is not 正常. */
async function possibleSteps(rights: Rights, file: CaseFile, { revision }: OpenRound): Promise<StepName[]> {
  const shown = { number: file.article.number, revision: revision.number, fingerprint: revision.fingerprint };
  const soonest = new Date(Math.max(now().getTime() + 60_000, file.copy.notBefore?.getTime() ?? 0));
  const moves: Move[] = [
    { step: "release", ...shown },
    { step: "schedule", at: soonest, ...shown },
  ];
  const refusals = await Promise.all(moves.map((move) => refusalOf(db(), rights, file, move)));
  const refused = moves.filter((_, index) => refusals[index]).map(({ step }) => step);
  return openSteps(rights, file).filter((step) => !refused.includes(step));
}

function waitingNumbers(rights: Rights, after: string | undefined) {
  const channelIds = channelsFor(rights, "desk.read");
  const [since = "", number = ""] = (after ?? "").split("_");
  const from = Number.isNaN(Date.parse(since)) || !/^\d{1,15}$/.test(number) ? null : { since, number };
  return db()
    .select({ number: articles.number, since: articles.since })
    .from(articles)
    .innerJoin(workingCopies, eq(workingCopies.articleNumber, articles.number))
    .where(
      and(
        or(eq(articles.state, "approved"), eq(articles.state, "scheduled")),
        channelIds === null ? undefined : inArray(workingCopies.channelId, channelIds.length > 0 ? channelIds : [0]),
        from
          ? sql`(${articles.since}, ${articles.number}) > (${from.since}::timestamptz, ${from.number}::bigint)`
          : undefined,
      ),
    )
    .orderBy(asc(articles.since), asc(articles.number))
    .limit(pageLength + 1);
}

function lastApproval({ decisions }: OpenRound) {
  return decisions.findLast(({ decision }) => decision === "approve");
}

function channelNames(tree: ChannelTree, { channels }: Content): string[] {
  return [channels.main, ...channels.further].map((id) => pathName(tree.path(id))).filter(Boolean);
}

function blockingStanding({ outletStanding }: CaseFile, { overridden }: OpenRound): OutletStanding | null {
  return overridden || outletStanding === "normal" ? null : outletStanding;
}

async function liveHeadlines(headlines: string[]): Promise<{ number: number; headline: string }[]> {
  if (headlines.length === 0) return [];
  return db()
    .select({ number: articles.number, headline: releases.headline })
    .from(articles)
    .innerJoin(releases, eq(releases.id, articles.liveReleaseId))
    .where(and(eq(articles.publicState, "live"), inArray(releases.headline, headlines)));
}

/** 发布台: what is approved and waits for its release, and what is scheduled. */
import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, releases, type WorkflowPurpose, workingCopies } from "@/db/schema";
import { articleText } from "@/newsroom/articles/article-page";
import { picturesOf } from "@/newsroom/articles/body";
import type { CaseFile, OpenRound } from "@/newsroom/articles/case-file";
import type { Content } from "@/newsroom/articles/content";
import { englishLine } from "@/newsroom/articles/english-line";
import type { Move, Shown, StepName } from "@/newsroom/articles/moves";
import { type WaitingCase, waitingCases } from "@/newsroom/articles/waiting-cases";
import { openSteps, refusalOf } from "@/newsroom/articles/workflow";
import { type ChannelTree, publishedChannels } from "@/newsroom/channels/published";
import { now } from "@/newsroom/clock/now";
import { publishedSettings } from "@/newsroom/house/published";
import type { OutletStanding } from "@/newsroom/outlets/standing";
import { legalNames, type Named } from "@/newsroom/people/names";
import { type Actor, can, channelsFor, type Rights, rightsOf } from "@/newsroom/permissions";
import type { RefusalParams } from "@/newsroom/refusal";
import { pathName } from "@/newsroom/reviews/difference-names";

export type ReleaseRow = Shown & {
  number: number;
  state: "approved" | "scheduled";
  /** With its column label, as the page will show it; "" where the text is sealed. */
  headline: string;
  /** What it is, for a colleague who reads no Chinese. */
  englishLine: string | null;
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
  /** Numbers of other live articles with the very same headline. */
  sameHeadline: number[];
  steps: StepName[];
  /** Why somebody who releases here may not release this one, where nothing else in the row says so. */
  whyNot: { code: string; params: RefusalParams } | null;
};

/** `next`: where the next page begins; null: this is the last one. `mayFreeze`: 冻结发布 and 解除冻结 are theirs. */
export type ReleaseDesk = { rows: ReleaseRow[]; next: string | null; mayFreeze: boolean };

const pageLength = 50;

/** Refusals whose reason the row or the screen shows by itself: the time, the outlet, the freeze. */
const saidElsewhere = ["embargo", "outlet_standing", "releases_frozen"];

/** The approved and scheduled texts this person may read, longest waiting first; `after` as `next` gave it. */
export async function releaseDesk(actor: Actor, after?: string): Promise<ReleaseDesk> {
  const rights = await rightsOf(db(), actor);
  const waiting = await waitingNumbers(rights, after);
  const page = waiting.slice(0, pageLength);
  const files = await waitingCases(
    db(),
    page.map(({ number }) => number),
  );
  const approvers = files.map(({ round }) => lastApproval(round)?.personId ?? null);
  const headlines = files.filter(({ sealed }) => !sealed).map(({ round }) => round.content.headline);
  const [tree, site, named, live] = await Promise.all([
    publishedChannels(),
    publishedSettings(),
    legalNames(db(), approvers),
    liveHeadlines(headlines),
  ]);
  const rows = files.map((file) => rowOf(rights, file, { tree, named, live, separator: site.labelSeparator }));
  const last = page.at(-1);
  return {
    rows: (await Promise.all(rows)).filter((row) => row !== null),
    next: waiting.length > pageLength && last ? `${last.since.toISOString()}_${last.number}` : null,
    mayFreeze: can(rights, "release.freeze", null),
  };
}

type Known = {
  tree: ChannelTree;
  named: (id: number) => Named;
  live: Map<string, number[]>;
  /** Between column label and headline. */
  separator: string;
};

async function rowOf(rights: Rights, file: WaitingCase, known: Known): Promise<ReleaseRow | null> {
  const { article, copy, round, sealed } = file;
  const { content, revision } = round;
  const { state } = article;
  if (state !== "approved" && state !== "scheduled") return null;
  const approval = lastApproval(round);
  const doubles = known.live.get(content.headline) ?? [];
  return {
    number: article.number,
    state,
    revision: revision.number,
    fingerprint: revision.fingerprint,
    headline: sealed ? "" : articleText(content, { labelSeparator: known.separator, filesOf: () => null }).headline,
    englishLine: sealed ? null : englishLine(copy.notes.internalNote),
    channels: channelNames(known.tree, content),
    origin: content.origin,
    purpose: round.purpose,
    change: sealed ? { kind: content.change.kind, note: "" } : content.change,
    marks: content.marks,
    pictures: picturesOf(content.body).length,
    approver: approval ? known.named(approval.personId) : null,
    approvedAt: approval?.at ?? null,
    since: article.since,
    dueAt: file.schedule?.dueAt ?? null,
    wishedAt: copy.notes.wishedAt ? new Date(copy.notes.wishedAt) : null,
    notBefore: copy.notBefore,
    outletStanding: blockingStanding(file, round),
    // Of a sealed text the number of its double would tell the headline.
    sameHeadline: sealed ? [] : doubles.filter((number) => number !== article.number),
    ...(await possibleSteps(rights, file)),
  };
}

/** The open steps without those that would be refused now: an embargo, an outlet that is not 正常, a freeze. */
async function possibleSteps(rights: Rights, file: WaitingCase): Promise<Pick<ReleaseRow, "steps" | "whyNot">> {
  const { revision } = file.round;
  const shown = { number: file.article.number, revision: revision.number, fingerprint: revision.fingerprint };
  const soonest = new Date(Math.max(now().getTime() + 60_000, file.copy.notBefore?.getTime() ?? 0));
  const moves: Move[] = [
    { step: "release", ...shown },
    { step: "schedule", at: soonest, ...shown },
  ];
  const [release, schedule] = await Promise.all(moves.map((move) => refusalOf(db(), rights, file, move)));
  const releasesHere = file.article.state === "approved" && can(rights, "article.release", file.channelId);
  return {
    steps: openSteps(rights, file).filter(
      (step) => !(step === "release" && release) && !(step === "schedule" && schedule),
    ),
    whyNot:
      releasesHere && release && !saidElsewhere.includes(release.code)
        ? { code: release.code, params: release.params }
        : null,
  };
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

/** The live articles under each of these headlines. */
async function liveHeadlines(headlines: string[]): Promise<Map<string, number[]>> {
  const rows = await db()
    .select({ number: articles.number, headline: releases.headline })
    .from(articles)
    .innerJoin(releases, eq(releases.id, articles.liveReleaseId))
    .where(and(eq(articles.publicState, "live"), inArray(releases.headline, headlines)))
    .orderBy(asc(articles.number));
  const numbers = new Map<string, number[]>();
  for (const { headline, number } of rows) numbers.set(headline, [...(numbers.get(headline) ?? []), number]);
  return numbers;
}

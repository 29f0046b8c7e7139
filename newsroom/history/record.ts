/** 审稿单: the record of an article as one document, to be printed and kept with the file. */
import { db } from "@/db/client";
import type { PublicState, WorkingState } from "@/db/schema";
import { absoluteAddress } from "@/newsroom/addresses";
import { turnOf } from "@/newsroom/articles/who-may";
import { now } from "@/newsroom/clock/now";
import { newestEventOf } from "@/newsroom/history/events";
import { type OpenText, openTexts } from "@/newsroom/history/open-texts";
import {
  type Contributor,
  describedText,
  everyContributor,
  type RecordText,
  type RoundDetails,
  roundDetails,
} from "@/newsroom/history/record-parts";
import { type ReleaseLine, releasesOf, type ScheduleLine, schedulesOf } from "@/newsroom/history/releases";
import { type RevisionLine, revisionsOf } from "@/newsroom/history/revisions";
import { type SealLine, sealsOf } from "@/newsroom/history/seals";
import { type WithdrawalLine, withdrawalsOf } from "@/newsroom/history/withdrawals";
import { publishedSettings } from "@/newsroom/house/published";
import { legalNames, type Named } from "@/newsroom/people/names";
import { type Actor, rightsOf } from "@/newsroom/permissions";
import { readableCase } from "@/newsroom/reviews/desk";
import { type RoundLine, roundsOf } from "@/newsroom/reviews/opinions";
import { settings } from "@/settings";

/** A round with the text it was about. */
export type RecordRound = RoundLine &
  RoundDetails & {
    revision: number;
    fingerprint: string;
    /** "" where the text is sealed or destroyed. */
    headline: string;
    kept: RevisionLine["kept"];
  };

export type ReviewRecord = {
  site: string;
  number: number;
  state: WorkingState;
  /** The stage whose turn it is. */
  stage: string | null;
  publicState: PublicState;
  createdBy: Named | null;
  createdAt: Date;
  /** The text the sheet describes: of the newest revision told, null before there is one. */
  revision: number | null;
  text: RecordText | "sealed" | "destroyed";
  contributors: Contributor[];
  /** The one round asked for; null: all of them. */
  only: number | null;
  /** The numbers of all rounds there are. */
  everyRound: number[];
  rounds: RecordRound[];
  /** Each with its whole address: paper has no site around it. */
  releases: Omit<ReleaseLine, "live">[];
  schedules: ScheduleLine[];
  withdrawals: WithdrawalLine[];
  seals: SealLine[];
  newestEvent: { seq: number; hash: string; at: Date } | null;
  printedBy: string;
  printedAt: Date;
};

/**
 * The record of an article, or of one round of it, each list oldest first; null where this person may not read the
 * article or it has no such round. What is sealed is not read, so nothing is written down.
 */
export async function reviewRecord(
  actor: Actor,
  { number, round: only = null }: { number: number; round?: number | null },
): Promise<ReviewRecord | null> {
  const file = await readableCase(await rightsOf(db(), actor), number);
  if (!file) return null;
  const [site, told, revisions, releases, schedules, withdrawals, seals, newestEvent] = await Promise.all([
    publishedSettings(),
    roundsOf(db(), number),
    revisionsOf(number),
    releasesOf(number),
    schedulesOf(number),
    withdrawalsOf(number),
    sealsOf(number),
    newestEventOf(number),
  ]);
  const rounds = only === null ? told : told.filter((round) => round.number === only);
  if (only !== null && rounds.length === 0) return null;
  const revisionOf = (id: number) => revisions.find((revision) => revision.id === id);
  const shown = only === null ? revisions.at(-1) : revisionOf(rounds[0]?.revisionId ?? 0);
  const ofRounds = rounds.flatMap(({ revisionId }) => revisionOf(revisionId) ?? []);
  const textOf = await openTexts([...ofRounds, ...(shown ? [shown] : [])].map(({ fingerprint }) => fingerprint));
  const text = shown ? textOf(shown.fingerprint) : file.sealed ? "sealed" : file.content;
  const ownReleases = releases
    .filter(({ round }) => only === null || round === only)
    .map((release) => ({ ...release, address: absoluteAddress(settings().siteUrl, release.address) }));
  const details = await roundDetails(number);
  const named = await legalNames(db(), [actor.id, file.article.createdBy]);
  return {
    site: site.name,
    number,
    state: file.article.state,
    stage: turnOf(file)?.stage.name ?? null,
    publicState: file.article.publicState,
    createdBy: file.article.createdBy === null ? null : named(file.article.createdBy),
    createdAt: file.article.createdAt,
    revision: shown?.number ?? null,
    text: typeof text === "string" ? text : await describedText(text),
    contributors: await everyContributor(number),
    only,
    everyRound: told.map((round) => round.number),
    rounds: rounds.map((round) => {
      const revision = revisionOf(round.revisionId);
      const about = textOf(revision?.fingerprint ?? "");
      return {
        ...round,
        revision: revision?.number ?? 0,
        fingerprint: revision?.fingerprint ?? "",
        headline: headlineOf(about),
        kept: revision?.kept ?? "destroyed",
        ...(details.get(round.number) ?? { stages: [], override: null }),
      };
    }),
    releases: ownReleases,
    schedules: schedules.filter(({ round }) => only === null || round === only),
    withdrawals: withdrawals.filter(({ releaseId }) => ownReleases.some(({ id }) => id === releaseId)),
    seals: seals.filter((seal) => only === null || seal.revisions.includes(shown?.number ?? 0)),
    newestEvent,
    printedBy: named(actor.id).name,
    printedAt: now(),
  };
}

function headlineOf(text: OpenText): string {
  return typeof text === "string" ? "" : text.headline;
}

/** What the cases of many texts rest on, one query each. */
import { asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Querier } from "@/db/client";
import {
  type Approval,
  type Article,
  approvals,
  articles,
  type Capacity,
  contentSeals,
  contents,
  outletOverrides,
  outletStandings,
  type Release,
  type Revision,
  type Round,
  releaseFreezes,
  releases,
  revisions,
  rounds,
  type Schedule,
  type Stage,
  schedules,
  workflowVersions,
  workingCopies,
} from "@/db/schema";
import type { CaseFile } from "@/newsroom/articles/case-file";
import { type Content, contentFrom } from "@/newsroom/articles/content";
import { now } from "@/newsroom/clock/now";
import { countingOn, type OutletStanding } from "@/newsroom/outlets/standing";
import { dayOf } from "@/newsroom/shanghai";

type Numbers = readonly number[];
type Known = { article: Article; copy: CaseFile["copy"]; frozen: boolean };

/** The articles with their working copies, by number. */
export async function articlesOf(querier: Querier, numbers: Numbers): Promise<Map<number, Known>> {
  const frozen = sql<boolean>`exists (select from ${releaseFreezes} where ${releaseFreezes.liftedAt} is null)`;
  const rows = await querier
    .select({ article: articles, copy: workingCopies, frozen })
    .from(articles)
    .innerJoin(workingCopies, eq(workingCopies.articleNumber, articles.number))
    .where(inArray(articles.number, [...numbers]));
  return new Map(
    rows.flatMap(({ article, copy, frozen }) => {
      const { fingerprint } = copy;
      return fingerprint ? [[article.number, { article, copy: { ...copy, fingerprint }, frozen }]] : [];
    }),
  );
}

/** The newest round of each article with its revision, where it is open; by article. */
export async function openRoundsOf(querier: Querier, numbers: Numbers) {
  const rows = await querier
    .selectDistinctOn([rounds.articleNumber], { round: rounds, revision: revisions })
    .from(rounds)
    .innerJoin(revisions, eq(revisions.id, rounds.revisionId))
    .where(inArray(rounds.articleNumber, [...numbers]))
    .orderBy(asc(rounds.articleNumber), desc(rounds.number));
  const open = rows.filter(({ round }) => round.endedAt === null);
  return new Map<number, { round: Round; revision: Revision }>(open.map((row) => [row.round.articleNumber, row]));
}

/** The newest release of each article, live or not; by article. */
export async function lastReleasesOf(querier: Querier, numbers: Numbers): Promise<Map<number, Release>> {
  const rows = await querier
    .selectDistinctOn([releases.articleNumber])
    .from(releases)
    .where(inArray(releases.articleNumber, [...numbers]))
    .orderBy(asc(releases.articleNumber), desc(releases.id));
  return new Map(rows.map((row) => [row.articleNumber, row]));
}

/** The schedules that have not ended, by article; the newest where there were several. */
export async function openSchedulesOf(querier: Querier, numbers: Numbers): Promise<Map<number, Schedule>> {
  const rows = await querier
    .select()
    .from(schedules)
    .where(sql`${inArray(schedules.articleNumber, [...numbers])} and ${isNull(schedules.endedAt)}`)
    .orderBy(asc(schedules.id));
  return new Map(rows.map((row) => [row.articleNumber, row]));
}

type Text = { content: Content; stages: Stage[]; overridden: boolean };

/** What is under review in these rounds, and the stages it goes through; by round. */
export async function textsOf(querier: Querier, roundIds: Numbers): Promise<Map<number, Text>> {
  const rows = await querier
    .select({
      id: rounds.id,
      bytes: contents.bytes,
      stages: workflowVersions.stages,
      override: outletOverrides.roundId,
    })
    .from(rounds)
    .innerJoin(revisions, eq(revisions.id, rounds.revisionId))
    .innerJoin(contents, eq(contents.fingerprint, revisions.fingerprint))
    .innerJoin(workflowVersions, eq(workflowVersions.id, rounds.workflowVersionId))
    .leftJoin(outletOverrides, eq(outletOverrides.roundId, rounds.id))
    .where(inArray(rounds.id, [...roundIds]));
  return new Map(
    rows.map(({ id, bytes, stages, override }) => [
      id,
      { content: contentFrom(bytes), stages: stages ?? [], overridden: override !== null },
    ]),
  );
}

/** Every decision in these rounds, oldest first; by round. */
export async function decisionsOf(querier: Querier, roundIds: Numbers): Promise<Map<number, Approval[]>> {
  const rows = await querier
    .select()
    .from(approvals)
    .where(inArray(approvals.roundId, [...roundIds]))
    .orderBy(asc(approvals.id));
  return Map.groupBy(rows, ({ roundId }) => roundId);
}

/** Who changed these texts, as the database counts; by round. */
export async function contributorsOf(
  querier: Querier,
  roundIds: Numbers,
): Promise<Map<number, CaseFile["contributors"]>> {
  if (roundIds.length === 0) return new Map();
  const rows = await querier
    .select({ id: rounds.id, personId: sql<number>`who.person_id`, capacity: sql<Capacity>`who.capacity` })
    .from(rounds)
    .innerJoin(sql`lateral round_contributors(${rounds.id}) who`, sql`true`)
    .where(inArray(rounds.id, [...roundIds]))
    .orderBy(sql`who.at, who.person_id`);
  const byRound = new Map<number, CaseFile["contributors"]>();
  for (const { id, personId, capacity } of rows) byRound.set(id, [...(byRound.get(id) ?? []), { personId, capacity }]);
  return byRound;
}

/** Which of these contents are sealed. */
export async function sealedOf(querier: Querier, fingerprints: readonly string[]): Promise<Set<string>> {
  const rows = await querier
    .select({ fingerprint: contentSeals.fingerprint })
    .from(contentSeals)
    .where(inArray(contentSeals.fingerprint, [...new Set(fingerprints)]));
  return new Set(rows.map(({ fingerprint }) => fingerprint));
}

/** How these outlets stand today, as `standingToday` says of each. */
export async function standingsOf(
  querier: Querier,
  outletIds: readonly (number | null)[],
): Promise<(outletId: number | null) => OutletStanding> {
  const wanted = outletIds.filter((id) => id !== null);
  const rows =
    wanted.length === 0
      ? []
      : await querier
          .select()
          .from(outletStandings)
          .where(inArray(outletStandings.outletId, wanted))
          .orderBy(desc(outletStandings.id));
  const byOutlet = Map.groupBy(rows, ({ outletId }) => outletId);
  const today = dayOf(now());
  return (outletId) => countingOn(today, byOutlet.get(outletId ?? 0) ?? [])?.standing ?? "unlisted";
}

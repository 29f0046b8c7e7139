import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { type Credit, contentSeals, type ReleaseKind, releases, revisions, rounds, schedules } from "@/db/schema";
import { legalNames, type Named } from "@/newsroom/people/names";

/** 发布记录 as people read it. */
export type ReleaseLine = {
  id: number;
  kind: ReleaseKind;
  /** 第 N 次送审 it came from; null for a page of an older site. */
  round: number | null;
  revision: number;
  fingerprint: string;
  /** "" where the text is sealed, and so is `correctionNote`. */
  headline: string;
  address: string;
  credits: Credit[];
  correctionNote: string;
  releasedBy: Named | null;
  at: Date;
  live: boolean;
};
/** 定时发布 as people read it. */
export type ScheduleLine = {
  id: number;
  round: number;
  dueAt: Date;
  scheduledBy: Named;
  at: Date;
  endedAt: Date | null;
  /** released, cancelled or refused; null while it stands. */
  endedAs: string | null;
};

/** Every release of an article, oldest first. */
export async function releasesOf(articleNumber: number): Promise<Omit<ReleaseLine, "live">[]> {
  const rows = await db()
    .select({ release: releases, revision: revisions.number, round: rounds.number, sealed: contentSeals.at })
    .from(releases)
    .innerJoin(revisions, eq(revisions.id, releases.revisionId))
    .leftJoin(rounds, eq(rounds.id, releases.roundId))
    .leftJoin(contentSeals, eq(contentSeals.fingerprint, releases.fingerprint))
    .where(eq(releases.articleNumber, articleNumber))
    .orderBy(asc(releases.id));
  const named = await legalNames(
    db(),
    rows.map(({ release }) => release.releasedBy),
  );
  return rows.map(({ release, revision, round, sealed }) => ({
    id: release.id,
    kind: release.kind,
    round,
    revision,
    fingerprint: release.fingerprint,
    headline: sealed ? "" : release.headline,
    address: release.address,
    credits: release.credits,
    correctionNote: sealed ? "" : release.correctionNote,
    releasedBy: release.releasedBy === null ? null : named(release.releasedBy),
    at: release.releasedAt,
  }));
}

/** Every schedule of an article, oldest first. */
export async function schedulesOf(articleNumber: number): Promise<ScheduleLine[]> {
  const rows = await db()
    .select({ schedule: schedules, round: rounds.number })
    .from(schedules)
    .innerJoin(rounds, eq(rounds.id, schedules.roundId))
    .where(eq(schedules.articleNumber, articleNumber))
    .orderBy(asc(schedules.id));
  const named = await legalNames(
    db(),
    rows.map(({ schedule }) => schedule.scheduledBy),
  );
  return rows.map(({ schedule, round }) => ({
    id: schedule.id,
    round,
    dueAt: schedule.dueAt,
    scheduledBy: named(schedule.scheduledBy),
    at: schedule.scheduledAt,
    endedAt: schedule.endedAt,
    endedAs: schedule.endedAs,
  }));
}

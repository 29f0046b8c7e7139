import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { contentSeals, contents, revisions } from "@/db/schema";
import { deskPictures } from "@/newsroom/articles/desk-pictures";
import { differenceOf } from "@/newsroom/articles/difference";
import { openTexts } from "@/newsroom/history/open-texts";
import { legalNames, type Named } from "@/newsroom/people/names";
import { type Actor, rightsOf } from "@/newsroom/permissions";
import { readableCase } from "@/newsroom/reviews/desk";
import { differenceNames } from "@/newsroom/reviews/difference-names";
import type { Compared } from "@/newsroom/reviews/last-seen";

/** 版本 as people read it. */
export type RevisionLine = {
  id: number;
  number: number;
  fingerprint: string;
  createdBy: Named | null;
  at: Date;
  kept: "open" | "sealed" | "destroyed";
};

/** Every revision of an article, oldest first. */
export async function revisionsOf(articleNumber: number): Promise<RevisionLine[]> {
  const rows = await db()
    .select({ revision: revisions, stored: sql<boolean>`${contents.fingerprint} is not null`, sealed: contentSeals.at })
    .from(revisions)
    .leftJoin(contents, eq(contents.fingerprint, revisions.fingerprint))
    .leftJoin(contentSeals, eq(contentSeals.fingerprint, revisions.fingerprint))
    .where(eq(revisions.articleNumber, articleNumber))
    .orderBy(asc(revisions.number));
  const named = await legalNames(
    db(),
    rows.map(({ revision }) => revision.createdBy),
  );
  return rows.map(({ revision, stored, sealed }) => ({
    id: revision.id,
    number: revision.number,
    fingerprint: revision.fingerprint,
    createdBy: revision.createdBy === null ? null : named(revision.createdBy),
    at: revision.createdAt,
    kept: stored ? (sealed === null ? "open" : "sealed") : "destroyed",
  }));
}

/** Two revisions of one article, by number. */
export type Pair = { number: number; from: number; to: number };

/** What the column of a revision's number can hold. */
const mostRevisions = 2_147_483_647;

/** What changed between two revisions, with where people of the house see the pictures it shows. */
export type ComparedRevisions = Compared & { pictures: Record<string, string> };

/**
 * What changed from one revision of an article to another, or in a word why it cannot be shown; null where this person
 * may not read the article or it has no such revisions. A sealed text is compared with nothing, whoever asks.
 */
export async function compareRevisions(
  actor: Actor,
  { number, from, to }: Pair,
): Promise<ComparedRevisions | "sealed" | "destroyed" | null> {
  if (!(await readableCase(await rightsOf(db(), actor), number)) || Math.max(from, to) > mostRevisions) return null;
  const rows = await db()
    .select({ number: revisions.number, fingerprint: revisions.fingerprint })
    .from(revisions)
    .where(and(eq(revisions.articleNumber, number), inArray(revisions.number, [from, to])));
  const fingerprintOf = (wanted: number) => rows.find((row) => row.number === wanted)?.fingerprint;
  const [was, is] = [fingerprintOf(from), fingerprintOf(to)];
  if (!was || !is) return null;
  const textOf = await openTexts([was, is]);
  const before = textOf(was);
  if (typeof before === "string") return before;
  const after = textOf(is);
  if (typeof after === "string") return after;
  const difference = differenceOf(before, after);
  return {
    difference,
    names: await differenceNames(difference),
    pictures: { ...deskPictures(before), ...deskPictures(after) },
  };
}

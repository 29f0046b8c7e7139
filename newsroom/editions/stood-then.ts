/** What the editions say of a path at a moment past, and by whose acts it stood there. */
import { and, asc, desc, eq, gt, gte, isNotNull, lte } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEvents, type EditionCause, editionPages, editions, reinstatements, withdrawals } from "@/db/schema";
import { type PrintedStatus, statusFrom } from "@/newsroom/editions/standing";
import { releasesOf } from "@/newsroom/history/releases";
import { roundsOf } from "@/newsroom/reviews/opinions";

/** `event`: the newest audit event its pages reflect, null in a house without one; `until`: when something else was printed there. */
export type StoodThen = {
  path: string;
  status: PrintedStatus;
  sha256: string | null;
  article: number | null;
  edition: { number: number; cause: EditionCause; at: Date; hash: string };
  event: { seq: number; kind: string; at: Date; hash: string } | null;
  until: Date | null;
  /** It was withdrawn then, and its own page not printed anew: readers got the word for that. */
  withdrawal: { at: Date; isAnnounced: boolean } | null;
};

/** The release a page was printed of, on whose approvals; `event`: the audit event of that act. */
export type ReleaseThen = {
  fingerprint: string;
  at: Date;
  by: string | null;
  event: { seq: number; hash: string } | null;
  approvals: { stage: string; by: string; at: Date }[];
};

/** Null where nothing was ever printed up to then. */
export async function stoodThen(path: string, when: Date): Promise<StoodThen | null> {
  const [row] = await db()
    .select({ page: editionPages, edition: editions })
    .from(editionPages)
    .innerJoin(editions, eq(editions.number, editionPages.edition))
    .where(and(eq(editionPages.path, path), lte(editions.at, when)))
    .orderBy(desc(editionPages.edition))
    .limit(1);
  if (!row) return null;
  const { page, edition } = row;
  const [[event], [next], withdrawal] = await Promise.all([
    db().select().from(auditEvents).where(eq(auditEvents.seq, edition.eventSeq)),
    db()
      .select({ at: editions.at })
      .from(editionPages)
      .innerJoin(editions, eq(editions.number, editionPages.edition))
      .where(and(eq(editionPages.path, path), gt(editionPages.edition, edition.number)))
      .orderBy(asc(editionPages.edition))
      .limit(1),
    page.status === 200 && page.articleNumber !== null ? withdrawalThen(page.articleNumber, when) : null,
  ]);
  return {
    path,
    status: statusFrom(page.status),
    sha256: page.sha256,
    article: page.articleNumber,
    edition: { number: edition.number, cause: edition.cause, at: edition.at, hash: edition.hash },
    event: event ? { seq: event.seq, kind: event.kind, at: event.at, hash: event.hash } : null,
    until: next?.at ?? null,
    withdrawal,
  };
}

/** The withdrawal that lay over an article at a moment: the newest, unless it was taken back by then. */
async function withdrawalThen(article: number, when: Date): Promise<StoodThen["withdrawal"]> {
  const [row] = await db()
    .select({ at: withdrawals.withdrawnAt, isAnnounced: withdrawals.publicNotice, back: reinstatements.confirmedAt })
    .from(withdrawals)
    .leftJoin(
      reinstatements,
      and(eq(reinstatements.withdrawalId, withdrawals.id), isNotNull(reinstatements.confirmedAt)),
    )
    .where(and(eq(withdrawals.articleNumber, article), lte(withdrawals.withdrawnAt, when)))
    .orderBy(desc(withdrawals.id))
    .limit(1);
  if (!row || (row.back && row.back <= when)) return null;
  const [changed] = (await releasesOf(article)).filter(({ at }) => at > row.at && at <= when);
  return changed ? null : { at: row.at, isAnnounced: row.isAnnounced };
}

/** The release an article had when a page of it was printed, null where it had none. */
export async function releaseThen(article: number, printedAt: Date): Promise<ReleaseThen | null> {
  const release = (await releasesOf(article)).findLast(({ at }) => at <= printedAt);
  if (!release) return null;
  const [round, [event]] = await Promise.all([
    roundsOf(db(), article).then((rounds) => rounds.find(({ number }) => number === release.round)),
    db()
      .select({ seq: auditEvents.seq, hash: auditEvents.hash })
      .from(auditEvents)
      .where(
        and(
          eq(auditEvents.articleNumber, article),
          eq(auditEvents.kind, "article.released"),
          gte(auditEvents.at, release.at),
        ),
      )
      .orderBy(asc(auditEvents.seq))
      .limit(1),
  ]);
  const opinions = (round?.opinions ?? []).filter(({ stage, at }) => stage !== null && at <= release.at);
  const stages = [...new Set(opinions.map(({ stage }) => stage))];
  const standing = stages.flatMap((stage) => opinions.findLast((opinion) => opinion.stage === stage) ?? []);
  return {
    fingerprint: release.fingerprint,
    at: release.at,
    by: release.releasedBy?.name ?? null,
    // A page of an older site came without an act.
    event: release.kind === "legacy" ? null : (event ?? null),
    approvals: standing
      .filter(({ decision, fingerprint }) => decision === "approve" && fingerprint === release.fingerprint)
      .map(({ stage, person, at }) => ({ stage: stage ?? "", by: person.name, at })),
  };
}

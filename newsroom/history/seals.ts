import { eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { contentDestructions, contentSeals, revisions } from "@/db/schema";
import type { Fingerprint } from "@/newsroom/articles/content";
import { legalNames, type Named } from "@/newsroom/people/names";

/** 封存 as people read it, with the order to destroy the text where there is one. */
export type SealLine = {
  fingerprint: Fingerprint;
  /** The numbers of all revisions with this text. */
  revisions: number[];
  sealedBy: Named;
  reason: string;
  at: Date;
  destruction: {
    reason: string;
    legalBasis: string;
    proposedBy: Named;
    proposedAt: Date;
    confirmedBy: Named | null;
    confirmedAt: Date | null;
  } | null;
};

/** Every seal on a text of an article, oldest first. */
export async function sealsOf(articleNumber: number): Promise<SealLine[]> {
  const own = await db()
    .select({ number: revisions.number, fingerprint: revisions.fingerprint })
    .from(revisions)
    .where(eq(revisions.articleNumber, articleNumber));
  if (own.length === 0) return [];
  const rows = await db()
    .select({ seal: contentSeals, order: contentDestructions })
    .from(contentSeals)
    .leftJoin(contentDestructions, eq(contentDestructions.fingerprint, contentSeals.fingerprint))
    .where(
      inArray(
        contentSeals.fingerprint,
        own.map(({ fingerprint }) => fingerprint),
      ),
    )
    .orderBy(contentSeals.at, contentSeals.fingerprint);
  const named = await legalNames(
    db(),
    rows.flatMap(({ seal, order }) => [seal.sealedBy, order?.proposedBy ?? null, order?.confirmedBy ?? null]),
  );
  return rows.map(({ seal, order }) => ({
    fingerprint: seal.fingerprint,
    revisions: own
      .filter(({ fingerprint }) => fingerprint === seal.fingerprint)
      .map(({ number }) => number)
      .sort((one, other) => one - other),
    sealedBy: named(seal.sealedBy),
    reason: seal.reason,
    at: seal.at,
    destruction: order && {
      reason: order.reason,
      legalBasis: order.legalBasis,
      proposedBy: named(order.proposedBy),
      proposedAt: order.proposedAt,
      confirmedBy: order.confirmedBy === null ? null : named(order.confirmedBy),
      confirmedAt: order.confirmedAt,
    },
  }));
}

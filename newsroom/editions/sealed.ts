import { and, eq, exists, inArray, lte, not, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { contentSeals, releaseAssets, releases } from "@/db/schema";

/** Between these moments a page was read: what was in force at the first, or came up to the second, may be in it. */
export type Reading = { from: Date; to: Date };

/** Those of these articles of which a page read then may say a text that is sealed now, or destroyed. */
export async function sealedAmong(numbers: readonly number[], { from, to }: Reading): Promise<number[]> {
  if (numbers.length === 0) return [];
  const later = alias(releases, "later");
  const rows = await db()
    .selectDistinct({ number: releases.articleNumber })
    .from(releases)
    .innerJoin(contentSeals, eq(contentSeals.fingerprint, releases.fingerprint))
    .where(
      and(
        inArray(releases.articleNumber, [...new Set(numbers)]),
        lte(releases.releasedAt, to),
        not(
          exists(
            db()
              .select({ id: later.id })
              .from(later)
              .where(
                and(
                  eq(later.articleNumber, releases.articleNumber),
                  sql`${later.id} > ${releases.id}`,
                  lte(later.releasedAt, from),
                ),
              ),
          ),
        ),
      ),
    );
  return rows.map(({ number }) => number).sort((one, other) => one - other);
}

/** The articles whose sealed texts alone show a picture. */
export async function sealedWithPicture(sha256: string): Promise<number[]> {
  const rows = await db()
    .selectDistinct({ number: releases.articleNumber, seal: contentSeals.fingerprint })
    .from(releaseAssets)
    .innerJoin(releases, eq(releases.id, releaseAssets.releaseId))
    .leftJoin(contentSeals, eq(contentSeals.fingerprint, releases.fingerprint))
    .where(eq(releaseAssets.sha256, sha256));
  return rows.some(({ seal }) => seal === null) ? [] : rows.map(({ number }) => number);
}

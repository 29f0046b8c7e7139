import { desc, inArray, isNotNull, max, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  auditEvents,
  contentDestructions,
  houseSettings,
  reinstatements,
  releases,
  topics,
  withdrawals,
} from "@/db/schema";
import { publicKinds } from "@/newsroom/editions/causes";

/**
 * When anything of the public site last changed: a release, but a withdrawal, a reinstatement, a destruction, the site's
 * settings, its channels and topics too, because a list that lost an article, or a 更正说明, has changed. Null in a house that
 * has done none of it.
 */
export async function siteChangedAt(): Promise<Date | null> {
  const [released, withdrawn, reinstated, destroyed, described, channelled, opened] = await Promise.all([
    // In the order of their numbers they are in the order of their times.
    db().select({ at: releases.releasedAt }).from(releases).orderBy(desc(releases.id)).limit(1),
    db().select({ at: withdrawals.withdrawnAt }).from(withdrawals).orderBy(desc(withdrawals.id)).limit(1),
    db()
      .select({ at: max(reinstatements.confirmedAt) })
      .from(reinstatements),
    db()
      .select({ at: max(contentDestructions.confirmedAt) })
      .from(contentDestructions),
    db()
      .select({ at: max(houseSettings.confirmedAt) })
      .from(houseSettings)
      .where(isNotNull(houseSettings.confirmedAt)),
    db()
      .select({ at: max(auditEvents.at) })
      .from(auditEvents)
      .where(sql`split_part(${auditEvents.kind}, '.', 1) = 'channel'`),
    db()
      .select({ at: max(topics.openedAt) })
      .from(topics),
  ]);
  const moments = [released, withdrawn, reinstated, destroyed, described, channelled, opened].flatMap(
    ([row]) => row?.at?.getTime() ?? [],
  );
  return moments.length > 0 ? new Date(Math.max(...moments)) : null;
}

/** The newest event of the log that changed what readers find; 0 for none. */
export async function newestPublicEvent(): Promise<number> {
  const [newest] = await db()
    .select({ seq: auditEvents.seq })
    .from(auditEvents)
    .where(inArray(auditEvents.kind, publicKinds))
    .orderBy(desc(auditEvents.seq))
    .limit(1);
  return newest?.seq ?? 0;
}

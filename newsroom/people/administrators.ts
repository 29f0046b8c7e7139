import { and, eq, isNull, lte, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { people, roleGrants } from "@/db/schema";
import { now } from "@/newsroom/clock/now";
import { Refusal } from "@/newsroom/refusal";

/**
 * Throws `Refusal("conflict", "last_administrator")` unless an active administrator whose right does not end stays
 * without this person, or without this grant. Called under the lock of `lockPeople`.
 */
export async function demandAdministratorBut(
  tx: Tx,
  leaving: { personId: number } | { grantId: number },
): Promise<void> {
  const [staying] = await tx
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .innerJoin(people, and(eq(people.id, roleGrants.personId), eq(people.status, "active")))
    .where(
      and(
        eq(roleGrants.role, "admin"),
        isNull(roleGrants.channelId),
        isNull(roleGrants.revokedAt),
        isNull(roleGrants.to),
        lte(roleGrants.from, now()),
        "personId" in leaving ? ne(roleGrants.personId, leaving.personId) : ne(roleGrants.id, leaving.grantId),
      ),
    )
    .limit(1);
  if (!staying) throw new Refusal("conflict", "last_administrator");
}

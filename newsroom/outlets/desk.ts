/** The registered outlets and how each stands, for those who look after them. */
import { asc, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { outletStandings, outlets, people } from "@/db/schema";
import { now } from "@/newsroom/clock/now";
import { countingOn, type OutletStanding, type StandingSpan } from "@/newsroom/outlets/standing";
import { type Actor, can, rightsOf } from "@/newsroom/permissions";
import { dayOf } from "@/newsroom/shanghai";

/** A standing as it was recorded; `counts`: it is the one that holds today. `by` null: nobody is on record. */
export type RecordedStanding = StandingSpan & { id: number; by: string | null; at: Date; counts: boolean };

export type OutletLine = {
  id: number;
  name: string;
  kind: string;
  address: string;
  creditText: string;
  today: OutletStanding;
  /** Newest first. */
  history: RecordedStanding[];
};

/** `today`: the day in Asia/Shanghai, `2023-07-22`. */
export type OutletsDesk = { outlets: OutletLine[]; today: string; may: { manage: boolean } };

/** Every outlet by name with its standing today and before; null for whoever has no business with them. */
export async function outletsForDesk(actor: Actor): Promise<OutletsDesk | null> {
  const rights = await rightsOf(db(), actor);
  const may = { manage: can(rights, "outlets.manage") };
  if (!may.manage && !can(rights, "change.confirm") && !can(rights, "audit.read")) return null;
  const today = dayOf(now());
  const [rows, recorded] = await Promise.all([db().select().from(outlets).orderBy(asc(outlets.name)), allRecorded()]);
  const byOutlet = Map.groupBy(recorded, ({ outletId }) => outletId);
  return {
    may,
    today,
    outlets: rows.map((outlet) => {
      const history = byOutlet.get(outlet.id) ?? [];
      const counting = countingOn(today, history);
      return {
        ...outlet,
        today: counting?.standing ?? "unlisted",
        history: history.map(({ outletId: _, ...row }) => ({ ...row, counts: row.id === counting?.id })),
      };
    }),
  };
}

async function allRecorded() {
  return db()
    .select({
      id: outletStandings.id,
      outletId: outletStandings.outletId,
      standing: outletStandings.standing,
      from: outletStandings.from,
      to: outletStandings.to,
      by: people.legalName,
      at: outletStandings.recordedAt,
    })
    .from(outletStandings)
    .leftJoin(people, eq(people.id, outletStandings.recordedBy))
    .orderBy(desc(outletStandings.id));
}

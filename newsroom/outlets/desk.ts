/** The registered outlets and how each stands, for those who look after them. */
import { and, asc, desc, eq, gt, ilike, inArray, or, type SQL } from "drizzle-orm";
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

/**
 * `today`: the day in Asia/Shanghai, `2023-07-22`. `total` counts all that fit; `next` is the `after` of the page after,
 * null on the last.
 */
export type OutletsDesk = {
  outlets: OutletLine[];
  total: number;
  next: string | null;
  today: string;
  may: { manage: boolean };
};

/** `text`: words of a name, a kind or a credit text; `after`: the name after which the page begins; no `limit`: all. */
export type OutletsWish = { text?: string | undefined; after?: string | undefined; limit?: number };

/** The outlets by name with their standing today and before; null for whoever has no business with them. */
export async function outletsForDesk(
  actor: Actor,
  { text, after, limit }: OutletsWish = {},
): Promise<OutletsDesk | null> {
  const rights = await rightsOf(db(), actor);
  const may = { manage: can(rights, "outlets.manage") };
  if (!may.manage && !can(rights, "change.confirm") && !can(rights, "audit.read")) return null;
  const today = dayOf(now());
  const fitting = says(text);
  const page = db()
    .select()
    .from(outlets)
    .where(and(fitting, after === undefined ? undefined : gt(outlets.name, after)))
    .orderBy(asc(outlets.name));
  const [found, total] = await Promise.all([
    limit === undefined ? page : page.limit(limit + 1),
    db().$count(outlets, fitting),
  ]);
  const rows = found.slice(0, limit);
  const recorded = await allRecorded(limit === undefined ? undefined : rows.map(({ id }) => id));
  const byOutlet = Map.groupBy(recorded, ({ outletId }) => outletId);
  return {
    may,
    today,
    total,
    next: rows.length < found.length ? (rows.at(-1)?.name ?? null) : null,
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

function says(text = ""): SQL | undefined {
  if (text === "") return undefined;
  const like = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  return or(ilike(outlets.name, like), ilike(outlets.kind, like), ilike(outlets.creditText, like));
}

/** Everything recorded of these outlets, or of all, newest first. */
async function allRecorded(ids: readonly number[] | undefined) {
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
    .where(ids === undefined ? undefined : inArray(outletStandings.outletId, [...ids]))
    .orderBy(desc(outletStandings.id));
}

/** 灰色模式: the site without colour on a day of mourning. */
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { type GreyPeriod, greyPeriods, people } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";
import { type Actor, can, demand, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

const longestReason = 500;

export type GreyOrder = { scope: GreyPeriod["scope"]; from: Date; to: Date; reason: string };

/** Orders it for the home page or the whole site; counts from the moment it names, for pages read then. */
export async function orderGrey(actor: Actor, { scope, from, to, reason }: GreyOrder): Promise<void> {
  const why = reason.trim();
  if (!why) throw new Refusal("invalid", "reason_missing", { field: "reason" });
  if (why.length > longestReason) throw new Refusal("invalid", "reason_too_long", { limit: longestReason });
  const at = now();
  if (to <= from || to <= at) throw new Refusal("invalid", "grey_times");
  await db().transaction(async (tx) => {
    demand(await rightsOf(tx, actor), "grey.order", null);
    const [row] = await tx
      .insert(greyPeriods)
      .values({ scope, from, to, reason: why, orderedBy: actor.id, orderedAt: at })
      .returning({ id: greyPeriods.id });
    if (!row) throw new Error("an insert returns its row");
    const details = { grey: row.id, scope, from: from.toISOString(), to: to.toISOString() };
    await recordEvents(tx, { kind: "grey.ordered", actorId: actor.id, details });
  });
}

/** Ends one before its time, also before it began. */
export async function endGrey(actor: Actor, { id }: { id: number }): Promise<void> {
  await db().transaction(async (tx) => {
    demand(await rightsOf(tx, actor), "grey.order", null);
    const [ended] = await tx
      .update(greyPeriods)
      .set({ endedBy: actor.id, endedAt: now() })
      .where(and(eq(greyPeriods.id, id), isNull(greyPeriods.endedAt), gt(greyPeriods.to, now())))
      .returning({ id: greyPeriods.id });
    if (!ended) throw new Refusal("conflict", "not_grey");
    await recordEvents(tx, { kind: "grey.ended", actorId: actor.id, details: { grey: id } });
  });
}

/** What is ordered and not over, the latest order first; `may`: this person orders and ends it. */
export type GreyDesk = { orders: (GreyPeriod & { by: string })[]; may: boolean };

export async function greyForDesk(actor: Actor): Promise<GreyDesk> {
  const rights = await rightsOf(db(), actor);
  const rows = await db()
    .select({ period: greyPeriods, by: people.legalName })
    .from(greyPeriods)
    .innerJoin(people, eq(people.id, greyPeriods.orderedBy))
    .where(and(isNull(greyPeriods.endedAt), gt(greyPeriods.to, now())))
    .orderBy(desc(greyPeriods.id));
  return { orders: rows.map(({ period, by }) => ({ ...period, by })), may: can(rights, "grey.order", null) };
}

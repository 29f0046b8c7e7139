/** 灰色模式: the site without colour on a day of mourning. */
import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
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
    const details = { grey: row.id, scope, from: from.toISOString(), to: to.toISOString(), reason: why };
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

/** One order; `endedBy` where somebody ended it before its time. */
export type GreyLine = Pick<GreyPeriod, "id" | "scope" | "from" | "to" | "reason" | "endedAt"> & {
  by: string;
  endedBy: string | null;
};
/** What is ordered and not over, and what is, both the latest order first; `may`: this person orders and ends it. */
export type GreyDesk = { orders: GreyLine[]; past: GreyLine[]; may: boolean };

const mostPast = 20;

/** 灰色模式 on 首页编排, with the last orders that are over. */
export async function greyForDesk(actor: Actor): Promise<GreyDesk> {
  const rights = await rightsOf(db(), actor);
  const isOpen = and(isNull(greyPeriods.endedAt), gt(greyPeriods.to, now()));
  const [orders, past] = await Promise.all([
    lines().where(isOpen).orderBy(desc(greyPeriods.id)),
    lines().where(sql`not ${isOpen}`).orderBy(desc(greyPeriods.id)).limit(mostPast),
  ]);
  return { orders, past, may: can(rights, "grey.order", null) };
}

function lines() {
  const enders = alias(people, "enders");
  const { id, scope, from, to, reason, endedAt } = greyPeriods;
  return db()
    .select({ id, scope, from, to, reason, endedAt, by: people.legalName, endedBy: enders.legalName })
    .from(greyPeriods)
    .innerJoin(people, eq(people.id, greyPeriods.orderedBy))
    .leftJoin(enders, eq(enders.id, greyPeriods.endedBy))
    .$dynamic();
}

/** 稿源: the registered suppliers of texts, and how each stands from a day to a day. Administrators only. */
import { and, eq, ne, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { outletStandings, outlets } from "@/db/schema";
import { isWebAddress } from "@/newsroom/articles/text";
import { recordEvents } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";
import type { StandingSpan } from "@/newsroom/outlets/standing";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

/** `kind` in a few words of one's own; `address` http(s) or empty; `creditText`: the line readers see, empty: the name. */
export type OutletWish = { name: string; kind: string; address: string; creditText: string };

/** Of two who register one name at once, the second is told. */
const outletsLock = 4115114;

/** Registers an outlet and returns its id; throws a Refusal. Until a standing is recorded it is 不在名单. */
export async function addOutlet(actor: Actor, { name, kind, address, creditText }: OutletWish): Promise<number> {
  return db().transaction(async (tx) => {
    demand(await rightsOf(tx, actor), "outlets.manage");
    await demandFitting(tx, { name, address });
    const [outlet] = await tx.insert(outlets).values({ name, kind, address, creditText }).returning({ id: outlets.id });
    if (!outlet) throw new Error("an insert returns its row");
    await recordEvents(tx, { kind: "outlet.added", actorId: actor.id, details: { outletId: outlet.id } });
    return outlet.id;
  });
}

/** Changes what is written of an outlet; texts that name it keep the line they have. Throws a Refusal. */
export async function changeOutlet(actor: Actor, { id, ...wish }: OutletWish & { id: number }): Promise<void> {
  await db().transaction(async (tx) => {
    demand(await rightsOf(tx, actor), "outlets.manage");
    await demandOutlet(tx, id);
    await demandFitting(tx, { id, ...wish });
    const { name, kind, address, creditText } = wish;
    await tx.update(outlets).set({ name, kind, address, creditText }).where(eq(outlets.id, id));
    await recordEvents(tx, { kind: "outlet.changed", actorId: actor.id, details: { outletId: id } });
  });
}

/** Writes down how an outlet stands from a day to a day; what was written before stays. Returns the record's id; throws a Refusal. */
export async function recordStanding(
  actor: Actor,
  { id, standing, from, to }: StandingSpan & { id: number },
): Promise<number> {
  return db().transaction(async (tx) => {
    demand(await rightsOf(tx, actor), "outlets.manage");
    await demandOutlet(tx, id);
    if (to !== null && to < from) throw new Refusal("invalid", "standing_ends_before", { field: "to" });
    const [row] = await tx
      .insert(outletStandings)
      .values({ outletId: id, standing, from, to, recordedBy: actor.id, recordedAt: now() })
      .returning({ id: outletStandings.id });
    if (!row) throw new Error("an insert returns its row");
    await recordEvents(tx, {
      kind: "outlet.standing_recorded",
      actorId: actor.id,
      details: { outletId: id, standingId: row.id },
    });
    return row.id;
  });
}

/** One change of what outlets are called at a time. */
export async function lockOutlets(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${outletsLock})`);
}

async function demandOutlet(tx: Tx, id: number): Promise<void> {
  const [outlet] = await tx.select({ id: outlets.id }).from(outlets).where(eq(outlets.id, id));
  if (!outlet) throw new Refusal("not_found", "outlet_not_found");
}

async function demandFitting(
  tx: Tx,
  { id = 0, name, address }: Pick<OutletWish, "name" | "address"> & { id?: number },
): Promise<void> {
  if (name.trim() === "") throw new Refusal("invalid", "outlet_name_missing", { field: "name" });
  if (address !== "" && !isWebAddress(address)) throw new Refusal("invalid", "outlet_address", { field: "address" });
  await lockOutlets(tx);
  const [same] = await tx
    .select({ id: outlets.id })
    .from(outlets)
    .where(and(eq(outlets.name, name), ne(outlets.id, id)));
  if (same) throw new Refusal("conflict", "outlet_name_taken", { field: "name", name });
}

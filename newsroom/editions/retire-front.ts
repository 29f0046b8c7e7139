import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { fronts } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

/** A front says every few seconds how far it is; one not heard of for so long is gone, or cut off. */
export const goneForMs = 60_000;

/**
 * 停用 of a front that is gone for good: nobody waits for it any more. One that still speaks is not retired; one that comes
 * back is waited for again.
 */
export async function retireFront(actor: Actor, { name }: { name: string }): Promise<void> {
  await db().transaction(async (tx) => {
    demand(await rightsOf(tx, actor), "edition.manage", null);
    await takeAway(tx, name, actor.id);
  });
}

/** The same by whoever runs the machines, with a command. */
export async function retireFrontHere(name: string): Promise<void> {
  await db().transaction((tx) => takeAway(tx, name, null));
}

async function takeAway(tx: Tx, name: string, actorId: number | null): Promise<void> {
  const [front] = await tx.select().from(fronts).where(eq(fronts.name, name)).for("update");
  if (!front) throw new Refusal("not_found", "front_not_found");
  if (now().getTime() - front.seenAt.getTime() <= goneForMs) throw new Refusal("conflict", "front_is_here");
  await tx.delete(fronts).where(eq(fronts.name, name));
  await recordEvents(tx, { kind: "edition.front_retired", actorId, details: { front: name } });
}

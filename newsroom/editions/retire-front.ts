import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { fronts } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { isFrontGone } from "@/newsroom/editions/status";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

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
  const [front] = await tx.select({ isGone: isFrontGone }).from(fronts).where(eq(fronts.name, name)).for("update");
  if (!front) throw new Refusal("not_found", "front_not_found");
  if (!front.isGone) throw new Refusal("conflict", "front_is_here");
  await tx.delete(fronts).where(eq(fronts.name, name));
  await recordEvents(tx, { kind: "edition.front_retired", actorId, details: { front: name } });
}

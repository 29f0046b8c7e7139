/** 站点设置: proposed by the administrator, before readers when the chief confirms. */
import { and, desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { houseSettings } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";
import { parseSiteSettings } from "@/newsroom/house/site-settings";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

/** Keeps a proposal for what every public page says about the house; returns its id. */
export async function proposeSettings(actor: Actor, input: unknown): Promise<number> {
  const settings = parseSiteSettings(input);
  return db().transaction(async (tx) => {
    demand(await rightsOf(tx, actor), "settings.propose");
    const [row] = await tx
      .insert(houseSettings)
      .values({ settings, proposedBy: actor.id, proposedAt: now() })
      .returning({ id: houseSettings.id });
    if (!row) throw new Error("an insert returns its row");
    await recordEvents(tx, { kind: "settings.proposed", actorId: actor.id, details: { settings: row.id } });
    return row.id;
  });
}

/** Puts the newest proposal before readers. A chief of the whole house only; nobody confirms what they proposed. */
export async function confirmSettings(actor: Actor, { id }: { id: number }): Promise<void> {
  await db().transaction(async (tx) => {
    demand(await rightsOf(tx, actor), "change.confirm", null);
    const [newest] = await tx.select().from(houseSettings).orderBy(desc(houseSettings.id)).limit(1).for("update");
    if (!newest || newest.id !== id || newest.confirmedAt) throw new Refusal("conflict", "settings_outdated");
    if (newest.proposedBy === actor.id) throw new Refusal("forbidden", "own_proposal");
    await tx
      .update(houseSettings)
      .set({ confirmedBy: actor.id, confirmedAt: now() })
      .where(and(eq(houseSettings.id, id), isNull(houseSettings.confirmedAt)));
    await recordEvents(tx, { kind: "settings.confirmed", actorId: actor.id, details: { settings: id } });
  });
}

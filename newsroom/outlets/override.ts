import { db } from "@/db/client";
import { outletOverrides } from "@/db/schema";
import { caseFile } from "@/newsroom/articles/case-file";
import { reason } from "@/newsroom/articles/fits";
import { recordEvents } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

/** The chief lets a 转载 of an outlet that is not 正常 through, for this round only; throws a Refusal. */
export async function overrideOutlet(actor: Actor, wish: { number: number; reason: string }): Promise<void> {
  await db().transaction(async (tx) => {
    const file = await caseFile(tx, wish.number, { lock: true });
    demand(await rightsOf(tx, actor), "outlet.override", file.channelId);
    const refused = reason(file, wish);
    if (refused) throw refused;
    const { round, outletStanding } = file;
    if (!round || round.released || outletStanding === null || outletStanding === "normal" || round.overridden) {
      throw new Refusal("conflict", "nothing_to_override");
    }
    await tx.insert(outletOverrides).values({ roundId: round.id, reason: wish.reason, givenBy: actor.id, at: now() });
    await recordEvents(tx, {
      kind: "outlet.overridden",
      actorId: actor.id,
      articleNumber: wish.number,
      details: { round: round.number, standing: outletStanding, outlet: round.content.source.outletId },
    });
  });
}

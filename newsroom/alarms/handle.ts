import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { alarms } from "@/db/schema";
import { leftToOthers } from "@/newsroom/alarms/open";
import { caseFile } from "@/newsroom/articles/case-file";
import { recordEvents } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

/** The chief has dealt with what an alarm was about: it leaves every desk. */
export async function handleAlarm(actor: Actor, { id }: { id: number }): Promise<void> {
  await db().transaction(async (tx) => {
    const [alarm] = await tx.select().from(alarms).where(eq(alarms.id, id)).for("update");
    if (!alarm) throw new Refusal("not_found", "alarm_not_found");
    const { articleNumber } = alarm;
    const channelId = articleNumber === null ? undefined : (await caseFile(tx, articleNumber)).channelId;
    const rights = await rightsOf(tx, actor);
    demand(rights, "alarm.handle", channelId);
    if (alarm.handledAt) throw new Refusal("conflict", "alarm_handled");
    if ((await tx.$count(alarms, and(eq(alarms.id, id), leftToOthers(rights)))) > 0) {
      throw new Refusal("forbidden", "own_alarm");
    }
    await tx
      .update(alarms)
      .set({ handledBy: actor.id, handledAt: now() })
      .where(and(eq(alarms.id, id), isNull(alarms.handledAt)));
    await recordEvents(tx, {
      kind: "alarm.handled",
      actorId: actor.id,
      ...(articleNumber === null ? {} : { articleNumber }),
      details: { alarm: id, kind: alarm.kind },
    });
  });
}

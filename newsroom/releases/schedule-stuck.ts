import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { alarms, schedules } from "@/db/schema";
import { now } from "@/newsroom/clock/now";

/** Says aloud that a scheduled release fails again and again for a reason nobody foresaw; the worker goes on trying. */
export async function raiseScheduleAlarm(scheduleId: number): Promise<void> {
  const [schedule] = await db().select().from(schedules).where(eq(schedules.id, scheduleId));
  if (!schedule || schedule.endedAt) return;
  await db().insert(alarms).values({
    kind: "schedule_stuck",
    articleNumber: schedule.articleNumber,
    params: {},
    raisedAt: now(),
  });
}

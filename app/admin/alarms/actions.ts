"use server";

import { z } from "zod";
import { type ActionState, act } from "@/app/admin/act";
import { handleAlarm } from "@/newsroom/alarms/handle";

const alarmForm = z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) });

/** The chief has dealt with an alarm. */
export async function handleAlarmAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(alarmForm, form, handleAlarm);
}

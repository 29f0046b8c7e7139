"use server";

import { type ActionState, act, actInPublic } from "@/app/admin/act";
import { confirmSettingsForm, siteSettingsForm } from "@/app/admin/settings/site/forms";
import { confirmSettings, proposeSettings } from "@/newsroom/house/settings";

export async function proposeSettingsAction(_: ActionState<number>, form: FormData): Promise<ActionState<number>> {
  return act(siteSettingsForm, form, proposeSettings);
}

export async function confirmSettingsAction(_: ActionState, form: FormData): Promise<ActionState> {
  return actInPublic(confirmSettingsForm, form, confirmSettings);
}

"use server";

import { type ActionState, act } from "@/app/admin/act";
import { addOutletForm, changeOutletForm, standingForm } from "@/app/admin/settings/outlets/forms";
import { addOutlet, changeOutlet, recordStanding } from "@/newsroom/outlets/manage";

export async function addOutletAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(addOutletForm, form, addOutlet);
}

export async function changeOutletAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(changeOutletForm, form, changeOutlet);
}

export async function recordStandingAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(standingForm, form, recordStanding);
}

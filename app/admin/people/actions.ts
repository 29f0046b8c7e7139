"use server";

import { type ActionState, act } from "@/app/admin/act";
import { deputyForm, grantForm, inviteForm, namesForm, personForm, roleForm } from "@/app/admin/people/forms";
import { changePerson } from "@/newsroom/people/change";
import { grantDeputy } from "@/newsroom/people/deputy";
import { grantRole, revokeRole } from "@/newsroom/people/grant";
import { invitePerson } from "@/newsroom/people/invite";
import { linkAddress } from "@/newsroom/people/one-time-link";
import { resetPassword } from "@/newsroom/people/reset";
import { restorePerson, suspendPerson } from "@/newsroom/people/suspend";

/** A one-time link to hand over: its path, and whom it is for. */
export type LinkMade = { personId: number; path: string };

export async function inviteAction(_: ActionState<LinkMade>, form: FormData): Promise<ActionState<LinkMade>> {
  return act(inviteForm, form, async (actor, input) => {
    const { personId, token } = await invitePerson(actor, input);
    return { personId, path: linkAddress(token) };
  });
}

export async function resetAction(_: ActionState<LinkMade>, form: FormData): Promise<ActionState<LinkMade>> {
  return act(personForm, form, async (actor, { personId }) => {
    const { token } = await resetPassword(actor, { personId });
    return { personId, path: linkAddress(token) };
  });
}

export async function changeNamesAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(namesForm, form, changePerson);
}

export async function grantRoleAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(roleForm, form, grantRole);
}

export async function grantDeputyAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(deputyForm, form, grantDeputy);
}

export async function revokeRoleAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(grantForm, form, revokeRole);
}

export async function suspendAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(personForm, form, suspendPerson);
}

export async function restoreAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(personForm, form, restorePerson);
}

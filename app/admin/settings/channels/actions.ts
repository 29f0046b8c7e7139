"use server";

import { type ActionState, act } from "@/app/admin/act";
import { addChannelForm, changeChannelForm, confirmForm, workflowForm } from "@/app/admin/settings/channels/forms";
import { addChannel, changeChannel } from "@/newsroom/channels/manage";
import { confirmWorkflow, proposeWorkflow } from "@/newsroom/channels/workflows";

export async function addChannelAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(addChannelForm, form, addChannel);
}

export async function changeChannelAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(changeChannelForm, form, changeChannel);
}

export async function proposeWorkflowAction(
  _: ActionState<{ inForce: boolean }>,
  form: FormData,
): Promise<ActionState<{ inForce: boolean }>> {
  return act(workflowForm, form, proposeWorkflow);
}

export async function confirmWorkflowAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(confirmForm, form, confirmWorkflow);
}

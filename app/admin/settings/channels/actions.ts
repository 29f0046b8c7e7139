"use server";

import { type ActionState, act } from "@/app/admin/act";
import { addChannelForm, changeChannelForm, confirmForm, workflowForm } from "@/app/admin/settings/channels/forms";
import { type PlacedChannel, placedChannel } from "@/newsroom/channels/choices";
import { addChannel, changeChannel } from "@/newsroom/channels/manage";
import { previewWorkflow, type WorkflowPreview } from "@/newsroom/channels/seats";
import { type UnstaffedStage, unstaffedBy } from "@/newsroom/channels/unstaffed";
import { confirmWorkflow, proposeWorkflow } from "@/newsroom/channels/workflows";

export async function addChannelAction(_: ActionState, form: FormData): Promise<ActionState<PlacedChannel | null>> {
  return act(addChannelForm, form, async (actor, wish) => placedChannel(await addChannel(actor, wish)));
}

export async function changeChannelAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(changeChannelForm, form, changeChannel);
}

/** Who could sit where in the workflow of the form; changes nothing. */
export async function previewWorkflowAction(_: ActionState, form: FormData): Promise<ActionState<WorkflowPreview>> {
  return act(workflowForm, form, previewWorkflow);
}

type Proposed = { inForce: boolean; unstaffed: UnstaffedStage[] };

export async function proposeWorkflowAction(_: ActionState, form: FormData): Promise<ActionState<Proposed>> {
  return act(workflowForm, form, async (actor, wish) => {
    const { inForce } = await proposeWorkflow(actor, wish);
    return { inForce, unstaffed: await unstaffedBy(actor, wish) };
  });
}

export async function confirmWorkflowAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(confirmForm, form, confirmWorkflow);
}

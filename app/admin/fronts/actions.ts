"use server";

import { z } from "zod";
import { type ActionState, act, actInPublic } from "@/app/admin/act";
import { momentFrom } from "@/components/admin/editor/newsroom-time";
import { text } from "@/newsroom/articles/text";
import { dropLayout, recallLayout, returnLayout, saveLayout, sendLayout } from "@/newsroom/placements/compose";
import { endGrey, orderGrey } from "@/newsroom/placements/grey";
import { releaseLayout, restoreLayout } from "@/newsroom/placements/release-layout";
import type { ShownLayout } from "@/newsroom/placements/take-layout";

const rowId = z.coerce.number().int().positive().max(2_147_483_647);
const shown = { id: rowId, version: rowId };
const shownForm = z.object(shown);
const saveForm = z
  .object({ front: text(40), id: rowId.optional(), version: rowId.optional(), places: text(400_000).transform(json) })
  .transform(({ id, version, ...rest }) => ({ ...rest, layout: id && version ? { id, version } : null }));
const returnForm = z.object({ ...shown, reason: text(4000) });
const restoreForm = z.object({ id: rowId });
/** `refusal`: what is said of one that is empty or none, by the label its field has on screen. */
const moment = (refusal: string) =>
  z
    .string()
    .transform(momentFrom)
    .refine((at) => at !== "", refusal)
    .transform((at) => new Date(at));
const greyForm = z.object({
  scope: z.enum(["home", "site"]),
  from: moment("grey_from"),
  to: moment("grey_to"),
  reason: text(4000),
});

export async function saveLayoutAction(_: ActionState, form: FormData): Promise<ActionState<ShownLayout>> {
  return act(saveForm, form, saveLayout);
}

export async function sendLayoutAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(shownForm, form, sendLayout);
}

export async function recallLayoutAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(shownForm, form, recallLayout);
}

export async function returnLayoutAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(returnForm, form, returnLayout);
}

export async function dropLayoutAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(shownForm, form, dropLayout);
}

export async function releaseLayoutAction(_: ActionState, form: FormData): Promise<ActionState> {
  return actInPublic(shownForm, form, releaseLayout);
}

export async function restoreLayoutAction(_: ActionState, form: FormData): Promise<ActionState> {
  return actInPublic(restoreForm, form, restoreLayout);
}

export async function orderGreyAction(_: ActionState, form: FormData): Promise<ActionState> {
  return actInPublic(greyForm, form, orderGrey);
}

export async function endGreyAction(_: ActionState, form: FormData): Promise<ActionState> {
  return actInPublic(restoreForm, form, endGrey);
}

/** What is no JSON is no layout: the verb says so. */
function json(sent: string): unknown {
  try {
    return JSON.parse(sent);
  } catch {
    return null;
  }
}

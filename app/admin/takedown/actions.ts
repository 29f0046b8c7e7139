"use server";

import { z } from "zod";
import { type ActionState, act, actInPublic } from "@/app/admin/act";
import { withdrawalShape } from "@/app/withdrawal-form";
import { type TakenDown, takeDownList } from "@/newsroom/releases/takedown";
import { findForTakedown, type TakedownList } from "@/newsroom/releases/takedown-list";

const number = z.coerce.number().int().positive();
const findForm = z.object({ text: z.string().max(500_000) });
const takeDownForm = z.object({
  // One ticked box is sent as one value, none as nothing.
  numbers: z.union([z.array(number), number.transform((one) => [one])]).default([]),
  ...withdrawalShape,
});

/** What the lines of an order name. */
export async function findForTakedownAction(
  _: ActionState<TakedownList>,
  form: FormData,
): Promise<ActionState<TakedownList>> {
  return act(findForm, form, findForTakedown);
}

/** 撤稿, all that was ticked at once. */
export async function takeDownListAction(_: ActionState<TakenDown>, form: FormData): Promise<ActionState<TakenDown>> {
  return actInPublic(takeDownForm, form, takeDownList);
}

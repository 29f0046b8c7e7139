"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { type ActionState, act, actInPublic } from "@/app/admin/act";
import { approveAndRelease } from "@/newsroom/articles/approve-and-release";
import { text } from "@/newsroom/articles/text";
import { moveArticle } from "@/newsroom/articles/workflow";
import { overrideOutlet } from "@/newsroom/outlets/override";
import type { Actor } from "@/newsroom/permissions";
import { disagreeAfterRelease } from "@/newsroom/reviews/disagree";
import { nextInQueue } from "@/newsroom/reviews/next-in-queue";

const number = z.coerce.number().int().positive();
const stage = z.coerce.number().int().min(1).max(5);
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);
const shown = { number, revision: z.coerce.number().int().positive(), fingerprint };
const reason = text(4000);

const approveForm = z.object({ ...shown, stage, base: fingerprint.optional(), reason: reason.optional() });
const returnForm = z.object({
  ...shown,
  stage: z.preprocess((value) => (value === "" ? null : value), stage.nullable()).default(null),
  to: z.enum(["editor", "stageBefore"]),
  reason,
});
const disagreeForm = z.object({ ...shown, stage, reason });
const spikeForm = z.object({ number, version: z.coerce.number().int().positive(), reason });
const retractForm = z.object({ ...shown, stage });
const overrideForm = z.object({ number, reason });

/** 通过, or 确认改动 where the form names the text compared with; then the next of this person's queue. */
export async function approveAction(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await act(approveForm, form, async (actor, input) => {
    await moveArticle(actor, { step: "approve", ...input });
    return onward(actor, input.number);
  });
  if (state.result) redirect(state.result);
  return state;
}

/** 通过，签发并发布; then the next of this person's queue. */
export async function approveAndReleaseAction(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await actInPublic(approveForm, form, async (actor, input) => {
    await approveAndRelease(actor, input);
    return onward(actor, input.number);
  });
  if (state.result) redirect(state.result);
  return state;
}

/** 补审不同意, of what readers have; then the next of this person's queue. */
export async function disagreeAction(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await act(disagreeForm, form, async (actor, input) => {
    await disagreeAfterRelease(actor, input);
    return onward(actor, input.number);
  });
  if (state.result) redirect(state.result);
  return state;
}

/** 退回, to the editor or the stage before; then the next of this person's queue. */
export async function returnAction(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await act(returnForm, form, async (actor, input) => {
    await moveArticle(actor, { step: "return", ...input });
    return onward(actor, input.number);
  });
  if (state.result) redirect(state.result);
  return state;
}

/** 不采用; then the next of this person's queue. */
export async function spikeAction(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await act(spikeForm, form, async (actor, input) => {
    await moveArticle(actor, { step: "spike", ...input });
    return onward(actor, input.number);
  });
  if (state.result) redirect(state.result);
  return state;
}

/** 撤回意见; then the article again, which waits for this person as before. */
export async function retractAction(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await act(retractForm, form, async (actor, input) => {
    await moveArticle(actor, { step: "retract", ...input });
    return `/admin/review/${input.number}`;
  });
  if (state.result) redirect(state.result);
  return state;
}

/** The chief lets the outlet of a 转载 through for this round. */
export async function overrideOutletAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(overrideForm, form, overrideOutlet);
}

async function onward(actor: Actor, decided: number): Promise<string> {
  const next = await nextInQueue(actor, decided);
  return next === null ? `/admin/review?done=${decided}` : `/admin/review/${next}?done=${decided}`;
}

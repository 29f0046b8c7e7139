"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { type ActionState, act } from "@/app/admin/act";
import { momentFrom } from "@/components/admin/editor/newsroom-time";
import { text } from "@/newsroom/articles/text";
import { moveArticle } from "@/newsroom/articles/workflow";

const shown = {
  number: z.coerce.number().int().positive(),
  revision: z.coerce.number().int().positive(),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
};
const releaseForm = z.object(shown);
const scheduleForm = z.object({
  ...shown,
  at: z
    .string()
    .transform(momentFrom)
    .refine((moment) => moment !== "", "not_a_date")
    .transform((moment) => new Date(moment)),
});
const returnForm = z.object({ ...shown, reason: text(4000) });

/** 发布; then the same desk, which says where readers find it. */
export async function releaseAction(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await act(releaseForm, form, async (actor, input) => {
    await moveArticle(actor, { step: "release", ...input });
    return `/admin/release?released=${input.number}`;
  });
  if (state.result) redirect(state.result);
  return state;
}

/** 定时发布, at a minute of the newsroom's wall clock. */
export async function scheduleAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(scheduleForm, form, (actor, input) => moveArticle(actor, { step: "schedule", ...input }));
}

/** 取消定时. */
export async function unscheduleAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(releaseForm, form, (actor, input) => moveArticle(actor, { step: "unschedule", ...input }));
}

/** 退回 an approved or scheduled piece to the editor. */
export async function returnApprovedAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(returnForm, form, (actor, input) =>
    moveArticle(actor, { step: "return", stage: null, to: "editor", ...input }),
  );
}

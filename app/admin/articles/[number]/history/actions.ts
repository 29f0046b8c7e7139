"use server";

import { z } from "zod";
import { type ActionState, act } from "@/app/admin/act";
import { momentFrom } from "@/components/admin/editor/newsroom-time";
import { line, text } from "@/newsroom/articles/text";
import { moveArticle } from "@/newsroom/articles/workflow";
import { withdrawalCategories } from "@/newsroom/releases/withdrawal-categories";

const number = z.coerce.number().int().positive();
const reason = text(4000);
const momentOrNone = z
  .string()
  .refine((typed) => typed === "" || momentFrom(typed) !== "", "not_a_date")
  .transform((typed) => (typed === "" ? undefined : new Date(momentFrom(typed))));

const withdrawForm = z.object({
  number,
  releaseId: z.coerce.number().int().positive(),
  category: z.enum(withdrawalCategories),
  reason,
  instructingBody: line(200).default(""),
  reference: line(200).default(""),
  receivedAt: momentOrNone.optional(),
  publicNotice: z
    .literal("yes")
    .optional()
    .transform((value) => value === "yes"),
});
const reinstateForm = z.object({ number, reason });
const confirmForm = z.object({ number });

/** 撤稿. */
export async function withdrawAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(withdrawForm, form, (actor, input) => moveArticle(actor, { step: "withdraw", ...input }));
}

/** 恢复发布, asked for: a second person has to confirm. */
export async function reinstateAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(reinstateForm, form, (actor, input) => moveArticle(actor, { step: "reinstate", ...input }));
}

/** 恢复发布, by the second person. */
export async function confirmReinstatementAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(confirmForm, form, (actor, { number: article }) =>
    moveArticle(actor, { step: "confirmReinstatement", number: article }),
  );
}

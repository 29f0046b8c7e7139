"use server";

import { z } from "zod";
import { type ActionState, act } from "@/app/admin/act";
import { text } from "@/newsroom/articles/text";
import { moveArticle } from "@/newsroom/articles/workflow";

const about = {
  number: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  version: z.coerce.number().int().positive().max(2_147_483_647),
};

const stepForm = z.discriminatedUnion("step", [
  z.object({ step: z.literal("handOver"), ...about }),
  z.object({ step: z.literal("submit"), ...about, flash: z.literal("true").optional() }),
  z.object({ step: z.literal("recall"), ...about }),
  z.object({ step: z.literal("spike"), ...about, reason: text(4000) }),
]);

/** 交稿, 送审, 撤回送审 or 不采用, for the version of the copy on screen. */
export async function takeStepAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(stepForm, form, (actor, step) =>
    moveArticle(actor, step.step === "submit" ? { ...step, flash: step.flash === "true" } : step),
  );
}

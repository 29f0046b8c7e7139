"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { type ActionState, act, actInPublic } from "@/app/admin/act";
import { tell } from "@/app/refusals";
import { momentFrom } from "@/components/admin/editor/newsroom-time";
import type { Outcome } from "@/components/admin/release/outcomes";
import { text } from "@/newsroom/articles/text";
import { moveArticle } from "@/newsroom/articles/workflow";
import { freezeReleases, liftFreeze } from "@/newsroom/releases/freeze";
import { type Outcome as Released, releaseSeveral } from "@/newsroom/releases/release-several";

const shown = {
  number: z.coerce.number().int().positive(),
  revision: z.coerce.number().int().positive(),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
};
const releaseForm = z.object(shown);
/** Each as `number:revision:fingerprint`; one alone does not come as a list. */
const severalForm = z.object({
  pieces: z.preprocess(
    (sent) => (sent === undefined ? [] : [sent].flat()),
    z.array(
      z
        .string()
        .regex(/^[1-9]\d{0,14}:[1-9]\d{0,8}:[0-9a-f]{64}$/, "nothing_chosen")
        .transform((piece) => {
          const [number = "", revision = "", fingerprint = ""] = piece.split(":");
          return { number: Number(number), revision: Number(revision), fingerprint };
        }),
    ),
  ),
});
const scheduleForm = z.object({
  ...shown,
  at: z
    .string()
    .transform(momentFrom)
    .refine((moment) => moment !== "", "not_a_date")
    .transform((moment) => new Date(moment)),
});
const returnForm = z.object({ ...shown, reason: text(4000) });
const freezeForm = z.object({ reason: text(4000) });
const liftForm = z.object({ id: z.coerce.number().int().positive().max(2_147_483_647), reason: text(4000) });

/** 发布; then the same desk, which says where readers find it. */
export async function releaseAction(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await actInPublic(releaseForm, form, async (actor, input) => {
    await moveArticle(actor, { step: "release", ...input });
    return `/admin/release?released=${input.number}`;
  });
  if (state.result) redirect(state.result);
  return state;
}

/** 发布所选: an answer for each piece; where none went out the first of them is the answer to the whole as well. */
export async function releaseSeveralAction(_: ActionState<Outcome[]>, form: FormData): Promise<ActionState<Outcome[]>> {
  const state = await actInPublic(severalForm, form, async (actor, { pieces }) =>
    Promise.all((await releaseSeveral(actor, pieces)).map(inWords)),
  );
  const [first] = state.result ?? [];
  if (!first || !("error" in first) || state.result?.some((outcome) => "released" in outcome)) return state;
  return { ...state, error: first.error, code: first.code };
}

async function inWords(outcome: Released): Promise<Outcome> {
  if ("released" in outcome) return outcome;
  const { message, code } = await tell(outcome.error);
  return { number: outcome.number, error: message, code };
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

/** 冻结发布. */
export async function freezeAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(freezeForm, form, (actor, input) => freezeReleases(actor, input));
}

/** 解除冻结. */
export async function liftFreezeAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(liftForm, form, (actor, input) => liftFreeze(actor, input));
}

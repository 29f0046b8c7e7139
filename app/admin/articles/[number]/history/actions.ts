"use server";

import { z } from "zod";
import { type ActionState, act, actInPublic } from "@/app/admin/act";
import { withdrawalShape } from "@/app/withdrawal-form";
import { confirmDestruction, proposeDestruction, sealContent } from "@/newsroom/articles/seal";
import { line, text } from "@/newsroom/articles/text";
import { moveArticle } from "@/newsroom/articles/workflow";

const number = z.coerce.number().int().positive();
const reason = text(4000);
const withdrawForm = z.object({ number, releaseId: z.coerce.number().int().positive(), ...withdrawalShape });
const reinstateForm = z.object({ number, reason });
const confirmForm = z.object({ number });
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);
const sealForm = z.object({ fingerprint, reason });
const destructionForm = z.object({ fingerprint, reason, legalBasis: line(500) });
const confirmDestructionForm = z.object({ fingerprint });

/** 撤稿. */
export async function withdrawAction(_: ActionState, form: FormData): Promise<ActionState> {
  return actInPublic(withdrawForm, form, (actor, input) => moveArticle(actor, { step: "withdraw", ...input }));
}

/** 恢复发布, asked for: a second person has to confirm. */
export async function reinstateAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(reinstateForm, form, (actor, input) => moveArticle(actor, { step: "reinstate", ...input }));
}

/** 恢复发布, by the second person. */
export async function confirmReinstatementAction(_: ActionState, form: FormData): Promise<ActionState> {
  return actInPublic(confirmForm, form, (actor, { number: article }) =>
    moveArticle(actor, { step: "confirmReinstatement", number: article }),
  );
}

/** 封存. */
export async function sealAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(sealForm, form, sealContent);
}

/** Destruction of a sealed text, asked for: a second person has to confirm. */
export async function proposeDestructionAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(destructionForm, form, proposeDestruction);
}

/** Destruction, by the second person. */
export async function confirmDestructionAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(confirmDestructionForm, form, (actor, { fingerprint: sealed }) => confirmDestruction(actor, sealed));
}

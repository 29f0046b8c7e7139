"use server";

import { z } from "zod";
import { type ActionState, act } from "@/app/admin/act";
import { readSealedText, type SealedText } from "@/newsroom/history/sealing";

const readForm = z.object({
  number: z.coerce.number().int().positive(),
  revision: z.coerce.number().int().positive(),
});

/** Answers with the sealed text; the reading is in the audit log before the text is on its way. */
export async function readSealedAction(_: ActionState<SealedText>, form: FormData): Promise<ActionState<SealedText>> {
  return act(readForm, form, readSealedText);
}

"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { type ActionState, actAsVisitor } from "@/app/admin/act";
import { signInAddress } from "@/app/way-back";
import { setPasswordByLink } from "@/newsroom/people/set-password";
import { Refusal } from "@/newsroom/refusal";

const passwordForm = z.object({
  token: z.string().max(100),
  password: z.string().max(1000),
  again: z.string().max(1000),
});

/** Uses a one-time link up to set a password, then leads to the sign-in page. */
export async function setPasswordAction(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await actAsVisitor(passwordForm, form, async ({ token, password, again }) => {
    if (password !== again) throw new Refusal("invalid", "passwords_differ");
    await setPasswordByLink({ token, password });
  });
  if (state.error) return state;
  redirect(`${signInAddress}?done=password`);
}

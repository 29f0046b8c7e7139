"use server";

import { headers } from "next/headers";
import { z } from "zod";
import { type ActionState, act } from "@/app/admin/act";
import { currentPerson } from "@/app/session";
import { changeOwnPassword } from "@/newsroom/people/change-password";
import { Refusal } from "@/newsroom/refusal";

const secret = z.string().max(1000, "too_long");
const passwordForm = z.object({ old: secret, password: secret, again: secret });

/** Changes the password of whoever is signed in here; this sign-in stays. */
export async function changePasswordAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(passwordForm, form, async (actor, { old, password, again }) => {
    if (password !== again) throw new Refusal("invalid", "passwords_differ");
    const sessionId = (await currentPerson())?.sessionId ?? "";
    const clientAddress = (await headers()).get("x-client-address") ?? "unknown";
    await changeOwnPassword(actor, { old, password, sessionId, clientAddress });
  });
}

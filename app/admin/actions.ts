"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { act, actAsVisitor } from "@/app/admin/act";
import { houseCookies, localeSeconds } from "@/app/cookies";
import { currentPerson } from "@/app/session";
import { signInAddress } from "@/app/way-back";
import { chooseLocale } from "@/newsroom/people/change";
import { markNoticesSeen } from "@/newsroom/people/notices";
import { signOut } from "@/newsroom/people/sign-in";

const localeForm = z.object({ locale: z.enum(["zh-CN", "en"]) });
const noticesForm = z.object({ upTo: z.coerce.number().int().positive() });

/** Sets the language for this browser, and for the person who is signed in at it. */
export async function chooseLocaleAction(form: FormData): Promise<void> {
  await actAsVisitor(localeForm, form, async ({ locale }, person) => {
    const { flags, locale: name } = houseCookies();
    (await cookies()).set(name, locale, { ...flags, maxAge: localeSeconds });
    if (person) await chooseLocale({ id: person.personId }, { locale });
  });
}

/** Puts the notices away that were on screen. */
export async function dismissNoticesAction(form: FormData): Promise<void> {
  await act(noticesForm, form, markNoticesSeen);
}

/** Ends this session and leads to the sign-in page. */
export async function signOutAction(form: FormData): Promise<void> {
  const state = await act(z.object({}), form, async (actor) => {
    const person = await currentPerson();
    if (person) await signOut(actor, { sessionId: person.sessionId });
  });
  if (state.error) return;
  const { flags, session } = houseCookies();
  (await cookies()).set(session, "", { ...flags, maxAge: 0 });
  redirect(signInAddress);
}

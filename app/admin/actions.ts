"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { act, actAsVisitor } from "@/app/admin/act";
import { houseCookies, localeSeconds } from "@/app/cookies";
import { chooseLocale } from "@/newsroom/people/change";
import { markNoticesSeen } from "@/newsroom/people/notices";

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

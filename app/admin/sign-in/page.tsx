import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { chooseLocaleAction } from "@/app/admin/actions";
import { houseCookies } from "@/app/cookies";
import { doorOfRequest } from "@/app/demo-door";
import { currentPerson } from "@/app/session";
import { wayBack } from "@/app/way-back";
import { SignIn } from "@/components/admin/sign-in/sign-in";
import { demoAccounts } from "@/newsroom/people/demo-accounts";

const errors = [
  "wrong_credentials",
  "account_locked",
  "address_locked",
  "account_suspended",
  "form_outdated",
  "sign_in_bug",
] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/admin/sign-in">) {
  const { back: asked, error, begun, done } = await searchParams;
  const back = wayBack(asked);
  if (await currentPerson()) redirect(back);

  const csrfToken = (await cookies()).get(houseCookies().csrf)?.value.split("|")[0];
  if (!csrfToken && begun === undefined) {
    const said: Record<string, string> = done === "password" ? { done } : {};
    redirect(`/api/auth/begin?${new URLSearchParams({ back, ...said })}`);
  }

  const words = await getTranslations();
  return (
    <SignIn
      csrfToken={csrfToken}
      back={back}
      error={csrfToken ? await sentence(error) : words("signIn.noCookies")}
      notice={done === "password" ? words("signIn.passwordSet") : undefined}
      demo={await demoAccounts(await doorOfRequest())}
      chooseLocale={chooseLocaleAction}
    />
  );
}

/** `account_locked-7` is a code with minutes; an address made up by hand says nothing. */
async function sentence(error: string | string[] | undefined): Promise<string | undefined> {
  const [, code, minutes] = /^([a-z_]+)(?:-(\d{1,3}))?$/.exec(String(error ?? "")) ?? [];
  const known = errors.find((one) => one === (code === "bug" ? "sign_in_bug" : code));
  return known && (await getTranslations("refusals"))(known, { minutes: Number(minutes ?? 15) });
}

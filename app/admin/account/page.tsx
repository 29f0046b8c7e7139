import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { changePasswordAction } from "@/app/admin/account/actions";
import { requireActor } from "@/app/session";
import { ChangePassword } from "@/components/admin/account/change-password";
import { Panel } from "@/components/admin/people/panel";
import { ownAccount } from "@/newsroom/people/change-password";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

/** What a person changes of their own account. */
export default async function AccountPage() {
  const actor = await requireActor();
  const account = await ownAccount(actor);
  if (!account) notFound();
  const words = await getTranslations("account");
  return (
    <main className="flex max-w-xl flex-col gap-5 p-4 md:p-6">
      <h1 className="text-xl font-semibold">
        {words("title")} <span className="font-normal text-ink-2">{account.legalName}</span>
      </h1>
      <Panel title={words("passwordTitle")} hint={words("passwordHint")}>
        <ChangePassword username={account.username} action={changePasswordAction} />
      </Panel>
    </main>
  );
}

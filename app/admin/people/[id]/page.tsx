import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import {
  changeNamesAction,
  grantDeputyAction,
  grantRoleAction,
  resetAction,
  restoreAction,
  revokeRoleAction,
  suspendAction,
} from "@/app/admin/people/actions";
import { requireActor } from "@/app/session";
import { AccountPanel } from "@/components/admin/people/account-panel";
import { GrantDeputy, GrantRole } from "@/components/admin/people/grant-forms";
import { GrantList } from "@/components/admin/people/grant-list";
import { NamesForm } from "@/components/admin/people/names-form";
import { Panel } from "@/components/admin/people/panel";
import { creditKinds } from "@/newsroom/articles/content";
import { channelChoices, personForDesk, stageChoices } from "@/newsroom/people/desk";
import { roles } from "@/newsroom/people/roles";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("title") };
}

export default async function PersonPage({ params }: PageProps<"/admin/people/[id]">) {
  const actor = await requireActor();
  const { id } = await params;
  const person = /^[1-9]\d{0,8}$/.test(id) ? await personForDesk(actor, Number(id)) : null;
  if (!person) notFound();
  const words = await getTranslations("people");
  const [channels, stages] = await Promise.all([channelChoices(), stageChoices()]);
  const { may, isActor } = person;
  return (
    <main className="flex max-w-5xl flex-col gap-5 p-4 md:p-6">
      <header className="flex flex-col gap-1">
        <Link href="/admin/people" className="self-start text-[0.9375rem] text-ink-2 underline underline-offset-4">
          {words("back")}
        </Link>
        <h1 className="text-xl font-semibold">
          {person.legalName} <span className="font-normal text-ink-2">{person.username}</span>
        </h1>
      </header>
      <Panel title={words("grants")}>
        <GrantList
          grants={person.grants}
          mayRevoke={{ roles: may.manage && !isActor, deputies: (may.manage || may.deputise) && !isActor }}
          revoke={revokeRoleAction}
        />
        {may.manage && isActor && <p className="text-ink-2">{words("ownGrants")}</p>}
      </Panel>
      {may.manage && !isActor && (
        <Panel title={words("grantTitle")}>
          <GrantRole personId={person.id} roles={roles} channels={channels} stages={stages} action={grantRoleAction} />
        </Panel>
      )}
      {may.deputise && !isActor && !person.suspended && (
        <Panel title={words("deputyTitle")} hint={words("deputyHint")}>
          <GrantDeputy personId={person.id} channels={channels} stages={stages} action={grantDeputyAction} />
        </Panel>
      )}
      {may.manage && (
        <Panel title={words("names")} hint={words("namesHint")}>
          <NamesForm person={person} creditKinds={creditKinds} action={changeNamesAction} />
        </Panel>
      )}
      {may.manage && !isActor && (
        <Panel title={words("account")}>
          <AccountPanel
            person={person}
            actions={{ reset: resetAction, suspend: suspendAction, restore: restoreAction }}
          />
        </Panel>
      )}
    </main>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { inviteAction } from "@/app/admin/people/actions";
import { requireActor } from "@/app/session";
import { DeputyList } from "@/components/admin/people/deputy-list";
import { InvitePerson } from "@/components/admin/people/invite-person";
import { PeopleTable } from "@/components/admin/people/people-table";
import { peopleForDesk } from "@/newsroom/people/desk";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("title") };
}

export default async function PeoplePage() {
  const actor = await requireActor();
  const { people, may } = await peopleForDesk(actor);
  if (people.length === 0) notFound();
  const words = await getTranslations("people");
  return (
    <main className="flex flex-col gap-5 p-4 md:p-6">
      <header className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold">{words("title")}</h1>
        <p className="text-ink-2">{words("intro")}</p>
      </header>
      {may.manage && <InvitePerson action={inviteAction} />}
      <PeopleTable people={people} />
      <DeputyList people={people} />
    </main>
  );
}

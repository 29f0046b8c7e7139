import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { confirmSettingsAction, proposeSettingsAction } from "@/app/admin/settings/site/actions";
import { requireActor } from "@/app/session";
import { ProposedSettings } from "@/components/admin/site-settings/proposed-settings";
import { SettingsForm } from "@/components/admin/site-settings/settings-form";
import { SettingsInForce } from "@/components/admin/site-settings/settings-in-force";
import { siteSettingsForDesk } from "@/newsroom/house/desk";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("siteSettings"))("title") };
}

export default async function SiteSettingsPage() {
  const actor = await requireActor();
  const desk = await siteSettingsForDesk(actor);
  if (!desk) notFound();
  const words = await getTranslations("siteSettings");
  const { inForce, waiting, may } = desk;
  return (
    <main className="flex max-w-5xl flex-col gap-5 p-4 md:p-6">
      <header className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold">{words("title")}</h1>
        <p className="text-ink-2">{words("intro")}</p>
      </header>
      {waiting && <ProposedSettings inForce={inForce} waiting={waiting} action={confirmSettingsAction} />}
      <SettingsInForce settings={inForce} isOpen={!may.propose && !waiting} />
      {may.propose && <SettingsForm start={waiting ?? { id: 0, settings: inForce }} action={proposeSettingsAction} />}
    </main>
  );
}

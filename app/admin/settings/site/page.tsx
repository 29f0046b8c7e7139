import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { confirmSettingsAction, proposeSettingsAction } from "@/app/admin/settings/site/actions";
import { requireActor } from "@/app/session";
import { ProposedSettings } from "@/components/admin/site-settings/proposed-settings";
import { SettingsForm } from "@/components/admin/site-settings/settings-form";
import { SettingsInForce } from "@/components/admin/site-settings/settings-in-force";
import { Notice } from "@/components/ui/notice";
import { siteSettingsForDesk } from "@/newsroom/house/desk";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("siteSettings"))("title") };
}

export default async function SiteSettingsPage() {
  const actor = await requireActor();
  const desk = await siteSettingsForDesk(actor);
  if (!desk) notFound();
  const words = await getTranslations("siteSettings");
  const { inForce, newest, waiting, warnings, may } = desk;
  return (
    <main className="flex max-w-5xl flex-col gap-5 p-4 md:p-6">
      <header className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold">{words("title")}</h1>
        <p className="text-ink-2">{words("intro")}</p>
      </header>
      {warnings.length > 0 && (
        <Notice tone="warning" title={words("warningsTitle")}>
          {warnings.map((warning) => (
            <p key={warning}>{words(`warnings.${warning}`)}</p>
          ))}
        </Notice>
      )}
      {waiting && <ProposedSettings inForce={inForce} waiting={waiting} action={confirmSettingsAction} />}
      <SettingsInForce settings={inForce} isOpen={!may.propose && !waiting} />
      {may.propose && (
        <SettingsForm
          start={{ base: newest, settings: waiting?.settings ?? inForce, isWaiting: waiting !== null }}
          uploadUrl="/api/uploads"
          action={proposeSettingsAction}
        />
      )}
    </main>
  );
}

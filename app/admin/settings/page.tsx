import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireActor } from "@/app/session";
import { SettingsIndex } from "@/components/admin/shell/settings-index";
import { channelsForDesk } from "@/newsroom/channels/desk";
import { siteSettingsForDesk } from "@/newsroom/house/desk";
import { outletsForDesk } from "@/newsroom/outlets/desk";
import { peopleForDesk } from "@/newsroom/people/desk";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell"))("settingsTitle") };
}

export default async function SettingsPage() {
  const actor = await requireActor();
  const words = await getTranslations();
  const { people } = await peopleForDesk(actor);
  const { channels, may } = await channelsForDesk(actor);
  const outlets = await outletsForDesk(actor);
  const site = await siteSettingsForDesk(actor);
  const places = [
    {
      href: "/admin/people",
      title: words("people.title"),
      hint: words("people.count", { count: people.length }),
      isOpen: people.length > 0,
    },
    {
      href: "/admin/settings/channels",
      title: words("channels.title"),
      hint: words("channels.count", { count: channels.length }),
      isOpen: channels.length > 0 || may.manage,
    },
    {
      href: "/admin/settings/outlets",
      title: words("outlets.title"),
      hint: words("outlets.count", { count: outlets?.outlets.length ?? 0 }),
      isOpen: outlets !== null,
    },
    {
      href: "/admin/settings/site",
      title: words("siteSettings.title"),
      hint: site?.waiting ? words("siteSettings.waitingHint") : (site?.inForce.name ?? ""),
      isOpen: site !== null,
    },
  ].filter(({ isOpen }) => isOpen);
  return (
    <main className="flex max-w-3xl flex-col gap-5 p-4 md:p-6">
      <h1 className="text-xl font-semibold">{words("shell.settingsTitle")}</h1>
      <SettingsIndex places={places} empty={words("shell.settingsNone")} />
    </main>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireActor } from "@/app/session";
import { accountPath } from "@/components/admin/account/account-path";
import { SettingsIndex } from "@/components/admin/shell/settings-index";
import { mayReadLog } from "@/newsroom/audit/log";
import { channelsForDesk } from "@/newsroom/channels/desk";
import { maySeeEdition } from "@/newsroom/editions/desk";
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
  const outlets = await outletsForDesk(actor, { limit: 0 });
  const site = await siteSettingsForDesk(actor);
  const readsLog = await mayReadLog(actor);
  const seesEdition = await maySeeEdition(actor);
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
      hint: words("outlets.count", { count: outlets?.total ?? 0 }),
      isOpen: outlets !== null,
    },
    {
      href: "/admin/settings/site",
      title: words("siteSettings.title"),
      hint: site?.waiting ? words("siteSettings.waitingHint") : (site?.inForce.name ?? ""),
      isOpen: site !== null,
    },
    { href: "/admin/settings/log", title: words("log.title"), hint: words("log.hint"), isOpen: readsLog },
    { href: "/admin/edition", title: words("edition.title"), hint: words("edition.hint"), isOpen: seesEdition },
    { href: "/admin/settings/push", title: words("pushes.title"), hint: words("pushes.hint"), isOpen: readsLog },
    { href: accountPath, title: words("account.title"), hint: words("account.hint"), isOpen: true },
  ].filter(({ isOpen }) => isOpen);
  return (
    <main className="flex max-w-3xl flex-col gap-5 p-4 md:p-6">
      <h1 className="text-xl font-semibold">{words("shell.settingsTitle")}</h1>
      <SettingsIndex places={places} />
    </main>
  );
}

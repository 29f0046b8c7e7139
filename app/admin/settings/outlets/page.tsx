import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { addOutletAction, changeOutletAction, recordStandingAction } from "@/app/admin/settings/outlets/actions";
import { requireActor } from "@/app/session";
import { AddOutlet } from "@/components/admin/outlets/add-outlet";
import { OutletList } from "@/components/admin/outlets/outlet-list";
import { outletsForDesk } from "@/newsroom/outlets/desk";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outlets"))("title") };
}

export default async function OutletsPage() {
  const actor = await requireActor();
  const desk = await outletsForDesk(actor);
  if (!desk) notFound();
  const { outlets, today, may } = desk;
  const words = await getTranslations("outlets");
  return (
    <main className="flex max-w-5xl flex-col gap-5 p-4 md:p-6">
      <header className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold">{words("title")}</h1>
        <p className="text-ink-2">{words("intro")}</p>
      </header>
      <OutletList
        outlets={outlets}
        today={today}
        acts={may.manage ? { change: changeOutletAction, record: recordStandingAction } : undefined}
      />
      {may.manage && <AddOutlet action={addOutletAction} />}
    </main>
  );
}

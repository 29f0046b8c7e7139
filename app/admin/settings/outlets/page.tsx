import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { addOutletAction, changeOutletAction, recordStandingAction } from "@/app/admin/settings/outlets/actions";
import { requireActor } from "@/app/session";
import { AddOutlet } from "@/components/admin/outlets/add-outlet";
import { ImportOutlets } from "@/components/admin/outlets/import-outlets";
import { OutletList } from "@/components/admin/outlets/outlet-list";
import { OutletPages, OutletSearch } from "@/components/admin/outlets/outlet-search";
import { line } from "@/newsroom/articles/text";
import { outletsForDesk } from "@/newsroom/outlets/desk";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outlets"))("title") };
}

const pageLength = 50;
/** What an address can ask for; what makes no sense in it is as if it were not there. */
const wish = z.object({
  q: line(60).optional().catch(undefined),
  after: z.string().max(60).optional().catch(undefined),
});

export default async function OutletsPage({ searchParams }: PageProps<"/admin/settings/outlets">) {
  const actor = await requireActor();
  const { q, after } = wish.parse(await searchParams);
  const desk = await outletsForDesk(actor, { text: q, after, limit: pageLength });
  if (!desk) notFound();
  const { outlets, today, may, next, total } = desk;
  const words = await getTranslations("outlets");
  return (
    <main className="flex max-w-5xl flex-col gap-5 p-4 md:p-6">
      <header className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold">{words("title")}</h1>
        <p className="text-ink-2">{words("intro")}</p>
      </header>
      <OutletSearch text={q ?? ""} total={total} />
      <OutletList
        outlets={outlets}
        today={today}
        isSearch={Boolean(q)}
        acts={may.manage ? { change: changeOutletAction, record: recordStandingAction } : undefined}
      />
      <OutletPages text={q ?? ""} after={after} next={next} />
      {may.manage && (
        <>
          <AddOutlet action={addOutletAction} />
          <ImportOutlets />
        </>
      )}
    </main>
  );
}

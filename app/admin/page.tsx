import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { handleAlarmAction } from "@/app/admin/alarms/actions";
import { requireActor } from "@/app/session";
import { AlarmList } from "@/components/admin/desk/alarm-list";
import { NothingWaits, NothingWritten } from "@/components/admin/desk/empty-desk";
import { OwnPieces } from "@/components/admin/desk/own-pieces";
import { WaitingList } from "@/components/admin/desk/waiting-list";
import { deskOf } from "@/newsroom/articles/desk";
import { deskCounts } from "@/newsroom/articles/desk-counts";
import { maySeeEdition } from "@/newsroom/editions/desk";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations();
  // The layout's template is for the screens below this one.
  return { title: { absolute: `${words("desk.title")} · ${words("shell.product")}` } };
}

/** 我的工作台: alarms first, then what waits, what came back, and what this person wrote. */
export default async function DeskPage() {
  const actor = await requireActor();
  const [words, { alarms, waiting, cameBack, own, may }, { desk: count }, seesEdition] = await Promise.all([
    getTranslations("desk"),
    deskOf(actor),
    deskCounts(actor),
    maySeeEdition(actor),
  ]);
  return (
    <main className="flex flex-col gap-6 p-3 md:p-6">
      <h1 className="text-xl font-semibold">{words("title")}</h1>
      {alarms.length > 0 && (
        <Section title={words("alarmsCount", { count: alarms.length })}>
          <AlarmList alarms={alarms} seesEdition={seesEdition} handle={handleAlarmAction} />
        </Section>
      )}
      <Section title={waiting.length > 0 ? words("waitingCount", { count }) : words("waiting")}>
        {waiting.length > 0 ? <WaitingList items={waiting} /> : <NothingWaits may={may} />}
        {waiting.length < count && <p className="text-ink-2">{words("waitingMore", { count: waiting.length })}</p>}
      </Section>
      {cameBack.length > 0 && (
        <Section title={words("cameBack")}>
          <OwnPieces lines={cameBack} withReason />
        </Section>
      )}
      {(may.write || own.length > 0) && (
        <Section title={words("own")}>
          {own.length === 0 ? (
            <NothingWritten />
          ) : (
            <>
              <OwnPieces lines={own} />
              <p>
                <Link href="/admin/articles?view=mine" className="text-scheduled underline underline-offset-4">
                  {words("allOwn")}
                </Link>
              </p>
            </>
          )}
        </Section>
      )}
    </main>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h2 className="text-[1.0625rem] font-semibold">{title}</h2>
      {children}
    </section>
  );
}

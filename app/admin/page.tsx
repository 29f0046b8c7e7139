import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { handleAlarmAction } from "@/app/admin/alarms/actions";
import { requireActor } from "@/app/session";
import { AlarmList } from "@/components/admin/desk/alarm-list";
import { OwnPieces } from "@/components/admin/desk/own-pieces";
import { WaitingList } from "@/components/admin/desk/waiting-list";
import { deskOf } from "@/newsroom/articles/desk";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk"))("title") };
}

/** 我的工作台: alarms first, then what waits, what came back, and what this person wrote. */
export default async function DeskPage() {
  const actor = await requireActor();
  const [words, { alarms, waiting, cameBack, own }] = await Promise.all([getTranslations("desk"), deskOf(actor)]);
  return (
    <main className="flex flex-col gap-6 p-3 md:p-6">
      <h1 className="text-xl font-semibold">{words("title")}</h1>
      {alarms.length > 0 && (
        <Section title={words("alarmsCount", { count: alarms.length })}>
          <AlarmList alarms={alarms} handle={handleAlarmAction} />
        </Section>
      )}
      <Section title={waiting.length > 0 ? words("waitingCount", { count: waiting.length }) : words("waiting")}>
        <WaitingList items={waiting} />
      </Section>
      {cameBack.length > 0 && (
        <Section title={words("cameBack")}>
          <OwnPieces lines={cameBack} withReason />
        </Section>
      )}
      <Section title={words("own")}>
        {own.length === 0 ? (
          <p className="border border-line bg-panel px-4 py-6 text-ink-2">{words("ownEmpty")}</p>
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

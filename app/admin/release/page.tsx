import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import {
  freezeAction,
  liftFreezeAction,
  releaseAction,
  releaseSeveralAction,
  returnApprovedAction,
  scheduleAction,
  unscheduleAction,
} from "@/app/admin/release/actions";
import { articleNumber } from "@/app/article-number";
import { requireActor } from "@/app/session";
import { Freeze } from "@/components/admin/release/freeze";
import { FreezeNotice } from "@/components/admin/release/freeze-notice";
import { ReleaseBoard } from "@/components/admin/release/release-board";
import { choosable, ReleaseList } from "@/components/admin/release/release-list";
import { buttonLook } from "@/components/ui/button-look";
import { frontsWithout } from "@/newsroom/editions/of-article";
import { receiptOf } from "@/newsroom/editions/receipts";
import { releaseDesk } from "@/newsroom/releases/desk";
import { freezeInForce } from "@/newsroom/releases/freeze";
import { justReleased } from "@/newsroom/releases/just-released";
import { mayTakeDown } from "@/newsroom/releases/takedown-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("release"))("title") };
}

/** 发布台: what is approved and waits for its release, and what is scheduled. */
export default async function ReleasePage({ searchParams }: PageProps<"/admin/release">) {
  const actor = await requireActor();
  const { after, released } = await searchParams;
  const number = typeof released === "string" ? articleNumber(released) : null;
  const from = typeof after === "string" ? after : undefined;
  const [words, takedown, mayOrder, desk, freeze, out, unshown, receipt] = await Promise.all([
    getTranslations("release"),
    getTranslations("takedown"),
    mayTakeDown(actor),
    releaseDesk(actor, from),
    freezeInForce(),
    number === null ? null : justReleased([number]).then((found) => found.get(number) ?? null),
    number === null ? 0 : frontsWithout(number),
    number === null ? null : receiptOf(number),
  ]);
  return (
    <main className="flex min-h-[calc(100dvh-6.5rem)] flex-col gap-4 p-3 md:min-h-dvh md:p-6">
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div>
          <h1 className="text-xl font-semibold">{words("title")}</h1>
          <p className="text-[0.9375rem] text-ink-2">{words("lead")}</p>
        </div>
        <div className="flex flex-wrap items-start gap-2">
          {mayOrder && (
            <Link href="/admin/takedown" className={buttonLook()}>
              {takedown("title")}
            </Link>
          )}
          {desk.mayFreeze && !freeze && <Freeze action={freezeAction} />}
        </div>
      </header>
      {freeze && <FreezeNotice freeze={freeze} lift={desk.mayFreeze ? liftFreezeAction : null} />}
      <ReleaseBoard
        key={from ?? ""}
        pieces={desk.rows.filter(({ steps }) => steps.includes("release")).map(choosable)}
        released={out && { ...out, unshown, receipt }}
        action={releaseSeveralAction}
      >
        <ReleaseList
          desk={desk}
          isFrozen={freeze !== null}
          actions={{
            release: releaseAction,
            schedule: scheduleAction,
            unschedule: unscheduleAction,
            sendBack: returnApprovedAction,
          }}
        />
      </ReleaseBoard>
    </main>
  );
}

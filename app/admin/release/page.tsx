import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { releaseAction, returnApprovedAction, scheduleAction, unscheduleAction } from "@/app/admin/release/actions";
import { articleNumber } from "@/app/article-number";
import { requireActor } from "@/app/session";
import { ReleaseList } from "@/components/admin/release/release-list";
import { Released } from "@/components/admin/release/released";
import { releaseDesk } from "@/newsroom/releases/desk";
import { justReleased } from "@/newsroom/releases/just-released";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("release"))("title") };
}

/** 发布台: what is approved and waits for its release, and what is scheduled. */
export default async function ReleasePage({ searchParams }: PageProps<"/admin/release">) {
  const actor = await requireActor();
  const { after, released } = await searchParams;
  const number = typeof released === "string" ? articleNumber(released) : null;
  const [words, desk, out] = await Promise.all([
    getTranslations("release"),
    releaseDesk(actor, typeof after === "string" ? after : undefined),
    number === null ? null : justReleased(number),
  ]);
  return (
    <main className="flex flex-col gap-4 p-3 md:p-6">
      <header>
        <h1 className="text-xl font-semibold">{words("title")}</h1>
        <p className="text-[0.9375rem] text-ink-2">{words("lead")}</p>
      </header>
      {out && <Released key={out.number} released={out} />}
      <ReleaseList
        desk={desk}
        actions={{
          release: releaseAction,
          schedule: scheduleAction,
          unschedule: unscheduleAction,
          sendBack: returnApprovedAction,
        }}
      />
    </main>
  );
}

import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { endGreyAction, orderGreyAction } from "@/app/admin/fronts/actions";
import { requireActor } from "@/app/session";
import { FrontList } from "@/components/admin/fronts/front-list";
import { GreyPanel } from "@/components/admin/fronts/grey-panel";
import { HotStandingLine } from "@/components/admin/fronts/hot-standing";
import { hotStanding } from "@/newsroom/hot/desk";
import { frontsForDesk } from "@/newsroom/placements/front-list";
import { greyForDesk } from "@/newsroom/placements/grey";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("fronts"))("title") };
}

/** 首页编排: the pages that can be composed, 热榜, and 灰色模式. */
export default async function FrontsPage() {
  const actor = await requireActor();
  const [words, hotWords, fronts, hot, grey] = await Promise.all([
    getTranslations("fronts"),
    getTranslations("hot"),
    frontsForDesk(actor),
    hotStanding(actor),
    greyForDesk(actor),
  ]);
  if (!fronts) notFound();
  return (
    <main className="flex max-w-5xl flex-col gap-4 p-3 md:p-6">
      <header>
        <h1 className="text-xl font-semibold">{words("title")}</h1>
        <p className="text-[0.9375rem] text-ink-2">{words("lead")}</p>
        <p className="text-[0.9375rem] text-ink-2">
          {words.rich("topicsBegin", {
            link: (name) => (
              <Link href="/admin/articles?public=live" className="underline underline-offset-4">
                {name}
              </Link>
            ),
          })}
        </p>
      </header>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {hot && (
          <section aria-label={hotWords("title")} className="border border-line bg-panel px-3 py-2">
            <h2>
              <Link
                href="/admin/fronts/hot"
                className="inline-flex min-h-11 items-center font-semibold underline underline-offset-4 md:min-h-9"
              >
                {hotWords("title")}
              </Link>
            </h2>
            <HotStandingLine {...hot} />
          </section>
        )}
        <GreyPanel desk={grey} order={orderGreyAction} end={endGreyAction} />
      </div>
      <FrontList fronts={fronts} />
    </main>
  );
}

import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { confirmHotListAction } from "@/app/admin/fronts/hot/actions";
import { articleNumber } from "@/app/article-number";
import { requireActor } from "@/app/session";
import { HotBoard } from "@/components/admin/fronts/hot-board";
import { HotPast } from "@/components/admin/fronts/hot-past";
import { HotStandingLine } from "@/components/admin/fronts/hot-standing";
import { buttonLook } from "@/components/ui/button-look";
import { hotForDesk } from "@/newsroom/hot/desk";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("hot"))("title") };
}

/** 热榜: today's list, and those before it. */
export default async function HotListPage({ searchParams }: PageProps<"/admin/fronts/hot">) {
  const actor = await requireActor();
  const { before } = await searchParams;
  const from = typeof before === "string" ? (articleNumber(before) ?? undefined) : undefined;
  const [words, desk] = await Promise.all([getTranslations("hot"), hotForDesk(actor, from)]);
  if (!desk) notFound();
  return (
    <main className="flex max-w-4xl flex-col gap-4 p-3 md:p-6">
      <header className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0">
          <h1 className="text-xl font-semibold">{words("title")}</h1>
          <p className="text-[0.9375rem] text-ink-2">{words("lead", { length: desk.length })}</p>
          <HotStandingLine {...desk} />
        </div>
        <Link href="/admin/fronts" className={buttonLook()}>
          {words("back")}
        </Link>
      </header>
      {desk.isOn && <HotBoard desk={desk} confirm={confirmHotListAction} />}
      <HotPast past={desk.past} />
      {desk.next !== null && (
        <Link href={`/admin/fronts/hot?before=${desk.next}`} className={buttonLook()}>
          {words("older")}
        </Link>
      )}
    </main>
  );
}

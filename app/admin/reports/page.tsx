import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { findReportsAction } from "@/app/admin/reports/actions";
import { filterIn } from "@/app/admin/reports/forms";
import { requireActor } from "@/app/session";
import { reportsAddress } from "@/components/admin/reports/report-address";
import { ReportFilters } from "@/components/admin/reports/report-filters";
import { ReportFinder } from "@/components/admin/reports/report-finder";
import { ReportList } from "@/components/admin/reports/report-list";
import { buttonLook } from "@/components/ui/button-look";
import { Notice } from "@/components/ui/notice";
import { reportClasses, reportKinds, reportStates } from "@/newsroom/reports/classes";
import { reportsForDesk } from "@/newsroom/reports/desk";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("title") };
}

/** 举报纠错: what readers reported, what is due first at the top. */
export default async function ReportsPage({ searchParams }: PageProps<"/admin/reports">) {
  const actor = await requireActor();
  const { filter, after } = filterIn(await searchParams);
  const queue = await reportsForDesk(actor, filter, after);
  if (!queue) notFound();
  const words = await getTranslations("reports");
  return (
    <main className="flex flex-col gap-4 p-3 md:p-6">
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="max-w-3xl">
          <h1 className="text-xl font-semibold">{words("title")}</h1>
          <p className="text-[0.9375rem] text-ink-2">{words("intro")}</p>
        </div>
        <Link href="/admin/reports/figures" className={buttonLook()}>
          {words("figures")}
        </Link>
      </header>
      <ReportFinder key={filter.text} text={filter.text ?? ""} find={findReportsAction} />
      <ReportFilters filter={filter} states={reportStates} kinds={reportKinds} classes={reportClasses} />
      {queue.isTooSlow ? <Notice tone="error">{words("tooSlow")}</Notice> : <ReportList lines={queue.lines} />}
      <p className="flex flex-wrap gap-2">
        {after !== undefined && (
          <Link href={reportsAddress(filter)} className={buttonLook("plain")}>
            {words("first")}
          </Link>
        )}
        {queue.next !== null && (
          <Link href={reportsAddress(filter, queue.next)} className={buttonLook("quiet")}>
            {words("next")}
          </Link>
        )}
      </p>
    </main>
  );
}

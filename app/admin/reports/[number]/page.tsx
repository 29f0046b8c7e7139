import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import {
  changeReportDueAction,
  closeReportAction,
  handOnReportAction,
  linkOutcomeAction,
  readContactAction,
  reopenReportAction,
  takeReportAction,
} from "@/app/admin/reports/actions";
import { reportNumber } from "@/app/admin/reports/forms";
import { requireActor } from "@/app/session";
import { Card } from "@/components/admin/card";
import { ReportContact } from "@/components/admin/reports/report-contact";
import { ReportStanding } from "@/components/admin/reports/report-standing";
import { ReportReopen, ReportTake } from "@/components/admin/reports/report-take";
import { ReportWork } from "@/components/admin/reports/report-work";
import { ReportWritten } from "@/components/admin/reports/report-written";
import { reportForDesk } from "@/newsroom/reports/desk-report";

const actions = {
  take: takeReportAction,
  handOn: handOnReportAction,
  changeDue: changeReportDueAction,
  link: linkOutcomeAction,
  close: closeReportAction,
  reopen: reopenReportAction,
  readContact: readContactAction,
};

export async function generateMetadata({ params }: PageProps<"/admin/reports/[number]">): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("one", { number: (await params).number }) };
}

/** One report: on the left what the reader wrote, on the right what is done with it. */
export default async function ReportPage({ params }: PageProps<"/admin/reports/[number]">) {
  const actor = await requireActor();
  const number = reportNumber((await params).number);
  const report = number === null ? null : await reportForDesk(actor, number);
  if (!report) notFound();
  const words = await getTranslations("reports");
  const { may } = report;
  return (
    <main className="flex flex-col gap-4 p-3 md:p-6">
      <header className="flex flex-col gap-1">
        <p>
          <Link href="/admin/reports" className="inline-block py-2 text-scheduled underline underline-offset-4 md:py-0">
            {words("back")}
          </Link>
        </p>
        <h1 className="text-xl font-semibold">
          {words(`kinds.${report.kind}`)} · {words("one", { number: report.number })}
        </h1>
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <ReportWritten report={report} />
          <Card title={words("contact")}>
            <ReportContact report={report} readContact={actions.readContact} />
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <ReportStanding report={report} />
          {may.take && <ReportTake report={report} take={actions.take} />}
          {may.work && <ReportWork report={report} actions={actions} />}
          {may.reopen && <ReportReopen number={report.number} reopen={actions.reopen} />}
        </div>
      </div>
    </main>
  );
}

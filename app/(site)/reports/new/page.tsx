import { asAsked } from "@/app/asked";
import { ReportsPageView } from "@/components/site/reports-page";
import { reportFormPage } from "@/newsroom/reports/public-page";

export const dynamic = "force-dynamic";

/** 网络举报 or 纠错, about the page the address names. */
export default async function ReportFormPage({ searchParams }: PageProps<"/reports/new">) {
  const { about, kind } = await searchParams;
  const page = await reportFormPage(typeof about === "string" ? about : "", {
    kind: kind === "report" ? "report" : "correction",
  });
  return <ReportsPageView page={await asAsked(page)} />;
}

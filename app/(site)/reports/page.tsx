import { asAsked } from "@/app/asked";
import { ReportsPageView } from "@/components/site/reports-page";
import { lookUpPage } from "@/newsroom/reports/public-page";

export const dynamic = "force-dynamic";

/** 举报纠错查询, not asked for anything yet. */
export default async function LookUpPage() {
  return <ReportsPageView page={await asAsked(await lookUpPage())} />;
}

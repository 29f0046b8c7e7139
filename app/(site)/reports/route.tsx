import { answer } from "@/app/(site)/answer";
import { printed } from "@/app/(site)/printed";
import { asAsked } from "@/app/asked";
import { ReportsPageView } from "@/components/site/reports-page";
import { lookUpPage } from "@/newsroom/reports/public-page";

export const dynamic = "force-dynamic";

/** 举报纠错查询, not asked for anything yet. */
export function GET(): Promise<Response> {
  return answer(async () => printed(<ReportsPageView page={await asAsked(await lookUpPage())} />, 200));
}

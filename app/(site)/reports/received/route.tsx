import { answer } from "@/app/(site)/answer";
import { printed } from "@/app/(site)/printed";
import { asAsked } from "@/app/asked";
import { ReportsPageView } from "@/components/site/reports-page";
import { receiptPage } from "@/newsroom/reports/public-page";

export const dynamic = "force-dynamic";

/** The receipt of what was sent just now. */
export function GET(): Promise<Response> {
  return answer(async ({ query }) => {
    const page = await receiptPage(new URLSearchParams(query).get("for") ?? "");
    return printed(<ReportsPageView page={await asAsked(page)} />, 200);
  });
}

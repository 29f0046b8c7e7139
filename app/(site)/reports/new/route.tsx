import { answer } from "@/app/(site)/answer";
import { printed } from "@/app/(site)/printed";
import { asAsked } from "@/app/asked";
import { ReportsPageView } from "@/components/site/reports-page";
import { reportFormPage } from "@/newsroom/reports/public-page";

export const dynamic = "force-dynamic";

/** 网络举报 or 纠错, about the page the address names. */
export function GET(): Promise<Response> {
  return answer(async ({ query }) => {
    const wish = new URLSearchParams(query);
    const kind = wish.get("kind") === "report" ? "report" : "correction";
    const page = await reportFormPage(wish.get("about") ?? "", { kind });
    return printed(<ReportsPageView page={await asAsked(page)} />, 200);
  });
}

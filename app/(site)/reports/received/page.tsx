import { asAsked } from "@/app/asked";
import { ReportsPageView } from "@/components/site/reports-page";
import { receiptPage } from "@/newsroom/reports/public-page";

export const dynamic = "force-dynamic";

/** The receipt of what was sent just now. */
export default async function ReceivedPage({ searchParams }: PageProps<"/reports/received">) {
  const { for: carried } = await searchParams;
  return <ReportsPageView page={await asAsked(await receiptPage(typeof carried === "string" ? carried : ""))} />;
}

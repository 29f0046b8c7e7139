import { actAsReader } from "@/app/(site)/act-as-reader";
import { printed } from "@/app/(site)/printed";
import { receiptForm } from "@/app/(site)/reports/forms";
import { asAsked } from "@/app/asked";
import { ReportsPageView } from "@/components/site/reports-page";
import { lookUpPage } from "@/newsroom/reports/public-page";

/** Looks a receipt up. It is sent, not part of the address, so that no log keeps it. */
export function POST(request: Request): Promise<Response> {
  return actAsReader(request, {
    takesFiles: false,
    shape: receiptForm,
    verb: (_, { receipt }) => lookUpPage(receipt),
    done: async (page) => printed(<ReportsPageView page={await asAsked(page)} />, 200),
    refused: async ({ message }, _, status) =>
      printed(<ReportsPageView page={await asAsked(await lookUpPage("", { message, field: "receipt" }))} />, status),
  });
}

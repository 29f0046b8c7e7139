import { actAsReader } from "@/app/(site)/act-as-reader";
import { moved, printed } from "@/app/(site)/printed";
import { reportForm, typedIn } from "@/app/(site)/reports/forms";
import { asAsked } from "@/app/asked";
import { ReportsPageView } from "@/components/site/reports-page";
import { receiptAddress } from "@/newsroom/addresses";
import { now } from "@/newsroom/clock/now";
import { reportFormPage } from "@/newsroom/reports/public-page";
import { receiptForAddress } from "@/newsroom/reports/receipt";
import { receiveReport } from "@/newsroom/reports/receive";

/** Takes a 网络举报 or 纠错: 303 to the receipt; refused, the form again with all that was typed and why. */
export function POST(request: Request): Promise<Response> {
  return actAsReader(request, {
    takesFiles: true,
    shape: reportForm,
    verb: async (reader, { picture, ...wish }) =>
      receiveReport(reader, { ...wish, picture: picture && Buffer.from(await picture.arrayBuffer()) }),
    done: ({ receipt }) => moved(303, receiptAddress(receiptForAddress(receipt, now()))),
    refused: async ({ message, field }, sent, status) => {
      const page = await reportFormPage("", {
        kind: sent.kind === "report" ? "report" : "correction",
        typed: typedIn(sent),
        form: typeof sent.form === "string" ? sent.form : "",
        hadPicture: sent.picture instanceof File && sent.picture.size > 0,
        refused: { message, ...(field ? { field } : {}) },
      });
      return printed(<ReportsPageView page={await asAsked(page)} />, status);
    },
  });
}

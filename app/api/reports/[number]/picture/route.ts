import { reportNumber } from "@/app/admin/reports/forms";
import { answerRead } from "@/app/api/answer";
import { Refusal } from "@/newsroom/refusal";
import { pictureForDesk } from "@/newsroom/reports/desk-report";

/** The picture a reader sent with a report, for whoever may read the report. */
export async function GET(_: Request, { params }: { params: Promise<{ number: string }> }): Promise<Response> {
  const number = reportNumber((await params).number);
  return answerRead(async (actor) => {
    const picture = number === null ? null : await pictureForDesk(actor, number);
    if (!picture) throw new Refusal("not_found", "report_not_found");
    return new Response(new Uint8Array(picture.bytes), {
      headers: { "cache-control": "private, no-store", "content-type": picture.mediaType },
    });
  });
}

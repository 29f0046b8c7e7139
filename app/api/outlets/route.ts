import { actOnBytes, answerRead } from "@/app/api/answer";
import { csvFile } from "@/app/api/csv-file";
import { sheetBytes } from "@/app/api/outlets/sheet-bytes";
import { now } from "@/newsroom/clock/now";
import { textOf } from "@/newsroom/csv";
import { outletsForDesk } from "@/newsroom/outlets/desk";
import { importOutlets } from "@/newsroom/outlets/import";
import { sheetOf } from "@/newsroom/outlets/sheet";
import { Refusal } from "@/newsroom/refusal";
import { dayOf } from "@/newsroom/shanghai";

/** 稿源 as a CSV file. */
export async function GET(): Promise<Response> {
  return answerRead(async (actor) => {
    const desk = await outletsForDesk(actor);
    if (!desk) throw new Refusal("forbidden", "not_permitted");
    return csvFile(`outlets-${dayOf(now())}.csv`, [sheetOf(desk.outlets)]);
  });
}

/** Takes the table in the body in, as it was shown: `shown` of the preview stands in the address. `{ added, changed }`. */
export async function POST(request: Request): Promise<Response> {
  const shown = new URL(request.url).searchParams.get("shown") ?? "";
  return actOnBytes(request, (actor, bytes) => importOutlets(actor, { text: textOf(bytes), shown }), sheetBytes);
}

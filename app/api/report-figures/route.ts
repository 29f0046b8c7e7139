import { yearIn } from "@/app/admin/reports/forms";
import { answerRead } from "@/app/api/answer";
import { csvFile } from "@/app/api/csv-file";
import { reportFiguresCsv } from "@/newsroom/reports/figures";

/** The figures of a year as a CSV file. */
export async function GET(request: Request): Promise<Response> {
  const year = yearIn(Object.fromEntries(new URL(request.url).searchParams));
  return answerRead(async (actor) =>
    csvFile(`reports-${year ?? "this-year"}.csv`, [await reportFiguresCsv(actor, year)]),
  );
}

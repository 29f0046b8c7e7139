import { filterIn } from "@/app/admin/settings/log/filter";
import { answerRead } from "@/app/api/answer";
import { csvFile } from "@/app/api/csv-file";
import { auditLogCsv } from "@/newsroom/audit/log-csv";
import { now } from "@/newsroom/clock/now";
import { dayOf } from "@/newsroom/shanghai";

/** 操作日志 as a CSV file, narrowed as the address says: the same words as the screen's. */
export async function GET(request: Request): Promise<Response> {
  const filter = filterIn(Object.fromEntries(new URL(request.url).searchParams));
  return answerRead(async (actor) => csvFile(`audit-log-${dayOf(now())}.csv`, await auditLogCsv(actor, filter)));
}

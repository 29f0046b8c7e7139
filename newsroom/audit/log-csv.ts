import { type LogEvent, type LogFilter, logEvents, mayReadLog } from "@/newsroom/audit/log";
import { byteOrderMark, csvLine, harmless } from "@/newsroom/csv";
import type { Actor } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";
import { momentOf } from "@/newsroom/shanghai";

const columns = ["seq", "time", "time_shanghai", "kind", "person_id", "person", "article", "entry", "hash"];
const rowsAtOnce = 1000;

/**
 * The log as a CSV file, piece by piece, newest first; no more than `rowsAtOnce` events are held at a time. What happens
 * while it is read is not in it. Throws `Refusal("forbidden", "not_permitted")`.
 */
export async function auditLogCsv(actor: Actor, filter: LogFilter): Promise<AsyncGenerator<string, void>> {
  if (!(await mayReadLog(actor))) throw new Refusal("forbidden", "not_permitted");
  return pieces(filter);
}

async function* pieces(filter: LogFilter): AsyncGenerator<string, void> {
  yield byteOrderMark + csvLine(columns);
  let before: number | undefined;
  do {
    const events = await logEvents(filter, { before, limit: rowsAtOnce });
    before = events.length < rowsAtOnce ? undefined : events.at(-1)?.seq;
    if (events.length > 0) yield events.map(rowOf).join("");
  } while (before !== undefined);
}

function rowOf({ seq, at, kind, actor, articleNumber, entry, hash }: LogEvent): string {
  const { iso } = momentOf(at);
  const shanghai = iso.slice(0, 19).replace("T", " ");
  const cells = [
    at.toISOString(),
    shanghai,
    kind,
    actor?.id ?? "",
    actor?.name ?? "",
    articleNumber ?? "",
    entry,
    hash,
  ];
  return csvLine([seq, ...cells.map((cell) => harmless(String(cell)))]);
}

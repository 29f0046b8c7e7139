/** The year in figures: what readers reported and what came of it (网络信息内容生态治理规定 art. 17: a yearly report). */
import { and, eq, gte, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { type ReportClass, type ReportKind, readerReports, workingCopies } from "@/db/schema";
import { now } from "@/newsroom/clock/now";
import { byteOrderMark, csvLine } from "@/newsroom/csv";
import { type Actor, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";
import { hasReports, readsReport } from "@/newsroom/reports/rights";
import { dayOf } from "@/newsroom/shanghai";

/**
 * Reports received in the year, of one kind and class (null: 纠错 has none). `late`: closed after the deadline, or open
 * beyond it; `open`: not closed and in time; `upheld`: found true, all or in part.
 */
export type FigureLine = {
  kind: ReportKind;
  class: ReportClass | null;
  received: number;
  inTime: number;
  late: number;
  open: number;
  upheld: number;
};
export type Figures = { year: number; years: number[]; lines: FigureLine[] };

/** The figures of a year (Asia/Shanghai) over all this person may read; null for whoever has no business with them. */
export async function reportFigures(actor: Actor, year?: number): Promise<Figures | null> {
  const rights = await rightsOf(db(), actor);
  if (!hasReports(rights)) return null;
  const thisYear = Number(dayOf(now()).slice(0, 4));
  const wanted = year ?? thisYear;
  const present = sql`${now().toISOString()}::timestamptz`;
  const { dueAt, closedAt, result } = readerReports;
  const count = (condition: ReturnType<typeof sql>) => sql`count(*) filter (where ${condition})`.mapWith(Number);
  const [lines, [first]] = await Promise.all([
    db()
      .select({
        kind: readerReports.kind,
        class: readerReports.class,
        received: sql`count(*)`.mapWith(Number),
        inTime: count(sql`${closedAt} <= ${dueAt}`),
        late: count(sql`coalesce(${closedAt}, ${present}) > ${dueAt}`),
        open: count(sql`${closedAt} is null and ${dueAt} >= ${present}`),
        upheld: count(sql`${result} in ('upheld', 'partly')`),
      })
      .from(readerReports)
      .leftJoin(workingCopies, eq(workingCopies.articleNumber, readerReports.articleNumber))
      .where(
        and(
          readsReport(rights),
          gte(readerReports.receivedAt, startOf(wanted)),
          lt(readerReports.receivedAt, startOf(wanted + 1)),
        ),
      )
      .groupBy(readerReports.kind, readerReports.class)
      .orderBy(readerReports.kind, readerReports.class),
    db()
      .select({ at: sql`min(${readerReports.receivedAt})`.mapWith(readerReports.receivedAt) })
      .from(readerReports),
  ]);
  const since = Math.min(first?.at ? Number(dayOf(first.at).slice(0, 4)) : thisYear, thisYear);
  return { year: wanted, years: Array.from({ length: thisYear - since + 1 }, (_, back) => thisYear - back), lines };
}

/** The same as a CSV file; throws `Refusal("forbidden", "not_permitted")`. */
export async function reportFiguresCsv(actor: Actor, year?: number): Promise<string> {
  const figures = await reportFigures(actor, year);
  if (!figures) throw new Refusal("forbidden", "not_permitted");
  const head = ["year", "kind", "class", "received", "closed_in_time", "late", "open", "upheld"];
  const rows = figures.lines.map((line) =>
    csvLine([figures.year, line.kind, line.class ?? "", line.received, line.inTime, line.late, line.open, line.upheld]),
  );
  return byteOrderMark + csvLine(head) + rows.join("");
}

function startOf(year: number): Date {
  return new Date(`${year}-01-01T00:00:00+08:00`);
}

import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button-look";
import { Table } from "@/components/ui/table";
import type { FigureLine, Figures } from "@/newsroom/reports/figures";

const columns = ["received", "inTime", "late", "open", "upheld"] as const;
type Counts = Pick<FigureLine, (typeof columns)[number]>;
type Row = Counts & { name: string };

/** The figures of a year, a line for each kind and class, and all together. */
export function ReportFigures({ figures: { year, years, lines } }: { figures: Figures }) {
  const words = useTranslations("reports");
  const nameOf = ({ kind, class: reportClass }: FigureLine) =>
    reportClass ? `${words(`kinds.${kind}`)} · ${words(`classes.${reportClass}`)}` : words(`kinds.${kind}`);
  const rows: Row[] = lines.map((line) => ({ ...line, name: nameOf(line) }));
  const total = Object.fromEntries(columns.map((name) => [name, lines.reduce((sum, line) => sum + line[name], 0)]));
  if (rows.length > 0) rows.push({ ...(total as Counts), name: words("columns.total") }); // a count for each column, just made
  return (
    <>
      <nav aria-label={words("years")} className="flex flex-wrap gap-2">
        {years.map((one) => (
          <Link
            key={one}
            href={`/admin/reports/figures?year=${one}`}
            aria-current={one === year ? "page" : undefined}
            className={buttonLook(one === year ? "quiet" : "plain")}
          >
            {words("year", { year: String(one) })}
          </Link>
        ))}
        {/* A file, not a page: the router has no business with it. */}
        <a href={`/api/report-figures?year=${year}`} download className={buttonLook("quiet")}>
          {words("download")}
        </a>
      </nav>
      <Table
        caption={words("figuresOf", { year: String(year) })}
        heading="name"
        rows={rows}
        rowId={({ name }) => name}
        empty={words("figuresNone")}
        columns={[
          { id: "name", title: words("kind"), cell: ({ name }: Row) => name },
          ...columns.map((id) => ({
            id,
            title: words(`columns.${id}`),
            align: "end" as const,
            cell: (row: Row) => row[id],
          })),
        ]}
      />
    </>
  );
}

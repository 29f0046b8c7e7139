import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyList } from "@/components/admin/empty-list";
import { Moment } from "@/components/admin/moment";
import { OverdueMark, ReportMark } from "@/components/admin/reports/report-marks";
import type { ReportLine } from "@/newsroom/reports/desk";

/** Reports, one an entry: what kind, about what, how it stands, whose it is and until when. */
export function ReportList({ lines }: { lines: readonly ReportLine[] }) {
  const words = useTranslations("reports");
  if (lines.length === 0) return <EmptyList none={words("none")} hint={words("noneHint")} />;
  return (
    <ol aria-label={words("title")} className="border border-line bg-panel text-[0.9375rem]">
      {lines.map((line) => (
        <li
          key={line.number}
          className="grid gap-x-4 gap-y-1 border-b border-line px-3 py-2.5 last:border-b-0 hover:bg-panel-2 md:grid-cols-[10rem_minmax(0,1fr)_15rem]"
        >
          <p className="flex flex-wrap items-baseline gap-x-2 md:flex-col">
            <span className="font-medium">{words(`kinds.${line.kind}`)}</span>
            {line.class && <span className="text-[0.875rem] text-ink-2">{words(`classes.${line.class}`)}</span>}
          </p>
          <div className="min-w-0">
            <Link
              href={`/admin/reports/${line.number}`}
              aria-label={`${words("one", { number: line.number })}：${line.beginning}`}
              className="line-clamp-2 font-medium [overflow-wrap:anywhere] underline decoration-line-strong underline-offset-4"
            >
              {line.beginning}
            </Link>
            <p className="truncate text-[0.875rem] text-ink-2">
              {line.articleNumber === null ? line.address : `${line.articleNumber} ${line.headline}`}
              {line.channel && ` · ${line.channel}`}
            </p>
          </div>
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 text-[0.875rem] text-ink-2 md:flex-col md:items-start">
            <span className="flex flex-wrap gap-x-3">
              <ReportMark state={line.state} result={line.result} />
              {line.isOverdue && <OverdueMark />}
            </span>
            <span>{line.owner ?? words("nobody")}</span>
            <span>
              {words(line.closedAt ? "closedAt" : "due")} <Moment at={line.closedAt ?? line.dueAt} />
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}

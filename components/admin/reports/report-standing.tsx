import { useTranslations } from "next-intl";
import { Card, Facts } from "@/components/admin/card";
import { Moment } from "@/components/admin/moment";
import { OverdueMark, ReportMark } from "@/components/admin/reports/report-marks";
import { useOutcomeWords } from "@/components/admin/reports/use-outcome-words";
import type { ReportDesk } from "@/newsroom/reports/desk-report";

/** How a report stands, what it was answered with, and what it had been answered with before. */
export function ReportStanding({ report }: { report: ReportDesk }) {
  const words = useTranslations("reports");
  const said = useOutcomeWords();
  const { state, result, owner, dueAt, dueReason, reply, closedAt, closer, linked, outcomes, isOverdue } = report;
  const outcome = linked && outcomes.find(({ kind, id }) => kind === linked.kind && id === linked.id);
  return (
    <Card title={words("standing")}>
      <Facts
        facts={{
          [words("state")]: (
            <span className="flex flex-wrap gap-x-3">
              <ReportMark state={state} result={result} />
              {isOverdue && <OverdueMark />}
            </span>
          ),
          [words("owner")]: owner?.name ?? words("nobody"),
          [words("due")]: (
            <>
              <Moment at={dueAt} />
              {dueReason && <span className="block text-ink-2">{words("dueWhy", { reason: dueReason })}</span>}
            </>
          ),
          [words("outcome")]: outcome && said(outcome),
          [words("closedAt")]: closedAt && (
            <>
              <Moment at={closedAt} /> {closer}
            </>
          ),
          [words("reply")]: reply,
        }}
      />
      <Reopenings report={report} />
    </Card>
  );
}

function Reopenings({ report: { reopenings } }: { report: ReportDesk }) {
  const words = useTranslations("reports");
  if (reopenings.length === 0) return null;
  return (
    <section aria-label={words("history")} className="mt-3 flex flex-col gap-2 border-t border-line pt-3">
      <h3 className="text-[0.8125rem] text-ink-2">{words("history")}</h3>
      <ol className="flex flex-col gap-2">
        {reopenings.map(({ id, by, at, reason, result, reply }) => (
          <li key={id} className="[overflow-wrap:anywhere] whitespace-pre-wrap">
            <Moment at={at} /> {words("reopened", { name: by, reason })}
            <span className="block text-ink-2">
              {words("before", { result: result ? words(`results.${result}`) : "", reply })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { DateField } from "@/components/admin/people/date-field";
import { Panel } from "@/components/admin/people/panel";
import { Submit } from "@/components/admin/people/submit";
import type { ReportActions } from "@/components/admin/reports/report-actions";
import { TextAreaField } from "@/components/ui/text-field";
import type { ReportDesk } from "@/newsroom/reports/desk-report";

/** The one step with a report that is in other hands or in none. */
export function ReportTake({ report, take }: { report: ReportDesk; take: ReportActions["take"] }) {
  const words = useTranslations("reports");
  return (
    <ActionForm action={take}>
      {(isPending) => (
        <>
          <HiddenFields values={{ number: report.number }} />
          <Submit look={report.owner ? "quiet" : "primary"} isPending={isPending}>
            {report.owner ? words("takeOver", { name: report.owner.name }) : words("take")}
          </Submit>
        </>
      )}
    </ActionForm>
  );
}

/** A closed report is taken up again, with the reason and a new deadline. */
export function ReportReopen({ number, reopen }: { number: number; reopen: ReportActions["reopen"] }) {
  const words = useTranslations("reports");
  return (
    <Panel title={words("reopen")} hint={words("reopenHint")}>
      <ActionForm action={reopen}>
        {(isPending) => (
          <>
            <HiddenFields values={{ number }} />
            <TextAreaField label={words("dueReason")} name="reason" isRequired />
            <DateField label={words("newDue")} name="dueAt" withTime isRequired />
            <Submit look="quiet" isPending={isPending}>
              {words("reopen")}
            </Submit>
          </>
        )}
      </ActionForm>
    </Panel>
  );
}

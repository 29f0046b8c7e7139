"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { DateField } from "@/components/admin/people/date-field";
import { Panel } from "@/components/admin/people/panel";
import { Submit } from "@/components/admin/people/submit";
import type { ReportActions } from "@/components/admin/reports/report-actions";
import { useOutcomeWords } from "@/components/admin/reports/use-outcome-words";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextAreaField } from "@/components/ui/text-field";
import type { ReportResult } from "@/db/schema";
import type { ReportDesk } from "@/newsroom/reports/desk-report";

const results: readonly ReportResult[] = ["upheld", "partly", "unfounded", "elsewhere"];

type Props = { report: ReportDesk; actions: ReportActions };

/** What somebody does with a report in their own hands, in the order in which they do it. */
export function ReportWork({ report, actions }: Props) {
  return (
    <>
      {report.article && <LinkOutcome report={report} actions={actions} />}
      <Close report={report} actions={actions} />
      <HandOn report={report} actions={actions} />
      <ChangeDue report={report} actions={actions} />
    </>
  );
}

function LinkOutcome({ report: { number, outcomes, linked }, actions }: Props) {
  const words = useTranslations("reports");
  const said = useOutcomeWords();
  if (outcomes.length === 0) {
    return (
      <Panel title={words("outcomeTitle")}>
        <p className="text-ink-2">{words("outcomeEmpty")}</p>
      </Panel>
    );
  }
  const now = linked ? `${linked.kind}:${linked.id}` : "";
  return (
    <Panel title={words("outcomeTitle")} hint={words("outcomeHint")}>
      <ActionForm action={actions.link} done={() => <Notice tone="success">{words("linked")}</Notice>}>
        {(isPending) => (
          <>
            <HiddenFields values={{ number }} />
            <Select
              // Emptied after saving, a field goes back to what it began with: it begins anew with what was saved.
              key={now}
              label={words("outcome")}
              name="outcome"
              defaultValue={now}
              options={[
                { value: "", label: words("outcomeNone") },
                ...outcomes.map((one) => ({ value: `${one.kind}:${one.id}`, label: said(one) })),
              ]}
            />
            <Submit look="quiet" isPending={isPending} label={`${words("link")}：${words("outcomeTitle")}`}>
              {words("link")}
            </Submit>
          </>
        )}
      </ActionForm>
    </Panel>
  );
}

function Close({ report: { number }, actions }: Props) {
  const words = useTranslations("reports");
  return (
    <Panel title={words("closeTitle")}>
      <ActionForm action={actions.close}>
        {(isPending) => (
          <>
            <HiddenFields values={{ number }} />
            <Select
              label={words("result")}
              name="result"
              isRequired
              options={results.map((value) => ({ value, label: words(`results.${value}`) }))}
            />
            <TextAreaField label={words("reply")} name="reply" hint={words("replyHint")} rows={4} isRequired />
            <Submit isPending={isPending}>{words("close")}</Submit>
          </>
        )}
      </ActionForm>
    </Panel>
  );
}

function HandOn({ report: { number, colleagues }, actions }: Props) {
  const words = useTranslations("reports");
  if (colleagues.length === 0) return null;
  return (
    <Panel title={words("handOnTitle")}>
      <ActionForm action={actions.handOn}>
        {(isPending) => (
          <>
            <HiddenFields values={{ number }} />
            <Select
              label={words("person")}
              name="personId"
              options={colleagues.map(({ id, name }) => ({ value: String(id), label: name }))}
            />
            <Submit look="quiet" isPending={isPending}>
              {words("handOn")}
            </Submit>
          </>
        )}
      </ActionForm>
    </Panel>
  );
}

function ChangeDue({ report: { number }, actions }: Props) {
  const words = useTranslations("reports");
  return (
    <Panel title={words("dueTitle")}>
      <ActionForm action={actions.changeDue}>
        {(isPending) => (
          <>
            <HiddenFields values={{ number }} />
            <DateField label={words("newDue")} name="dueAt" withTime isRequired />
            <TextAreaField label={words("dueReason")} name="reason" rows={2} isRequired />
            <Submit look="quiet" isPending={isPending}>
              {words("changeDue")}
            </Submit>
          </>
        )}
      </ActionForm>
    </Panel>
  );
}

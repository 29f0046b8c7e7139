"use client";

import { useFormatter, useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { Submit } from "@/components/admin/people/submit";
import type { ReportActions } from "@/components/admin/reports/report-actions";
import { Notice } from "@/components/ui/notice";
import type { ReportDesk } from "@/newsroom/reports/desk-report";

type Props = {
  report: Pick<ReportDesk, "number" | "hasContact" | "contactBlankedAt" | "may">;
  readContact: ReportActions["readContact"];
};

/** Whether there is a contact; whoever has the report in hand sees it once for each time they ask, on record. */
export function ReportContact({ report, readContact }: Props) {
  const words = useTranslations("reports");
  const format = useFormatter();
  const { hasContact, contactBlankedAt, may, number } = report;
  if (!hasContact) {
    const at = contactBlankedAt && format.dateTime(contactBlankedAt, { dateStyle: "medium" });
    return <p>{at ? words("contactBlanked", { at }) : words("contactNone")}</p>;
  }
  if (!may.readContact) return <p>{words("contactThere")}</p>;
  return (
    <ActionForm
      action={readContact}
      done={(contact) => <Notice tone="info">{words("contactIs", { contact: String(contact ?? "") })}</Notice>}
    >
      {(isPending) => (
        <>
          <HiddenFields values={{ number }} />
          <p className="text-[0.875rem] text-ink-2">{words("readContactHint")}</p>
          <Submit look="quiet" isPending={isPending}>
            {words("readContact")}
          </Submit>
        </>
      )}
    </ActionForm>
  );
}

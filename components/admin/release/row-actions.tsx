"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { PanelButtons } from "@/components/admin/release/panel-buttons";
import { SchedulePanel } from "@/components/admin/release/schedule-panel";
import { Button } from "@/components/ui/button";
import { hintLook } from "@/components/ui/field-look";
import { TextAreaField } from "@/components/ui/text-field";
import { useOpener } from "@/components/ui/use-opener";
import type { ReleaseRow } from "@/newsroom/releases/desk";

export type RowActionsOf = Record<"release" | "schedule" | "unschedule" | "sendBack", FormAction>;
type Props = { row: ReleaseRow; actions: RowActionsOf };

/** On a phone a thumb's width high and as wide as there is room. */
const wide = "max-lg:flex-[1_1_6rem] max-md:min-h-11";

/** The steps a person may take with one text; a time or a reason is asked for in the row. */
export function RowActions({ row, actions }: Props) {
  const words = useTranslations("release");
  const { panel, opener, close } = useOpener<"schedule" | "return">();
  const { number, revision, fingerprint, steps } = row;
  const shown = { number, revision, fingerprint };

  if (panel === "schedule") return <SchedulePanel row={row} action={actions.schedule} close={close} />;
  if (panel === "return") return <SendBack row={row} action={actions.sendBack} close={close} />;
  if (!["release", "schedule", "unschedule", "return"].some((step) => steps.some((open) => open === step))) return null;
  return (
    <div className="flex flex-wrap items-start gap-2 lg:max-w-sm lg:justify-end">
      {steps.includes("release") && (
        <ActionForm action={actions.release} className="flex flex-col gap-2 max-lg:flex-[1_1_6rem]">
          {(isPending) => (
            <>
              <HiddenFields values={shown} />
              <Button
                type="submit"
                look="primary"
                isPending={isPending}
                aria-label={words("releaseNamed", { number: String(number) })}
                className="max-md:min-h-11"
              >
                {words("release")}
              </Button>
            </>
          )}
        </ActionForm>
      )}
      {steps.includes("schedule") && (
        <Button
          {...opener("schedule")}
          aria-label={words("scheduleNamed", { number: String(number) })}
          className={wide}
        >
          {words("schedule")}
        </Button>
      )}
      {steps.includes("unschedule") && (
        <ActionForm action={actions.unschedule} className="flex flex-col gap-2 max-lg:flex-[1_1_6rem]">
          {(isPending) => (
            <>
              <HiddenFields values={shown} />
              <Button
                type="submit"
                isPending={isPending}
                aria-label={words("unscheduleNamed", { number: String(number) })}
                className="max-md:min-h-11"
              >
                {words("unschedule")}
              </Button>
            </>
          )}
        </ActionForm>
      )}
      {steps.includes("return") && (
        <Button {...opener("return")} aria-label={words("returnNamed", { number: String(number) })} className={wide}>
          {words("return")}
        </Button>
      )}
    </div>
  );
}

type PanelProps = { row: ReleaseRow; action: FormAction; close: () => void };

function SendBack({ row, action, close }: PanelProps) {
  const words = useTranslations("release");
  const { number, revision, fingerprint } = row;
  return (
    <ActionForm action={action} className="flex w-full flex-col gap-2 lg:w-sm">
      {(isPending) => (
        <>
          <HiddenFields values={{ number, revision, fingerprint }} />
          <TextAreaField
            label={words("returnReason")}
            name="reason"
            rows={2}
            isRequired
            validationBehavior="aria"
            autoFocus
          />
          <p className={hintLook}>{words("returnMeans")}</p>
          <PanelButtons isPending={isPending} word={words("returnDo")} look="danger" close={close} />
        </>
      )}
    </ActionForm>
  );
}

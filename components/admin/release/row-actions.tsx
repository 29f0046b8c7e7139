"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/admin/action-form";
import { typedMoment } from "@/components/admin/editor/newsroom-time";
import type { FormAction } from "@/components/admin/form-action";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { Button } from "@/components/ui/button";
import { boxLook, hintLook, labelLook } from "@/components/ui/field-look";
import { TextAreaField } from "@/components/ui/text-field";
import type { ReleaseRow } from "@/newsroom/releases/desk";

export type ReleaseActions = Record<"release" | "schedule" | "unschedule" | "sendBack", FormAction>;
type Props = { row: ReleaseRow; actions: ReleaseActions };

/** The steps a person may take with one text; a time or a reason is asked for in the row. */
export function RowActions({ row, actions }: Props) {
  const words = useTranslations("release");
  const [panel, setPanel] = useState<"schedule" | "return" | null>(null);
  const { number, revision, fingerprint, steps } = row;
  const shown = { number, revision, fingerprint };
  const close = () => setPanel(null);

  if (panel === "schedule") return <Schedule row={row} action={actions.schedule} close={close} />;
  if (panel === "return") return <SendBack row={row} action={actions.sendBack} close={close} />;
  if (!["release", "schedule", "unschedule", "return"].some((step) => steps.some((open) => open === step))) return null;
  return (
    <div className="flex flex-wrap items-start gap-2 lg:max-w-sm lg:justify-end">
      {steps.includes("release") && (
        <ActionForm action={actions.release} className="flex flex-col gap-2 max-lg:flex-[1_1_8rem]">
          {(isPending) => (
            <>
              <HiddenFields values={shown} />
              <Button
                type="submit"
                look="primary"
                isPending={isPending}
                aria-label={words("releaseNamed", { number: String(number) })}
              >
                {words("release")}
              </Button>
            </>
          )}
        </ActionForm>
      )}
      {steps.includes("schedule") && (
        <Button onPress={() => setPanel("schedule")} aria-label={words("scheduleNamed", { number: String(number) })}>
          {words("schedule")}
        </Button>
      )}
      {steps.includes("unschedule") && (
        <ActionForm action={actions.unschedule} className="flex flex-col gap-2">
          {(isPending) => (
            <>
              <HiddenFields values={shown} />
              <Button
                type="submit"
                isPending={isPending}
                aria-label={words("unscheduleNamed", { number: String(number) })}
              >
                {words("unschedule")}
              </Button>
            </>
          )}
        </ActionForm>
      )}
      {steps.includes("return") && (
        <Button onPress={() => setPanel("return")} aria-label={words("returnNamed", { number: String(number) })}>
          {words("return")}
        </Button>
      )}
    </div>
  );
}

type PanelProps = { row: ReleaseRow; action: FormAction; close: () => void };

function Schedule({ row, action, close }: PanelProps) {
  const words = useTranslations("release");
  const { number, revision, fingerprint } = row;
  const id = `schedule-${number}`;
  return (
    <ActionForm action={action} className="flex w-full flex-col gap-2 lg:w-sm">
      {(isPending) => (
        <>
          <HiddenFields values={{ number, revision, fingerprint }} />
          <div className="flex flex-col gap-1">
            <label htmlFor={id} className={labelLook}>
              {words("scheduleAt")}
            </label>
            <input
              id={id}
              name="at"
              type="datetime-local"
              required
              defaultValue={suggestedTime(row)}
              max="2999-12-31T23:59"
              aria-describedby={`${id}-hint`}
              className={boxLook}
            />
            <span id={`${id}-hint`} className={hintLook}>
              {words("scheduleHint")}
            </span>
          </div>
          <Buttons isPending={isPending} word={words("scheduleDo")} look="primary" close={close} />
        </>
      )}
    </ActionForm>
  );
}

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
          <Buttons isPending={isPending} word={words("returnDo")} look="danger" close={close} />
        </>
      )}
    </ActionForm>
  );
}

function Buttons(props: { isPending: boolean; word: string; look: "primary" | "danger"; close: () => void }) {
  const words = useTranslations("release");
  return (
    <div className="flex flex-wrap gap-2">
      <Button type="submit" look={props.look} isPending={props.isPending}>
        {props.word}
      </Button>
      <Button look="plain" onPress={props.close}>
        {words("cancel")}
      </Button>
    </div>
  );
}

/** The wished time or the end of the embargo while they are ahead, else the next full hour. */
function suggestedTime({ wishedAt, notBefore }: ReleaseRow): string {
  const now = Date.now();
  const nextHour = new Date(Math.ceil((now + 300_000) / 3_600_000) * 3_600_000);
  const wished = [wishedAt, notBefore].filter((time) => time !== null).filter((time) => time.getTime() > now);
  const latest = wished.toSorted((one, other) => other.getTime() - one.getTime())[0];
  return typedMoment((latest ?? nextHour).toISOString());
}

"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { PanelButtons } from "@/components/admin/release/panel-buttons";
import { quickTimes, suggestedTime } from "@/components/admin/release/quick-times";
import { Button } from "@/components/ui/button";
import { boxLook, hintLook, labelLook } from "@/components/ui/field-look";
import type { ReleaseRow } from "@/newsroom/releases/desk";

type Props = { row: ReleaseRow; action: FormAction; close: () => void };

/** 定时发布: when, in the newsroom's time; the times people take most are one press away. */
export function SchedulePanel({ row, action, close }: Props) {
  const words = useTranslations("release");
  const { number, revision, fingerprint } = row;
  const id = `schedule-${number}`;
  const [now] = useState(() => new Date());
  const [at, setAt] = useState(() => suggestedTime(now, row));
  const time = useRef<HTMLInputElement>(null);
  // The button that opened the panel is gone.
  useEffect(() => time.current?.focus(), []);
  return (
    <ActionForm action={action} className="flex w-full flex-col gap-2.5 lg:w-md">
      {(isPending) => (
        <>
          <HiddenFields values={{ number, revision, fingerprint }} />
          <div className="flex flex-col gap-1">
            <label htmlFor={id} className={labelLook}>
              {words("scheduleAt")}
            </label>
            <input
              ref={time}
              id={id}
              name="at"
              type="datetime-local"
              required
              value={at}
              onChange={(event) => setAt(event.target.value)}
              max="2999-12-31T23:59"
              aria-describedby={`${id}-hint`}
              className={boxLook}
            />
          </div>
          <fieldset className="flex flex-wrap gap-1.5">
            <legend className="sr-only">{words("quick")}</legend>
            {quickTimes(now, row).map((quick) => (
              <Button
                key={`${quick.name} ${quick.at}`}
                onPress={() => setAt(quick.at)}
                aria-pressed={quick.at === at}
                className="px-2.5 text-[0.875rem] max-md:min-h-11 aria-pressed:border-ink aria-pressed:bg-press"
              >
                {words(`quickTimes.${quick.name}`, { time: quick.at.slice(11), date: quick.at.slice(5, 10) })}
              </Button>
            ))}
          </fieldset>
          <p id={`${id}-hint`} className={hintLook}>
            {words("scheduleHint")}
          </p>
          <PanelButtons isPending={isPending} word={words("scheduleDo")} look="primary" close={close} />
        </>
      )}
    </ActionForm>
  );
}

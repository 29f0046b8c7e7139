"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { DateField } from "@/components/admin/people/date-field";
import { Submit } from "@/components/admin/people/submit";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import type { OutletLine } from "@/newsroom/outlets/desk";
import type { OutletStanding } from "@/newsroom/outlets/standing";

const standings: readonly OutletStanding[] = ["normal", "frozen", "removed", "unlisted"];

type Props = { outlet: OutletLine; today: string; action: FormAction };

/** Records how an outlet stands from a day on, or for some days. */
export function StandingForm({ outlet, today, action }: Props) {
  const words = useTranslations("outlets");
  const title = useId();
  return (
    <section aria-labelledby={title} className="flex flex-col gap-3 border-t border-line pt-3">
      <h3 id={title} className="font-medium">
        {words("recordTitle", { name: outlet.name })}
      </h3>
      <ActionForm action={action} done={() => <Notice tone="success">{words("recorded")}</Notice>}>
        {(isPending) => (
          <>
            <input type="hidden" name="id" value={outlet.id} />
            <div className="grid gap-3 sm:grid-cols-3">
              <Select
                label={words("standing")}
                name="standing"
                options={standings.map((value) => ({ value, label: words(`standings.${value}`) }))}
              />
              <DateField label={words("from")} name="from" defaultValue={today} isRequired />
              <DateField label={words("to")} name="to" hint={words("toHint")} />
            </div>
            <Submit isPending={isPending} label={words("recordLabel", { name: outlet.name })}>
              {words("record")}
            </Submit>
          </>
        )}
      </ActionForm>
    </section>
  );
}

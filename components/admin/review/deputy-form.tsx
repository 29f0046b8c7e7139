"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { DateField } from "@/components/admin/people/date-field";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useOpener } from "@/components/ui/use-opener";

type Props = {
  /** Those who could sit there with such a right. */
  people: readonly { id: number; name: string }[];
  channelId: number | null;
  stage: string;
  action: FormAction;
};

/** 授权代审 for one stage of one channel, from where its want shows. */
export function DeputyForm({ people, channelId, stage, action }: Props) {
  const words = useTranslations("review");
  const { panel, opener, close } = useOpener<"deputy">();
  if (!panel) {
    return (
      <Button className="mt-2" {...opener("deputy")}>
        {words("deputy", { stage })}
      </Button>
    );
  }
  return (
    <ActionForm action={action} className="mt-2 flex flex-col gap-2">
      {(isPending) => (
        <>
          <HiddenFields values={{ channelId: channelId ?? "", stages: stage }} />
          <div className="grid gap-2 sm:grid-cols-2">
            <Select
              label={words("deputyPerson")}
              name="personId"
              options={people.map(({ id, name }) => ({ value: String(id), label: name }))}
              isRequired
            />
            <DateField label={words("deputyTo")} name="to" withTime isRequired />
            <TextField
              label={words("deputyReason")}
              name="reason"
              isRequired
              maxLength={200}
              className="sm:col-span-2"
            />
          </div>
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="primary" isPending={isPending}>
              {words("deputyDo")}
            </Button>
            <Button look="plain" onPress={close}>
              {words("cancel")}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}

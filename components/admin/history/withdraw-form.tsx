"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { DateField } from "@/components/admin/people/date-field";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { hintLook } from "@/components/ui/field-look";
import { Select } from "@/components/ui/select";
import { TextAreaField, TextField } from "@/components/ui/text-field";
import type { WithdrawalCategory } from "@/db/schema";

const categories: readonly WithdrawalCategory[] = ["order", "factual", "infringement", "minors", "safety", "other"];

type Props = { number: number; releaseId: number; action: FormAction; close: () => void };

/** 撤稿: why, on whose word, and whether readers are told that something was withdrawn. */
export function WithdrawForm({ number, releaseId, action, close }: Props) {
  const words = useTranslations("withdrawal");
  return (
    <ActionForm action={action} className="flex flex-col gap-3">
      {(isPending) => (
        <>
          <HiddenFields values={{ number, releaseId }} />
          <p className="border-s-4 border-accent bg-returned-tint px-3 py-2 text-[0.9375rem]">{words("means")}</p>
          <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
            <Select
              label={words("category")}
              name="category"
              options={categories.map((value) => ({ value, label: words(`categories.${value}`) }))}
            />
            <TextField label={words("instructingBody")} name="instructingBody" maxLength={200} />
            <TextField label={words("reference")} name="reference" maxLength={200} />
            <DateField label={words("receivedAt")} name="receivedAt" withTime />
          </div>
          <TextAreaField
            label={words("reason")}
            name="reason"
            rows={2}
            isRequired
            validationBehavior="aria"
            autoFocus
          />
          <div>
            <Checkbox name="publicNotice" value="yes">
              {words("publicNotice")}
            </Checkbox>
            <p className={hintLook}>{words("publicNoticeHint")}</p>
          </div>
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="danger" isPending={isPending} className="min-h-12 px-5 md:min-h-10">
              {words("withdrawDo")}
            </Button>
            <Button look="plain" onPress={close} className="min-h-12 md:min-h-10">
              {words("cancel")}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/admin/people/date-field";
import { Checkbox } from "@/components/ui/checkbox";
import { hintLook } from "@/components/ui/field-look";
import { Select } from "@/components/ui/select";
import { TextAreaField, TextField } from "@/components/ui/text-field";
import type { WithdrawalCategory } from "@/db/schema";

const categories: readonly WithdrawalCategory[] = ["order", "factual", "infringement", "minors", "safety", "other"];

/** What every withdrawal says: why, on whose word, and whether readers are told; of one piece or of many. */
export function WithdrawalFields({ autoFocus = false }: { autoFocus?: boolean }) {
  const words = useTranslations("withdrawal");
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <Select
          label={words("category")}
          name="category"
          isRequired
          options={[
            { value: "", label: words("chooseCategory") },
            ...categories.map((value) => ({ value, label: words(`categories.${value}`) })),
          ]}
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
        autoFocus={autoFocus}
      />
      <div>
        <Checkbox name="publicNotice" value="yes">
          {words("publicNotice")}
        </Checkbox>
        <p className={hintLook}>{words("publicNoticeHint")}</p>
      </div>
    </>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/text-field";
import { useOpener } from "@/components/ui/use-opener";

/** The chief lets the outlet of a 转载 through for this round, with a reason. */
export function OverrideForm({ number, action }: { number: number; action: FormAction }) {
  const words = useTranslations("review");
  const { panel, opener, close } = useOpener<"override">();
  if (!panel) {
    return (
      <Button className="mt-2" {...opener("override")}>
        {words("override")}
      </Button>
    );
  }
  return (
    <ActionForm action={action} className="mt-2 flex flex-col gap-2">
      {(isPending) => (
        <>
          <HiddenFields values={{ number }} />
          <TextAreaField
            label={words("overrideReason")}
            name="reason"
            rows={2}
            isRequired
            validationBehavior="aria"
            autoFocus
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="danger" isPending={isPending}>
              {words("overrideDo")}
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

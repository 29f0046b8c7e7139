"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { Button } from "@/components/ui/button";

/** Says that an alarm is dealt with. */
export function HandleAlarm({ id, action }: { id: number; action: FormAction }) {
  const words = useTranslations("desk");
  return (
    <ActionForm action={action} className="flex flex-col gap-2">
      {(isPending) => (
        <>
          <HiddenFields values={{ id }} />
          <Button type="submit" isPending={isPending}>
            {words("handle")}
          </Button>
        </>
      )}
    </ActionForm>
  );
}

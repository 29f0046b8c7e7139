"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { WithdrawalFields } from "@/components/admin/history/withdrawal-fields";
import { Button } from "@/components/ui/button";

type Props = { number: number; releaseId: number; action: FormAction; close: () => void };

/** 撤稿: why, on whose word, and whether readers are told that something was withdrawn. */
export function WithdrawForm({ number, releaseId, action, close }: Props) {
  const words = useTranslations("withdrawal");
  return (
    <ActionForm
      action={action}
      unconfirmed={(count) => words("unconfirmed", { count })}
      className="flex flex-col gap-3"
    >
      {(isPending) => (
        <>
          <HiddenFields values={{ number, releaseId }} />
          <p className="border-s-4 border-accent bg-returned-tint px-3 py-2 text-[0.9375rem]">{words("means")}</p>
          <WithdrawalFields autoFocus />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="danger" isPending={isPending} className="min-h-12 px-5 md:min-h-10">
              {words("withdrawDo")}
            </Button>
            <Button look="plain" onPress={close} className="min-h-12 md:min-h-10">
              {words("cancel")}
            </Button>
          </div>
          <p role="status" className="text-[0.9375rem] text-ink-2 empty:hidden">
            {isPending && words("underWay")}
          </p>
        </>
      )}
    </ActionForm>
  );
}

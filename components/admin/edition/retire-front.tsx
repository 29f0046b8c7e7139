"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { PanelButtons } from "@/components/admin/release/panel-buttons";
import { Button } from "@/components/ui/button";
import { useOpener } from "@/components/ui/use-opener";

/** 停用 of a front that is gone: the first press says what that means, the second does it. */
export function RetireFront({ name, action }: { name: string; action: FormAction }) {
  const words = useTranslations("edition");
  const { panel, opener, close } = useOpener<"retire">();
  if (!panel) {
    return (
      <Button {...opener("retire")} aria-label={words("retireNamed", { name })} className="max-md:min-h-11">
        {words("retire")}
      </Button>
    );
  }
  return (
    <ActionForm action={action} className="flex basis-full flex-col gap-2">
      {(isPending) => (
        <>
          <HiddenFields values={{ name }} />
          <p className="border-s-4 border-accent bg-returned-tint px-3 py-2">{words("retireMeans")}</p>
          <PanelButtons isPending={isPending} word={words("retireDo", { name })} look="danger" close={close} />
        </>
      )}
    </ActionForm>
  );
}

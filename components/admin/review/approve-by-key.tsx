"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type Props = {
  action: FormAction;
  fields: Record<string, string | number | null>;
  /** The word on the button. */
  words: string;
};

/** Ctrl or ⌘ with Enter approves, after asking once. */
export function ApproveByKey({ action, fields, words: button }: Props) {
  const words = useTranslations("decisions");
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const ask = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.repeat) return;
      if ((event.ctrlKey || event.metaKey) && (event.code === "Enter" || event.code === "NumpadEnter")) {
        event.preventDefault();
        setOpen(true);
      }
    };
    document.addEventListener("keydown", ask);
    return () => document.removeEventListener("keydown", ask);
  }, []);
  return (
    <Dialog title={words("askTitle")} isOpen={isOpen} onOpenChange={setOpen}>
      {(close) => (
        <ActionForm action={action} className="flex flex-col gap-4">
          {(isPending) => (
            <>
              <HiddenFields values={fields} />
              <p>{words("ask", { revision: Number(fields.revision) })}</p>
              <div className="flex flex-wrap justify-end gap-2">
                <Button look="plain" onPress={close}>
                  {words("cancel")}
                </Button>
                <Button type="submit" look="primary" isPending={isPending} autoFocus>
                  {button}
                </Button>
              </div>
            </>
          )}
        </ActionForm>
      )}
    </Dialog>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** 重印本页. */
export function AskForPage({ path, action }: { path: string; action: FormAction }) {
  const words = useTranslations("edition");
  return (
    <ActionForm
      action={action}
      done={() => <Notice tone="success">{words("pageAsked")}</Notice>}
      className="flex flex-col gap-2"
    >
      {(isPending) => (
        <>
          <HiddenFields values={{ path }} />
          <Button
            type="submit"
            isPending={isPending}
            aria-label={words("printPageNamed", { path })}
            className="self-start max-md:min-h-11"
          >
            {words("printPage")}
          </Button>
        </>
      )}
    </ActionForm>
  );
}

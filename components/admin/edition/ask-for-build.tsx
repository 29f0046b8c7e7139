"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** 全部重印, with what it means for readers. */
export function AskForBuild({ action }: { action: FormAction }) {
  const words = useTranslations("edition");
  return (
    <ActionForm
      action={action}
      done={() => <Notice tone="success">{words("buildAsked")}</Notice>}
      className="mt-3 flex flex-col gap-2 border-t border-line pt-3"
    >
      {(isPending) => (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <Button type="submit" isPending={isPending} className="max-md:min-h-11">
            {words("buildAll")}
          </Button>
          <span className="text-[0.875rem] text-ink-2">{words("buildMeans")}</span>
        </div>
      )}
    </ActionForm>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

/** Looks for reports by words, an address or a receipt. */
export function ReportFinder({ text, find }: { text: string; find: FormAction }) {
  const words = useTranslations("reports");
  return (
    <search aria-label={words("find")} className="max-w-2xl">
      <ActionForm action={find}>
        {(isPending) => (
          <div className="flex flex-wrap items-end gap-2">
            <TextField
              label={words("find")}
              name="text"
              defaultValue={text}
              maxLength={200}
              className="min-w-0 flex-1 basis-64"
            />
            <Button type="submit" isDisabled={isPending} className="max-md:min-h-11">
              {words("look")}
            </Button>
          </div>
        )}
      </ActionForm>
    </search>
  );
}

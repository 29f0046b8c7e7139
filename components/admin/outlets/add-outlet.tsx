"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { OutletFields } from "@/components/admin/outlets/outlet-fields";
import { Panel } from "@/components/admin/people/panel";
import { Submit } from "@/components/admin/people/submit";
import { Notice } from "@/components/ui/notice";

/** Registers an outlet; how it stands is recorded in its own line above. */
export function AddOutlet({ action }: { action: FormAction }) {
  const words = useTranslations("outlets");
  return (
    <Panel title={words("addTitle")} hint={words("addHint")}>
      <ActionForm action={action} done={() => <Notice tone="success">{words("added")}</Notice>}>
        {(isPending) => (
          <>
            <OutletFields />
            <Submit isPending={isPending}>{words("add")}</Submit>
          </>
        )}
      </ActionForm>
    </Panel>
  );
}

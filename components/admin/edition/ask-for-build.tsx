"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { PanelButtons } from "@/components/admin/release/panel-buttons";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useOpener } from "@/components/ui/use-opener";

/** 全部重印, which is long: the first press says what it means for readers, the second begins it. */
export function AskForBuild({ action }: { action: FormAction }) {
  const words = useTranslations("edition");
  const { panel, opener, close } = useOpener<"build">();
  return (
    <ActionForm
      action={async (state, form) => {
        const answer = await action(state, form);
        if (!answer.error) close();
        return answer;
      }}
      done={() => <Notice tone="success">{words("buildAsked")}</Notice>}
      className="mt-3 flex flex-col gap-2 border-t border-line pt-3"
    >
      {(isPending) =>
        panel ? (
          <>
            <p className="border-s-4 border-accent bg-returned-tint px-3 py-2">{words("buildMeans")}</p>
            <PanelButtons isPending={isPending} word={words("buildDo")} look="primary" close={close} isQuestion />
          </>
        ) : (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <Button {...opener("build")} className="max-md:min-h-11">
              {words("buildAll")}
            </Button>
            <span className="text-[0.875rem] text-ink-2">{words("buildMeans")}</span>
          </div>
        )
      }
    </ActionForm>
  );
}

"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { PanelButtons } from "@/components/admin/release/panel-buttons";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { useOpener } from "@/components/ui/use-opener";

type Props = { articleNumber: number; topic: { address: string | null; front?: string }; action: FormAction };

/** The topic a live article introduces, at its `address`, and the way to compose it; without one, a form to open it. */
export function OpenTopic({ articleNumber, topic: { address, front }, action }: Props) {
  const words = useTranslations("topics");
  const { panel, opener, close } = useOpener<"open">();
  return (
    <section aria-label={words("title")} className="flex flex-col gap-3 border border-line bg-panel px-4 py-3">
      {address ? (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          {words("title")}
          <a href={address} target="_blank" rel="noreferrer" className="text-scheduled underline underline-offset-4">
            {address}
          </a>
          {front && (
            <Link
              href={`/admin/fronts/${front}`}
              className="inline-flex min-h-11 items-center underline underline-offset-4 md:min-h-9"
            >
              {words("compose")}
            </Link>
          )}
        </p>
      ) : panel === null ? (
        <Button {...opener("open")} className="self-start">
          {words("begin")}
        </Button>
      ) : (
        <ActionForm action={action}>
          {(isPending) => (
            <>
              <HiddenFields values={{ articleNumber }} />
              <p className="text-[0.9375rem]">{words("means")}</p>
              <TextField
                label={words("slug")}
                name="slug"
                hint={words("slugHint")}
                isRequired
                maxLength={40}
                autoComplete="off"
                autoFocus
              />
              <PanelButtons isPending={isPending} word={words("open")} look="primary" close={close} />
            </>
          )}
        </ActionForm>
      )}
    </section>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, useTransition } from "react";
import { PreviewOfWorkflow } from "@/components/admin/channels/preview-of-workflow";
import { buttonLook } from "@/components/ui/button-look";
import { Notice } from "@/components/ui/notice";
import type { WorkflowPreview } from "@/newsroom/channels/seats";

type State = { error?: string | undefined; result?: WorkflowPreview };
export type PreviewAction = (state: State, form: FormData) => Promise<State>;

/** Shows what the form around it would ask of people, without sending it: nothing typed is lost. */
export function PreviewButton({ action }: { action: PreviewAction }) {
  const words = useTranslations("channels");
  const button = useRef<HTMLButtonElement>(null);
  const [isPending, start] = useTransition();
  const [state, setState] = useState<State>({});
  const look = () => {
    const form = button.current?.form;
    if (form) start(async () => setState(await action({}, new FormData(form))));
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        disabled={isPending}
        onClick={look}
        className={`${buttonLook("quiet")} self-start`}
      >
        {words("preview")}
      </button>
      {state.error && (
        <Notice tone="error" isUrgent>
          {state.error}
        </Notice>
      )}
      {state.result && !state.error && (
        <section aria-label={words("previewTitle")} aria-live="polite" className="border border-line px-3 py-2">
          <h3 className="font-medium">{words("previewTitle")}</h3>
          <PreviewOfWorkflow preview={state.result} />
        </section>
      )}
    </>
  );
}

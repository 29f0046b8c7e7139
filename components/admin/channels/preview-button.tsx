"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { PreviewOfWorkflow } from "@/components/admin/channels/preview-of-workflow";
import { heard } from "@/components/admin/heard";
import { buttonLook } from "@/components/ui/button-look";
import { Notice } from "@/components/ui/notice";
import type { WorkflowPreview } from "@/newsroom/channels/seats";

type State = { error?: string | undefined; result?: WorkflowPreview };
export type PreviewAction = (state: State, form: FormData) => Promise<State>;

/** Shows what the form around it would ask of people, without sending it: nothing typed is lost. Gone when it changes. */
export function PreviewButton({ action }: { action: PreviewAction }) {
  const words = useTranslations("channels");
  const shell = useTranslations("shell");
  const button = useRef<HTMLButtonElement>(null);
  const [isPending, start] = useTransition();
  const [state, setState] = useState<State>({});
  // An answer about a form that was changed meanwhile is not shown either.
  const asked = useRef(0);
  const look = () => {
    const form = button.current?.form;
    if (!form) return;
    asked.current += 1;
    const mine = asked.current;
    start(async () => {
      const answer = await heard(() => action({}, new FormData(form)), shell("unreached"));
      if (mine === asked.current) setState(answer);
    });
  };
  useEffect(() => {
    const form = button.current?.form;
    const forget = () => {
      asked.current += 1;
      setState({});
    };
    for (const change of ["input", "reset"]) form?.addEventListener(change, forget);
    return () => {
      for (const change of ["input", "reset"]) form?.removeEventListener(change, forget);
    };
  }, []);
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
      {/* There before what it says: one that comes together with its words is not dependably read. */}
      <div aria-live="polite" className="empty:-mt-3">
        {state.result && !state.error && (
          <section aria-label={words("previewTitle")} className="border border-line px-3 py-2">
            <h3 className="font-medium">{words("previewTitle")}</h3>
            <PreviewOfWorkflow preview={state.result} />
          </section>
        )}
      </div>
    </>
  );
}

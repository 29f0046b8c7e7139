"use client";

import { type ReactNode, startTransition, useActionState, useRef } from "react";
import { Notice } from "@/components/ui/notice";

type State<Result> = { error?: string | undefined; result?: Result };

type Props<Result> = {
  action: (state: State<Result>, form: FormData) => Promise<State<Result>>;
  /** The fields and buttons; a button is told when its work is under way. */
  children: (isPending: boolean) => ReactNode;
  /** What is shown once it worked. */
  done?: (result: Result | undefined) => ReactNode;
  className?: string;
};

/** A form that keeps what was typed when it is refused, says why, and is empty again once it worked. */
export function ActionForm<Result>({ action, children, done, className = "flex flex-col gap-3" }: Props<Result>) {
  const form = useRef<HTMLFormElement>(null);
  // A second click can come before the first is drawn as under way.
  const busy = useRef(false);
  const [state, submit, isPending] = useActionState(async (before: State<Result>, sent: FormData) => {
    try {
      const after = await action(before, sent);
      if (!after.error) form.current?.reset();
      return after;
    } finally {
      busy.current = false;
    }
  }, {});
  const worked = !isPending && !state.error && "result" in state;
  return (
    <form
      ref={form}
      action={submit}
      // React empties a form after its action, also when the action was refused; sent by hand it does not.
      onSubmit={(event) => {
        event.preventDefault();
        if (busy.current) return;
        busy.current = true;
        const { submitter } = event.nativeEvent as SubmitEvent; // React types it as any event
        const sent = new FormData(event.currentTarget, submitter);
        startTransition(() => submit(sent));
      }}
      className={className}
    >
      {state.error && (
        <Notice tone="error" isUrgent>
          {state.error}
        </Notice>
      )}
      {worked && done?.(state.result)}
      {children(isPending)}
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, startTransition, useActionState, useEffect, useRef } from "react";
import { heard } from "@/components/admin/heard";
import { type LeftWords, useLastWords } from "@/components/admin/last-words";
import { Notice } from "@/components/ui/notice";

type State<Result> = { error?: string | undefined; result?: Result; unconfirmed?: number };

type Props<Result> = {
  action: (state: State<Result>, form: FormData) => Promise<State<Result>>;
  /** The fields and buttons; a button is told when its work is under way. */
  children: (isPending: boolean) => ReactNode;
  /** What is shown once it worked. */
  done?: (result: Result | undefined) => ReactNode;
  /** What is said where it worked, and so many fronts do not show it yet. */
  unconfirmed?: (count: number) => string;
  className?: string;
};

const untouched: State<never> = {};

/** A form that keeps what was typed when it is refused, says why, and is empty again once it worked. */
export function ActionForm<Result>({
  action,
  children,
  done,
  unconfirmed,
  className = "flex flex-col gap-3",
}: Props<Result>) {
  const form = useRef<HTMLFormElement>(null);
  // A second click can come before the first is drawn as under way.
  const busy = useRef(false);
  const words = useTranslations("shell");
  const refused = useRef<HTMLDivElement>(null);
  const last = useWordsThatOutlive();
  const unshown = (count: number) => unconfirmed?.(count) ?? words("unconfirmed", { count });
  const [state, submit, isPending] = useActionState(async (before: State<Result>, sent: FormData) => {
    try {
      const after = await heard(() => action(before, sent), words("unreached"));
      last.take(lastWordsOf(after, unshown));
      if (!after.error) form.current?.reset();
      return after;
    } finally {
      busy.current = false;
    }
  }, untouched);
  // An answer without a result has no `result` once it came over the wire, so its being there is no sign.
  const worked = !isPending && !state.error && state !== untouched;
  // A long form is sent from its end: why it was refused stands at its beginning.
  useEffect(() => {
    if (state.error) refused.current?.scrollIntoView({ block: "nearest" });
  }, [state]);
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
      // Whatever is done in the form now, its answer has been seen.
      onClickCapture={() => last.take(null)}
      className={className}
    >
      {state.error && (
        <div ref={refused} className="scroll-my-16">
          <Notice tone="error" isUrgent>
            {state.error}
          </Notice>
        </div>
      )}
      {worked && state.unconfirmed && <Notice tone="warning">{unshown(state.unconfirmed)}</Notice>}
      {worked && done?.(state.result)}
      {children(isPending)}
    </form>
  );
}

function lastWordsOf({ error, unconfirmed }: State<unknown>, unshown: (count: number) => string): LeftWords | null {
  if (error) return { tone: "error", text: error };
  return unconfirmed ? { tone: "warning", text: unshown(unconfirmed) } : null;
}

/** Keeps the newest words that have to be read; should the form go with them, because the refreshed screen has none, they are left behind. */
function useWordsThatOutlive(): { take: (words: LeftWords | null) => void } {
  const leave = useLastWords();
  const newest = useRef<LeftWords | null>(null);
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      if (newest.current) leave(newest.current);
    };
  }, [leave]);
  return {
    take(words) {
      newest.current = words;
      if (words && !isHere.current) leave(words);
    },
  };
}

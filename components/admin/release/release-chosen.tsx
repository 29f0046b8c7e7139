"use client";

import { useTranslations } from "next-intl";
import { startTransition, useEffect, useRef, useState } from "react";
import { ActionForm } from "@/components/admin/action-form";
import { type Choosable, nameOf } from "@/components/admin/release/choosing";
import type { NamedOutcome, Outcome } from "@/components/admin/release/outcomes";
import { Button } from "@/components/ui/button";
import { useOpener } from "@/components/ui/use-opener";

type State = { error?: string | undefined; result?: Outcome[]; unconfirmed?: number };
export type ReleaseSeveralAction = (state: State, form: FormData) => Promise<State>;

type Props = {
  pieces: readonly Choosable[];
  action: ReleaseSeveralAction;
  tell: (outcomes: NamedOutcome[]) => void;
  clear: () => void;
};

/** 发布所选, fixed at the bottom: the first press names what would become public, the second makes it so. */
export function ReleaseChosen({ pieces, action, tell, clear }: Props) {
  const words = useTranslations("release");
  const { panel, opener, close } = useOpener<"ask">();
  const count = pieces.length;
  // Told piece by piece above the list; only what is about all of them is said here.
  const release = async (_: State, form: FormData): Promise<State> => {
    const state = await action({}, form);
    if (!state.result) return state;
    const headlines = new Map(pieces.map(({ number, headline }) => [number, headline]));
    const outcomes = state.result.map((outcome) => ({ ...outcome, headline: headlines.get(outcome.number) ?? "" }));
    // Together with the rows as they are by now.
    startTransition(() => tell(outcomes));
    return state.unconfirmed ? { unconfirmed: state.unconfirmed } : {};
  };
  return (
    <section
      aria-label={words("chosen")}
      className="sticky bottom-0 z-30 -mx-3 mt-auto -mb-3 flex max-h-[80dvh] flex-col gap-2 overflow-y-auto border-t border-line-strong bg-panel px-3 pt-2.5 pb-[calc(0.625rem+env(safe-area-inset-bottom))] md:-mx-6 md:-mb-6 md:px-6 print:hidden"
    >
      <ActionForm
        action={release}
        unconfirmed={(fronts) => words("unshown", { count: fronts })}
        className="flex flex-col gap-2"
      >
        {(isPending) => (
          <>
            {pieces.map((piece) => (
              <input key={piece.number} type="hidden" name="pieces" value={nameOf(piece)} />
            ))}
            {panel ? (
              <Asking pieces={pieces} isPending={isPending} close={close} />
            ) : (
              <div className="flex flex-wrap items-center gap-2">
                <Button
                  look="primary"
                  {...opener("ask")}
                  aria-expanded={false}
                  className="min-h-12 flex-1 px-5 md:min-h-10 md:flex-none"
                >
                  {words("releaseChosen", { count })}
                </Button>
                <Button look="plain" onPress={clear} className="min-h-12 md:min-h-10">
                  {words("clear")}
                </Button>
              </div>
            )}
          </>
        )}
      </ActionForm>
    </section>
  );
}

function Asking({ pieces, isPending, close }: { pieces: readonly Choosable[]; isPending: boolean; close: () => void }) {
  const words = useTranslations("release");
  const title = useRef<HTMLHeadingElement>(null);
  const isSettled = useSettled();
  useEffect(() => title.current?.focus(), []);
  const isTwice = ({ headline }: Choosable) => pieces.filter((other) => other.headline === headline).length > 1;
  return (
    <>
      <h2 ref={title} tabIndex={-1} className="font-semibold">
        {words("becomesPublic", { count: pieces.length })}
      </h2>
      <ol className="flex list-decimal flex-col gap-1 ps-8">
        {pieces.map((piece) => (
          <li key={piece.number}>
            {piece.headline} <span className="tabular text-[0.8125rem] text-ink-2">{piece.number}</span>
            {(piece.sameHeadline.length > 0 || isTwice(piece)) && (
              <span className="ms-2 text-[0.875rem] font-semibold text-review">
                {words(piece.sameHeadline.length > 0 ? "doubleLive" : "doubleChosen")}
              </span>
            )}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          look="primary"
          isPending={isPending}
          isDisabled={!isSettled}
          className="min-h-12 flex-1 px-5 md:min-h-10 md:flex-none"
        >
          {words("releaseThese", { count: pieces.length })}
        </Button>
        <Button look="plain" onPress={close} className="min-h-12 md:min-h-10">
          {words("back")}
        </Button>
      </div>
    </>
  );
}

const settling = 700;

/** False for longer than a double click takes: the second press answers a question that was read. */
function useSettled(): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), settling);
    return () => clearTimeout(timer);
  }, []);
  return isSettled;
}

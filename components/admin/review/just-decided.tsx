"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef, useState } from "react";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Notice } from "@/components/ui/notice";
import type { JustDecided as Decided } from "@/newsroom/reviews/just-decided";

/** Seconds in which most slips are noticed; the article's own screen offers the same for as long as it can be done. */
const offeredFor = 10;

/** `unshown`: so many fronts do not show yet what was released with the decision. */
type Props = { decided: Decided; unshown: number; retract: FormAction };

/**
 * What was decided a moment ago; for some seconds with the way to take it back, then with the way to the article alone.
 * Takes the focus, for the button that was pressed is gone.
 */
export function JustDecided({ decided, unshown, retract }: Props) {
  const words = useTranslations("decisions");
  const release = useTranslations("release");
  const strip = useRef<HTMLElement>(null);
  useEffect(() => strip.current?.focus(), []);
  const seconds = useSecondsLeft(offeredFor, strip);
  const { number, revision, fingerprint, headline, decision, retractable, released } = decided;
  const done = released !== null ? "release" : decision === "return" && decided.after ? "disagree" : decision;
  const sentence = words(`done.${done}`, { number: String(number), headline });
  return (
    <section ref={strip} tabIndex={-1} aria-label={sentence}>
      <Notice
        tone={decision === "approve" ? "success" : "info"}
        actions={
          <>
            {retractable !== null && seconds > 0 && (
              <ActionForm action={retract} className="flex flex-col gap-2">
                {(isPending) => (
                  <>
                    <HiddenFields values={{ number, revision, fingerprint, stage: retractable }} />
                    <Button type="submit" isPending={isPending} className="min-h-11 md:min-h-9">
                      {words("retract")}
                      <span aria-hidden="true" className="tabular min-w-[1.25em] text-end text-ink-2">
                        {seconds}
                      </span>
                    </Button>
                  </>
                )}
              </ActionForm>
            )}
            {released ? (
              <a
                href={released}
                target="_blank"
                rel="noreferrer"
                className={`${buttonLook("plain")} underline underline-offset-4`}
              >
                {words("openReleased")}
              </a>
            ) : (
              <Link href={`/admin/review/${number}`} className={`${buttonLook("plain")} underline underline-offset-4`}>
                {words("toDecided")}
              </Link>
            )}
          </>
        }
      >
        {sentence}
        {unshown > 0 && <p>{release("unshown", { count: unshown })}</p>}
        {retractable !== null && <span className="sr-only">{words("retractWithin")}</span>}
      </Notice>
    </section>
  );
}

/**
 * Counts down from `from` to nothing, a second at a time; stands still while the strip is pointed at or something in it
 * has the focus. The strip itself has it from the beginning, which nobody chose.
 */
function useSecondsLeft(from: number, strip: RefObject<HTMLElement | null>): number {
  const [left, setLeft] = useState(from);
  const isOver = left <= 0;
  useEffect(() => {
    if (isOver) return;
    const timer = setInterval(() => {
      const node = strip.current;
      const focused = document.activeElement;
      if (node?.matches(":hover") || (node !== focused && node?.contains(focused))) return;
      setLeft((before) => before - 1);
    }, 1000);
    return () => clearInterval(timer);
  }, [isOver, strip]);
  return left;
}

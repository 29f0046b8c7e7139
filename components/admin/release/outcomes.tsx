"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Released } from "@/components/admin/release/released";
import { Notice } from "@/components/ui/notice";
import type { JustReleased } from "@/newsroom/releases/just-released";

/** What became of one of the texts chosen: `error` is a sentence; `released` null: released, and taken down since. */
export type Outcome = { number: number } & ({ released: JustReleased | null } | { error: string; code: string });
/** With the headline that was on screen. */
export type NamedOutcome = Outcome & { headline: string };

/** What 发布所选 did, piece by piece; takes the focus, for the button that was pressed is gone. */
export function Outcomes({ outcomes }: { outcomes: readonly NamedOutcome[] }) {
  const words = useTranslations("release");
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const released = outcomes.flatMap((outcome) => ("released" in outcome && outcome.released ? [outcome.released] : []));
  const refused = outcomes.flatMap((outcome) => ("error" in outcome ? [outcome] : []));
  const takenDown = outcomes.filter((outcome) => "released" in outcome && !outcome.released);
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label={words("outcomes", { released: outcomes.length - refused.length, refused: refused.length })}
      className="flex flex-col gap-2"
    >
      {refused.length > 0 && (
        <Notice tone="error" isUrgent title={words("refusedMany", { count: refused.length })}>
          <ul className="flex flex-col gap-1 pt-1">
            {refused.map(({ number, headline, error }) => (
              <li key={number}>
                <span className="tabular">{number}</span> {headline}：{error}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Released released={released} />
      {takenDown.map(({ number, headline }) => (
        <Notice key={number} tone="warning">
          {words("takenDown", { number: String(number), headline })}
        </Notice>
      ))}
    </section>
  );
}

"use client";

import { type ReactNode, useId } from "react";
import { TextField } from "@/components/ui/text-field";

type LineProps = {
  name: string;
  label: string;
  defaultValue: string;
  hint?: string;
  isRequired?: boolean;
  inputMode?: "tel" | "url";
};

/** One line of the settings; Enter in it sends nothing: one proposal holds all the fields. */
export function Line(props: LineProps) {
  return (
    <TextField
      {...props}
      autoComplete="off"
      // A missing one is refused with a sentence, as everything else is.
      validationBehavior="aria"
      onKeyDown={(event) => {
        if (event.key === "Enter") event.preventDefault();
      }}
    />
  );
}

type PartProps = { field: string; title: string; hint?: string; children: ReactNode };

/** One field of the settings that is more than a line, by the name a refusal calls it. */
export function Part({ field, title, hint, children }: PartProps) {
  const id = useId();
  return (
    <section
      data-field={field}
      aria-labelledby={id}
      className="flex scroll-mt-20 flex-col gap-3 border-t border-line pt-4"
    >
      <div>
        <h3 id={id} className="font-semibold">
          {title}
        </h3>
        {hint && <p className="text-[0.8125rem] text-ink-2">{hint}</p>}
      </div>
      {children}
    </section>
  );
}

"use client";

import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, type CheckboxProps } from "react-aria-components";

type Props = Omit<CheckboxProps, "className" | "children"> & { children: ReactNode; className?: string };

/** A box to tick, the words beside it being its label. */
export function Checkbox({ children, className = "", ...props }: Props) {
  return (
    <AriaCheckbox
      {...props}
      className={`group flex min-h-10 items-center gap-2 text-[0.9375rem] outline-none md:min-h-9 data-disabled:opacity-60 ${className}`}
    >
      <span
        aria-hidden="true"
        className="grid size-5 shrink-0 place-items-center rounded-ui border border-line-strong bg-panel group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-focus group-data-selected:border-accent group-data-selected:bg-accent"
      >
        <svg
          viewBox="0 0 16 16"
          className="hidden size-3.5 text-on-accent group-data-selected:block"
          aria-hidden="true"
        >
          <path d="M2.5 8.5l3.5 3.5 7.5-8" fill="none" stroke="currentColor" strokeWidth="2.2" />
        </svg>
      </span>
      {children}
    </AriaCheckbox>
  );
}

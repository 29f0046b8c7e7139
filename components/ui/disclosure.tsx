"use client";

import { type ReactNode, useState } from "react";
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from "react-aria-components";

type Props = {
  title: ReactNode;
  defaultExpanded?: boolean;
  /** Something in it must be seen: it opens, whether it was folded or not. */
  mustOpen?: boolean;
  children: ReactNode;
};

/** A group of things that folds under its title. */
export function Disclosure({ title, defaultExpanded = false, mustOpen = false, children }: Props) {
  const [isOpen, setOpen] = useState(defaultExpanded);
  if (mustOpen && !isOpen) setOpen(true);
  return (
    <AriaDisclosure
      isExpanded={isOpen}
      onExpandedChange={setOpen}
      className="group border-b border-line last:border-b-0"
    >
      <Heading level={2} className="text-[0.9375rem] font-semibold">
        <Button
          slot="trigger"
          className="flex min-h-11 w-full items-center gap-2 px-4 text-start data-hovered:bg-press data-focus-visible:-outline-offset-2"
        >
          <svg
            viewBox="0 0 16 16"
            className="size-3 shrink-0 text-ink-2 transition-transform group-data-expanded:rotate-90 motion-reduce:transition-none"
            aria-hidden="true"
          >
            <path d="M5 2l6 6-6 6" fill="none" stroke="currentColor" strokeWidth="2" />
          </svg>
          {title}
        </Button>
      </Heading>
      <DisclosurePanel>
        <div className="flex flex-col gap-3 px-4 pb-4">{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
}

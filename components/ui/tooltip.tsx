"use client";

import type { ReactElement, ReactNode } from "react";
import { Tooltip, TooltipTrigger } from "react-aria-components";

/** Words that appear beside a control while it is pointed at or focused; never the only place they stand. */
export function WithTooltip({ tip, children }: { tip: ReactNode; children: ReactElement }) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <Tooltip offset={6} className="rounded-ui bg-ink px-2 py-1 text-[0.8125rem] text-panel">
        {tip}
      </Tooltip>
    </TooltipTrigger>
  );
}

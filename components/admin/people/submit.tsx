import type { ReactNode } from "react";
import { type ButtonLook, buttonLook } from "@/components/ui/button-look";

type Props = { look?: ButtonLook; isPending: boolean; label?: string; children: ReactNode };

/** The button that sends a form; `label` names it where its words alone would not. */
export function Submit({ look = "primary", isPending, label, children }: Props) {
  return (
    <button type="submit" disabled={isPending} aria-label={label} className={`${buttonLook(look)} self-start`}>
      {children}
    </button>
  );
}

"use client";

import { Button as AriaButton, type ButtonProps } from "react-aria-components";
import { type ButtonLook, type ButtonSize, buttonLook } from "@/components/ui/button-look";

type Props = Omit<ButtonProps, "className"> & { look?: ButtonLook; size?: ButtonSize; className?: string };

/** A line that comes and goes along its foot: the work is under way, however long it takes. */
const working =
  "relative after:absolute after:inset-x-0 after:bottom-0 after:hidden after:h-[3px] after:bg-current data-pending:cursor-progress data-pending:after:block data-pending:after:animate-pulse motion-reduce:data-pending:after:animate-none";

/** A button with one of four looks; `isPending` keeps it focusable, and shows that its work is under way. */
export function Button({ look = "quiet", size = "normal", className = "", ...props }: Props) {
  return <AriaButton {...props} className={`${buttonLook(look, size)} ${working} ${className}`} />;
}

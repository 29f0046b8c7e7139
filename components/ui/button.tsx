"use client";

import { Button as AriaButton, type ButtonProps } from "react-aria-components";
import { type ButtonLook, buttonLook } from "@/components/ui/button-look";

type Props = Omit<ButtonProps, "className"> & { look?: ButtonLook; className?: string };

/** A button with one of four looks; `isPending` keeps it focusable while its work is under way. */
export function Button({ look = "quiet", className = "", ...props }: Props) {
  return <AriaButton {...props} className={`${buttonLook(look)} ${className}`} />;
}

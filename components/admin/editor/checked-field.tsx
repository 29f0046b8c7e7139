"use client";

import { type ReactNode, useState } from "react";
import { TextField } from "@/components/ui/text-field";

type Props = {
  label: ReactNode;
  defaultValue: string;
  /** The value for what is typed, null while it is none yet: then the field says so and nothing of it is saved. */
  accept: (typed: string) => string | null;
  onChange: (value: string) => void;
  wrong: string;
  hint?: string | undefined;
  error?: string | undefined;
  isReadOnly: boolean;
  inputMode?: "url";
};

/** A field whose value is only passed on when it is whole: half an address must not keep the text from being saved. */
export function CheckedField({ defaultValue, accept, onChange, wrong, error, hint, ...field }: Props) {
  const [typed, setTyped] = useState(defaultValue);
  const [isTyping, setTyping] = useState(false);
  const isWrong = typed.trim() !== "" && accept(typed) === null;
  return (
    <TextField
      {...field}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        onChange(text.trim() === "" ? "" : (accept(text) ?? ""));
      }}
      onFocusChange={setTyping}
      hint={hint}
      error={isWrong && !isTyping ? wrong : error}
    />
  );
}

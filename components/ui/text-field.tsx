"use client";

import type { ReactNode } from "react";
import {
  TextField as AriaTextField,
  FieldError,
  Input,
  type InputProps,
  Label,
  Text,
  TextArea,
  type TextFieldProps,
} from "react-aria-components";
import { boxLook, errorLook, hintLook, labelLook } from "@/components/ui/field-look";

type Shared = Omit<TextFieldProps, "className" | "children" | "isInvalid"> & {
  label: ReactNode;
  hint?: ReactNode;
  /** Why the value was refused; shown under the field and read with it. */
  error?: string | undefined;
  className?: string;
};

/** One line of text; Enter in it never sends anything while a word is being composed. */
export function TextField({
  label,
  hint,
  error,
  className = "",
  list,
  placeholder,
  ...props
}: Shared & Pick<InputProps, "list" | "placeholder">) {
  return (
    <AriaTextField {...props} isInvalid={Boolean(error)} className={`flex flex-col gap-1 ${className}`}>
      <Label className={labelLook}>{label}</Label>
      <Input className={boxLook} list={list} placeholder={placeholder} />
      <Below hint={hint} error={error} />
    </AriaTextField>
  );
}

/** Several lines of text, growing with what is written. */
export function TextAreaField({
  label,
  hint,
  error,
  className = "",
  rows = 3,
  placeholder,
  ...props
}: Shared & { rows?: number; placeholder?: string }) {
  return (
    <AriaTextField {...props} isInvalid={Boolean(error)} className={`flex flex-col gap-1 ${className}`}>
      <Label className={labelLook}>{label}</Label>
      <TextArea className={`${boxLook} field-sizing-content max-h-80`} rows={rows} placeholder={placeholder} />
      <Below hint={hint} error={error} />
    </AriaTextField>
  );
}

function Below({ hint, error }: { hint: ReactNode; error: string | undefined }) {
  return (
    <>
      {hint && (
        <Text slot="description" className={hintLook}>
          {hint}
        </Text>
      )}
      <FieldError className={errorLook}>{error}</FieldError>
    </>
  );
}

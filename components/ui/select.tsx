"use client";

import { type ReactNode, useId } from "react";
import { boxLook, errorLook, hintLook, labelLook } from "@/components/ui/field-look";

export type SelectOption = { value: string; label: string };

type Props = {
  label: ReactNode;
  options: readonly SelectOption[];
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  name?: string;
  hint?: ReactNode;
  error?: string | undefined;
  isRequired?: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean;
  className?: string;
};

/** A choice of one: the platform's own list, which every phone, keyboard and screen reader knows how to open. */
export function Select({
  label,
  options,
  onChange,
  hint,
  error,
  isRequired,
  isDisabled,
  className = "",
  ...rest
}: Props) {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className={`flex flex-col gap-1 ${className}`}>
      <label htmlFor={id} className={labelLook}>
        {label}
      </label>
      <select
        {...rest}
        id={id}
        onChange={(event) => onChange?.(event.target.value)}
        required={isRequired}
        disabled={isDisabled}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        className={boxLook}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint && (
        <span id={`${id}-hint`} className={hintLook}>
          {hint}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} className={errorLook}>
          {error}
        </span>
      )}
    </div>
  );
}

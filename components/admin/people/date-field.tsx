import { useId } from "react";
import { boxLook, hintLook, labelLook } from "@/components/ui/field-look";

type Props = {
  label: string;
  name: string;
  hint?: string;
  withTime?: boolean;
  defaultValue?: string;
  isRequired?: boolean;
};

/** A day, or a minute, picked with the platform's own calendar; times are Beijing time. */
export function DateField({ label, name, hint, withTime = false, defaultValue, isRequired = false }: Props) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className={labelLook}>
        {label}
      </label>
      <input
        id={id}
        name={name}
        type={withTime ? "datetime-local" : "date"}
        max={withTime ? "2999-12-31T23:59" : "2999-12-31"}
        defaultValue={defaultValue}
        required={isRequired}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className={boxLook}
      />
      {hint && (
        <span id={`${id}-hint`} className={hintLook}>
          {hint}
        </span>
      )}
    </div>
  );
}

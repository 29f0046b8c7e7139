import type { ReactNode } from "react";
import type { Refused } from "@/newsroom/reports/public-page";

/** What a control needs to belong to its label, its hint, and to the refusal where it is about it. */
type Control = { id: string; name: string; "aria-describedby"?: string; "aria-invalid"?: true };

type Props = {
  name: string;
  label: string;
  hint?: string;
  refused: Refused | null;
  children: (control: Control) => ReactNode;
};

/** A field of a reader's form with its label above it. */
export function ReportField({ name, label, hint, refused, children }: Props) {
  const id = `field-${name}`;
  const isRefused = refused?.field === name;
  const described = [isRefused ? "refused" : "", hint ? `${id}-hint` : ""].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
      {children({
        id,
        name,
        ...(described ? { "aria-describedby": described } : {}),
        ...(isRefused ? { "aria-invalid": true } : {}),
      })}
    </div>
  );
}

/** Why a form was not taken, with the way to the field it is about. */
export function Refusal({ refused: { message, field } }: { refused: Refused }) {
  return (
    <div className="refused" role="alert">
      <p id="refused">{message}</p>
      {field && (
        <p>
          <a href={`#field-${field}`}>去修改</a>
        </p>
      )}
    </div>
  );
}

import type { ReactNode } from "react";

type Props = {
  tone: "info" | "warning" | "error" | "success";
  /** The sign's meaning in a word, for those who do not see it. */
  title?: ReactNode;
  /** Interrupts whoever listens; for what must not be missed. */
  isUrgent?: boolean;
  children: ReactNode;
  actions?: ReactNode;
};

const looks: Record<Props["tone"], { box: string; sign: string }> = {
  info: { box: "border-scheduled bg-scheduled-tint", sign: "text-scheduled" },
  warning: { box: "border-review bg-review-tint", sign: "text-review" },
  error: { box: "border-returned bg-returned-tint", sign: "text-returned" },
  success: { box: "border-approved bg-approved-tint", sign: "text-approved" },
};

const signs: Record<Props["tone"], ReactNode> = {
  info: <path d="M8 7v5M8 3.5v1.6" />,
  warning: <path d="M8 2.5v7M8 11.9v1.6" />,
  error: <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />,
  success: <path d="M2.5 8.5l3.5 3.5 7.5-8" />,
};

/** Something a person should know where they are, with what they can do about it. */
export function Notice({ tone, title, isUrgent = false, children, actions }: Props) {
  const { box, sign } = looks[tone];
  return (
    <div
      role={isUrgent ? "alert" : "status"}
      className={`flex flex-wrap items-start gap-x-3 gap-y-2 border-s-4 px-3 py-2.5 text-[0.9375rem] text-ink ${box}`}
    >
      <svg
        viewBox="0 0 16 16"
        className={`mt-1 size-4 shrink-0 ${sign}`}
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        aria-hidden="true"
      >
        {signs[tone]}
      </svg>
      <div className="min-w-0 flex-1 basis-56">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}

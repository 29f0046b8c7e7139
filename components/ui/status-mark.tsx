import type { ReactNode } from "react";

/** What a state looks like; colour, shape and word always go together. */
export type StatusTone =
  | "unchanged"
  | "draft"
  | "review"
  | "returned"
  | "approved"
  | "scheduled"
  | "live"
  | "unreleased"
  | "withdrawn"
  | "spiked";

const looks: Record<StatusTone, { text: string; shape: ReactNode }> = {
  unchanged: { text: "text-draft", shape: <path d="M3 8h10" /> },
  draft: { text: "text-draft", shape: <circle cx="8" cy="8" r="5" strokeDasharray="2.6 2.6" /> },
  review: {
    text: "text-review",
    shape: (
      <>
        <circle cx="8" cy="8" r="5" />
        <path d="M8 3a5 5 0 0 0 0 10z" fill="currentColor" />
      </>
    ),
  },
  returned: { text: "text-returned", shape: <path d="M6.5 3L2.5 7l4 4M3 7h6a4 4 0 0 1 0 7" /> },
  approved: { text: "text-approved", shape: <path d="M2.5 8.5l3.5 3.5 7.5-8" /> },
  scheduled: { text: "text-scheduled", shape: <path d="M8 2.5a5.5 5.5 0 1 0 .01 0M8 5v3.5l2.5 1.5" /> },
  live: { text: "text-approved", shape: <circle cx="8" cy="8" r="5" fill="currentColor" /> },
  unreleased: { text: "text-draft", shape: <circle cx="8" cy="8" r="5" /> },
  withdrawn: { text: "text-draft line-through", shape: <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" /> },
  spiked: { text: "text-draft line-through", shape: <path d="M8 2.5a5.5 5.5 0 1 0 .01 0M4 4l8 8" /> },
};

/** A state as a word with its shape and colour, never colour alone. */
export function StatusMark({ tone, children }: { tone: StatusTone; children: ReactNode }) {
  const { text, shape } = looks[tone];
  return (
    <span
      className={`inline-flex max-w-full shrink-0 items-center gap-1 text-[0.875rem] font-medium break-keep ${text}`}
    >
      <svg
        viewBox="0 0 16 16"
        className="size-3.5 shrink-0"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        aria-hidden="true"
      >
        {shape}
      </svg>
      {children}
    </span>
  );
}

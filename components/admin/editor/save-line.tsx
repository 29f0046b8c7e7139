"use client";

import { useTranslations } from "next-intl";
import { statusText, useSavedVersion } from "@/components/admin/editor/saved-version";
import type { SaveStatus } from "@/components/admin/editor/saver";

const signs: Record<SaveStatus["kind"], { text: string; sign: string }> = {
  saved: { text: "text-approved", sign: "M2.5 8.5l3.5 3.5 7.5-8" },
  empty: { text: "text-ink-2", sign: "M3 8h10" },
  unsaved: { text: "text-ink-2", sign: "M8 3a5 5 0 1 0 .01 0" },
  saving: { text: "text-ink-2", sign: "M8 13V3M3.5 7.5L8 3l4.5 4.5" },
  offline: { text: "text-review", sign: "M8 2.5v7M8 11.9v1.6" },
  server: { text: "text-review", sign: "M8 2.5v7M8 11.9v1.6" },
  signedOut: { text: "text-returned", sign: "M8 2.5v7M8 11.9v1.6" },
  conflict: { text: "text-returned", sign: "M3.5 3.5l9 9M12.5 3.5l-9 9" },
  refused: { text: "text-returned", sign: "M3.5 3.5l9 9M12.5 3.5l-9 9" },
};

/** Where the text is: saved and when, on its way, or kept on this machine. */
export function SaveLine() {
  const t = useTranslations("editor.status");
  const { status } = useSavedVersion();
  const { text, sign } = signs[status.kind];
  return (
    <p
      className={`tabular flex min-w-0 items-center gap-1.5 text-[0.875rem] font-medium ${text}`}
      data-save={status.kind}
    >
      <svg
        viewBox="0 0 16 16"
        className="size-3.5 shrink-0"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden="true"
      >
        <path d={sign} />
      </svg>
      {statusText(status, t)}
    </p>
  );
}

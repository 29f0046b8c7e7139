"use client";

import { useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button-look";
import { Notice } from "@/components/ui/notice";

/** Stands where a screen could not be made: a bug, already in the log under the number shown. */
export function BrokenScreen({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const words = useTranslations("shell");
  return (
    <main className="p-4 md:p-6">
      <Notice
        tone="error"
        title={words("brokenTitle")}
        isUrgent
        actions={
          <button type="button" className={buttonLook()} onClick={reset}>
            {words("tryAgain")}
          </button>
        }
      >
        <p>{words("broken", { number: error.digest ?? "–" })}</p>
      </Notice>
    </main>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { JustDecided as Decided } from "@/newsroom/reviews/just-decided";

const stays = 10_000;

/** What was decided a moment ago, with the way back; gone after ten seconds, longer while it is pointed at or focused. */
export function JustDecided({ decided, retract }: { decided: Decided; retract: FormAction }) {
  const words = useTranslations("decisions");
  const [isGone, setGone] = useState(false);
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      const node = strip.current;
      if (!node?.matches(":hover") && !node?.contains(document.activeElement)) setGone(true);
    }, stays);
    return () => clearInterval(timer);
  }, []);
  if (isGone) return null;
  const { number, revision, fingerprint, headline, decision, retractable } = decided;
  return (
    <div ref={strip}>
      <Notice
        tone={decision === "approve" ? "success" : "info"}
        actions={
          retractable !== null && (
            <ActionForm action={retract} className="flex flex-col gap-2">
              {(isPending) => (
                <>
                  <HiddenFields values={{ number, revision, fingerprint, stage: retractable }} />
                  <Button type="submit" isPending={isPending}>
                    {words("retract")}
                  </Button>
                </>
              )}
            </ActionForm>
          )
        }
      >
        {words(`done.${decision}`, { number: String(number), headline })}
      </Notice>
    </div>
  );
}

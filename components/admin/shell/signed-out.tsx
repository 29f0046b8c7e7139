"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button-look";
import { Notice } from "@/components/ui/notice";

/** Tells somebody whose session ended while they looked at a screen, with the way back to it. */
export function SignedOut() {
  const words = useTranslations("shell");
  const [path, asked] = [usePathname(), useSearchParams()];
  const back = new URLSearchParams({ back: asked.size > 0 ? `${path}?${asked}` : path });
  return (
    <div className="sticky top-0 z-40 bg-panel print:hidden">
      <Notice
        tone="warning"
        isUrgent
        actions={
          <a href={`/admin/sign-in?${back}`} className={buttonLook("primary")}>
            {words("signInAgain")}
          </a>
        }
      >
        {words("signedOut")}
      </Notice>
    </div>
  );
}

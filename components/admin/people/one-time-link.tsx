"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { buttonLook } from "@/components/ui/button-look";
import { boxLook } from "@/components/ui/field-look";
import { Notice } from "@/components/ui/notice";

/** A one-time link, shown once and to be copied; whole, as the person will open it. */
export function OneTimeLink({ path, name }: { path: string; name: string }) {
  const words = useTranslations("people");
  const [copied, setCopied] = useState(false);
  // Rendered by the server it has no origin yet: there the path stands alone.
  const address = typeof window === "undefined" ? path : new URL(path, window.location.origin).href;
  return (
    <Notice tone="success" title={words("linkTitle", { name })}>
      <p>{words("linkHint")}</p>
      <div className="mt-2 flex gap-2">
        <input
          readOnly
          value={address}
          aria-label={words("linkField")}
          onFocus={(event) => event.currentTarget.select()}
          className={`${boxLook} min-w-0`}
        />
        <button
          type="button"
          className={`${buttonLook()} shrink-0`}
          onClick={async () => {
            // Without https a browser offers no clipboard: the field can still be selected and copied by hand.
            await navigator.clipboard?.writeText(address);
            setCopied(navigator.clipboard !== undefined);
          }}
        >
          {copied ? words("copied") : words("copy")}
        </button>
      </div>
    </Notice>
  );
}

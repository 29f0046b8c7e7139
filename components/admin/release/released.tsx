"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Notice } from "@/components/ui/notice";
import type { JustReleased } from "@/newsroom/releases/just-released";

/** Where readers find what was just released, to copy or open. */
export function Released({ released }: { released: JustReleased }) {
  const words = useTranslations("release");
  const [copied, setCopied] = useState<"copied" | "notCopied" | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(released.address);
      setCopied("copied");
    } catch {
      // No permission, or a page without https: the address stands there to be marked.
      setCopied("notCopied");
    }
  };
  return (
    <Notice
      tone="success"
      title={words("released", { number: String(released.number), headline: released.headline })}
      actions={
        <>
          <Button onPress={copy}>{words("copy")}</Button>
          <a href={released.address} target="_blank" rel="noreferrer" className={buttonLook()}>
            {words("open")}
          </a>
        </>
      }
    >
      <p className="break-all select-all">{released.address}</p>
      <p aria-live="polite" className="text-[0.8125rem] text-ink-2">
        {copied && words(copied)}
      </p>
    </Notice>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ReceiptMark } from "@/components/admin/receipt-mark";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Notice } from "@/components/ui/notice";
import type { Receipt } from "@/newsroom/editions/receipts";
import type { JustReleased } from "@/newsroom/releases/just-released";

/** Where readers find what was just released, each to copy or open. */
export function Released({ released }: { released: readonly JustReleased[] }) {
  const words = useTranslations("release");
  const [only] = released;
  if (!only) return null;
  const title =
    released.length > 1
      ? words("releasedMany", { count: released.length })
      : words("released", { number: String(only.number), headline: only.headline });
  return (
    <Notice tone="success" title={title}>
      <ul className="flex flex-col divide-y divide-line">
        {released.map((each) => (
          <li key={each.number} className="flex flex-wrap items-start gap-x-3 gap-y-1.5 py-2 last:pb-0">
            <Address released={each} isNamed={released.length > 1} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** With how many fronts do not show it yet, and what came back when it was fetched. */
export type ReleasedAndSeen = JustReleased & { unshown: number; receipt: Receipt | null };

/** The same after the button of one row; takes the focus, for that button went with its row. */
export function ReleasedFromRow({ released }: { released: ReleasedAndSeen }) {
  const words = useTranslations("release");
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const { number, headline, unshown, receipt } = released;
  return (
    <section ref={section} tabIndex={-1} aria-label={words("released", { number: String(number), headline })}>
      <Released released={[released]} />
      {unshown > 0 && <Notice tone="warning">{words("unshown", { count: unshown })}</Notice>}
      {receipt && (
        <p className="px-3 pt-1.5">
          <ReceiptMark receipt={receipt} />
        </p>
      )}
    </section>
  );
}

function Address({ released, isNamed }: { released: JustReleased; isNamed: boolean }) {
  const words = useTranslations("release");
  const { number, headline, address } = released;
  const [copied, setCopied] = useState<"copied" | "notCopied" | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied("copied");
    } catch {
      // No permission, or a page without https: the address stands there to be marked.
      setCopied("notCopied");
    }
  };
  return (
    <>
      <div className="min-w-0 flex-[1_1_16rem]">
        {isNamed && (
          <p>
            <span className="tabular text-ink-2">{number}</span> {headline}
          </p>
        )}
        <p className="break-all select-all">{address}</p>
        <p aria-live="polite" className="text-[0.8125rem] text-ink-2">
          {copied && words(copied)}
        </p>
      </div>
      <div className="flex gap-2 max-md:w-full">
        <Button
          onPress={copy}
          aria-label={words("copyNamed", { number: String(number) })}
          className="max-md:min-h-11 max-md:flex-1"
        >
          {words("copy")}
        </Button>
        <a
          href={address}
          target="_blank"
          rel="noreferrer"
          aria-label={words("openNamed", { number: String(number) })}
          className={`${buttonLook()} max-md:min-h-11 max-md:flex-1`}
        >
          {words("open")}
        </a>
      </div>
    </>
  );
}

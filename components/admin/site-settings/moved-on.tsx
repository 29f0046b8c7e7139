"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Facts } from "@/components/admin/card";
import { linesOf } from "@/components/admin/site-settings/lines";
import { MediaPictures } from "@/components/admin/site-settings/media-pictures";
import { Notice } from "@/components/ui/notice";
import type { SiteField } from "@/newsroom/house/desk";
import type { SiteSettings } from "@/newsroom/house/site-settings";

/** What the newer version took over, and what was typed where somebody else's change stands now. */
export type Moved = { kept: SiteField[]; clashes: { field: SiteField; typed: SiteSettings }[] };

/** Told after the change to a newer version; takes the focus, for the button that changed it is gone. */
export function MovedOn({ moved: { kept, clashes } }: { moved: Moved }) {
  const words = useTranslations("siteSettings");
  const format = useFormatter();
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const typed = clashes.map(({ field, typed: settings }) => [
    words(`fields.${field}`),
    field === "otherMedia" ? (
      <>
        {settings.otherMedia.map(({ label }) => label).join("\n") || words("nothing")}
        <MediaPictures media={settings.otherMedia.filter(({ sha256 }) => sha256 !== "")} />
      </>
    ) : (
      linesOf(field, settings).join("\n") || words("nothing")
    ),
  ]);
  return (
    <section ref={section} tabIndex={-1} aria-label={words("movedTitle")}>
      <Notice tone={clashes.length > 0 ? "warning" : "success"} title={words("movedTitle")}>
        {kept.length > 0 && (
          <p>{words("movedKept", { fields: format.list(kept.map((field) => words(`fields.${field}`))) })}</p>
        )}
        {kept.length === 0 && clashes.length === 0 && <p>{words("movedUntouched")}</p>}
        {clashes.length > 0 && (
          <>
            <p className="mb-2">{words("movedClash")}</p>
            <Facts facts={Object.fromEntries(typed)} />
          </>
        )}
      </Notice>
    </section>
  );
}

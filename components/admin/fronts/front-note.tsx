import { useFormatter, useTranslations } from "next-intl";
import { PreviewStrip } from "@/components/admin/preview-strip";

/** Says that this is not the page before readers now: a layout before its release, or the page at a moment past. */
export function FrontNote({ front, at }: { front: string; at: Date | null }) {
  const words = useTranslations("fronts");
  const format = useFormatter();
  const says = at
    ? words("noteAt", { at: format.dateTime(at, { dateStyle: "medium", timeStyle: "medium" }) })
    : words("note");
  return (
    <PreviewStrip
      says={says}
      back={{ address: `/admin/fronts/${front}${at ? "/versions" : ""}`, name: words("back") }}
    />
  );
}

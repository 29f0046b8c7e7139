import { useTranslations } from "next-intl";
import { Facts } from "@/components/admin/card";
import { linesOf, siteFields } from "@/components/admin/site-settings/lines";
import type { SiteSettings } from "@/newsroom/house/site-settings";

/** What readers see now, folded away where there is something else to do on the screen. */
export function SettingsInForce({ settings, isOpen }: { settings: SiteSettings; isOpen: boolean }) {
  const words = useTranslations("siteSettings");
  const facts = siteFields.map((field) => [
    words(`fields.${field}`),
    linesOf(field, settings).join("\n") || words("nothing"),
  ]);
  return (
    <details open={isOpen} className="border border-line bg-panel">
      <summary className="flex min-h-12 cursor-pointer items-center px-4 font-semibold hover:bg-press">
        {words("inForceTitle")}
      </summary>
      <div className="px-4 pb-4 text-[0.9375rem]">
        <Facts facts={Object.fromEntries(facts)} />
      </div>
    </details>
  );
}

import { useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button-look";
import { boxLook, labelLook } from "@/components/ui/field-look";

/** 按地址查: the answer stands in the address of this screen. */
export function PageFinder({ typed }: { typed: string }) {
  const words = useTranslations("edition");
  return (
    <search aria-label={words("lookUp")}>
      {/* Keyed by what it says, or the field would keep what was typed before. */}
      <form key={typed} action="/admin/edition#page" className="flex flex-wrap items-end gap-2">
        <label className="flex min-w-0 flex-1 basis-64 flex-col gap-1">
          <span className={labelLook}>{words("address")}</span>
          <input name="path" defaultValue={typed} maxLength={2000} autoComplete="off" className={boxLook} />
        </label>
        <button type="submit" className={`${buttonLook("quiet")} max-md:min-h-11`}>
          {words("look")}
        </button>
      </form>
    </search>
  );
}

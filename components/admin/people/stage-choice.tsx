import { useTranslations } from "next-intl";
import { hintLook, labelLook } from "@/components/ui/field-look";

/** Which stages a reviewer decides; none ticked means any. */
export function StageChoice({ stages }: { stages: readonly string[] }) {
  const words = useTranslations("people");
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <legend className={labelLook}>{words("stages")}</legend>
      {stages.map((stage) => (
        <label key={stage} className="flex min-h-10 items-center gap-2 md:min-h-9">
          <input type="checkbox" name="stages" value={stage} className="size-5 accent-accent" />
          {stage}
        </label>
      ))}
      <span className={hintLook}>{words("stagesHint")}</span>
    </fieldset>
  );
}

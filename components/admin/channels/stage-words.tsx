import { useTranslations } from "next-intl";
import type { Stage } from "@/db/schema";

/** The stages of a workflow in one line: 初审（可自审）→ 复审 → 终审. */
export function StageWords({ stages }: { stages: readonly Stage[] | null }) {
  const words = useTranslations("channels");
  if (stages === null) return <>{words("inherits")}</>;
  const named = stages.map(({ name, kind, timing, deadlineMinutes }) => {
    if (kind === "self") return words("selfStage", { name });
    return timing === "after" ? words("afterStage", { name, minutes: deadlineMinutes ?? 0 }) : name;
  });
  return <>{named.join(" → ")}</>;
}

import { useTranslations } from "next-intl";
import { Moment } from "@/components/admin/moment";
import type { HotStanding } from "@/newsroom/hot/desk";

/** What readers see of 热榜 now, in a sentence. */
export function HotStandingLine({ isOn, inForce }: HotStanding) {
  const words = useTranslations("hot");
  if (!isOn) return <p className="text-ink-2">{words("off")}</p>;
  if (!inForce) return <p className="text-review">{words("awaits")}</p>;
  return (
    <p className="text-ink-2">
      {words.rich("inForce", { at: () => <Moment at={inForce.at} />, until: () => <Moment at={inForce.until} /> })}
    </p>
  );
}

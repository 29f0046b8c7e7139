import { useTranslations } from "next-intl";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { ReportResult, ReportState } from "@/db/schema";

const tones: Record<ReportState, StatusTone> = { waiting: "unreleased", handling: "review", closed: "approved" };

/** How a report stands; a closed one with its result. */
export function ReportMark({ state, result }: { state: ReportState; result: ReportResult | null }) {
  const words = useTranslations("reports");
  return (
    <StatusMark tone={tones[state]}>
      {words(`states.${state}`)}
      {result && <span className="text-ink-2">{words(`results.${result}`)}</span>}
    </StatusMark>
  );
}

/** It should have been closed by now. */
export function OverdueMark() {
  const words = useTranslations("reports");
  return <StatusMark tone="returned">{words("late")}</StatusMark>;
}

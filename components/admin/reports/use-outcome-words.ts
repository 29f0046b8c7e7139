import { useFormatter, useTranslations } from "next-intl";
import type { PossibleOutcome } from "@/newsroom/reports/desk-report";

/** A release or withdrawal in words, with its time. */
export function useOutcomeWords(): (outcome: PossibleOutcome) => string {
  const words = useTranslations("reports");
  const categories = useTranslations("withdrawal.categories");
  const format = useFormatter();
  return (outcome) => {
    const what =
      outcome.kind === "release"
        ? words("release", { kind: words(`releaseKinds.${outcome.as}`) })
        : words("withdrawal", { category: categories(outcome.as) });
    return `${what} ${format.dateTime(outcome.at, { dateStyle: "short", timeStyle: "short" })}`;
  };
}

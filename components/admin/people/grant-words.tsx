import { useFormatter, useTranslations } from "next-intl";
import { useListed } from "@/components/admin/listed";
import type { GrantLine } from "@/newsroom/people/desk";

/** One grant in words: role, where, which stages, from when and until when. */
export function GrantWords({ grant }: { grant: GrantLine }) {
  const words = useTranslations("people");
  const roles = useTranslations("roles");
  const listed = useListed();
  const format = useFormatter();
  const day = (date: Date) => format.dateTime(date, { dateStyle: "medium", timeStyle: "short" });
  const particulars = [
    grant.channel ?? words("wholeHouse"),
    ...(grant.role === "reviewer" ? [grant.stages ? listed(grant.stages) : words("anyStage")] : []),
    ...(grant.planned ? [words("planned"), words("fromTime", { time: day(grant.from) })] : []),
    ...(grant.to ? [words("until", { time: day(grant.to) })] : []),
  ];
  return (
    <span>
      <span className="font-medium">{grant.deputy ? words("deputyMark") : roles(grant.role)}</span>{" "}
      <span className="text-ink-2">{particulars.join(" · ")}</span>
    </span>
  );
}

import { useTranslations } from "next-intl";
import { Moment } from "@/components/admin/moment";
import { StandingMark } from "@/components/admin/outlets/standing-mark";
import type { RecordedStanding } from "@/newsroom/outlets/desk";

/** Every standing ever recorded of an outlet, newest first; nothing is taken back. */
export function StandingHistory({ history }: { history: readonly RecordedStanding[] }) {
  const words = useTranslations("outlets");
  if (history.length === 0) return <p className="text-[0.9375rem] text-ink-2">{words("noHistory")}</p>;
  return (
    <ol className="flex flex-col">
      {history.map(({ id, standing, from, to, by, at, counts }) => (
        <li
          key={id}
          className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-1.5 text-[0.9375rem] last:border-b-0"
        >
          <StandingMark standing={standing} />
          <span className="tabular">{to === null ? words("since", { from }) : words("span", { from, to })}</span>
          {counts && <span className="font-medium">{words("counts")}</span>}
          <span className="text-[0.8125rem] text-ink-2">
            {by && `${words("recordedBy", { name: by })} · `}
            <Moment at={at} />
          </span>
        </li>
      ))}
    </ol>
  );
}

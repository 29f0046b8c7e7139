import { useTranslations } from "next-intl";
import { StageWords } from "@/components/admin/channels/stage-words";
import { StatusMark } from "@/components/ui/status-mark";
import type { SeatedStage } from "@/newsroom/channels/seats";

/** Stage by stage who could sit there, and where a piece would get stuck. */
export function SeatList({ seated }: { seated: readonly SeatedStage[] }) {
  const words = useTranslations("channels.seats");
  return (
    <ol className="flex flex-col">
      {seated.map(({ stage, seats, stuck }, place) => (
        <li
          key={stage.name}
          className="grid gap-x-4 gap-y-1 border-t border-line py-2 text-[0.9375rem] first:border-t-0 sm:grid-cols-[12rem_minmax(0,1fr)]"
        >
          <div>
            <span className="tabular text-ink-2">{place + 1}. </span>
            <span className="font-medium">
              <StageWords stages={[stage]} />
            </span>{" "}
            <span className="whitespace-nowrap text-ink-2">{words("count", { count: seats.length })}</span>
          </div>
          <div className="flex flex-col gap-1">
            {seats.length > 0 && (
              <ul className="flex flex-wrap gap-x-4 gap-y-1">
                {seats.map(({ id, name, where, isDeputy }) => (
                  <li key={id}>
                    {name} <span className="text-[0.8125rem] text-ink-2">{where ?? words("house")}</span>
                    {isDeputy && (
                      <span className="ms-1 border border-line-strong px-1 text-[0.8125rem]">{words("deputy")}</span>
                    )}
                  </li>
                ))}
              </ul>
            )}
            {stuck && <StatusMark tone="returned">{words(`stuck.${stuck}`)}</StatusMark>}
          </div>
        </li>
      ))}
    </ol>
  );
}

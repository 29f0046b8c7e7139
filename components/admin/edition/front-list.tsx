import { useTranslations } from "next-intl";
import { RetireFront } from "@/components/admin/edition/retire-front";
import type { FormAction } from "@/components/admin/form-action";
import { Moment } from "@/components/admin/moment";
import { StatusMark } from "@/components/ui/status-mark";
import type { FrontLine } from "@/newsroom/editions/desk";

type Props = { fronts: readonly FrontLine[]; mayRetire: boolean; retire: FormAction };

/** 前端: each with the edition it has, how far that is behind, and when it was heard of last. */
export function FrontList({ fronts, mayRetire, retire }: Props) {
  const words = useTranslations("edition");
  return (
    <section aria-label={words("fronts")} className="flex flex-col gap-2">
      <h2 className="text-[1.0625rem] font-semibold">{words("fronts")}</h2>
      {fronts.length === 0 && <p className="border border-line bg-panel px-4 py-3 text-ink-2">{words("frontsNone")}</p>}
      <ul className="border-line bg-panel text-[0.9375rem] not-empty:border">
        {fronts.map((front) => (
          <li
            key={front.name}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-3 py-2 last:border-b-0"
          >
            <span className="min-w-0 flex-1 basis-48 font-medium [overflow-wrap:anywhere]">{front.name}</span>
            <Standing front={front} />
            {front.edition > 0 && (
              <span className="tabular text-ink-2">{words("number", { number: front.edition })}</span>
            )}
            <span className="tabular text-ink-2">
              {words("seen")} <Moment at={front.seenAt} />
            </span>
            {mayRetire && front.isGone && <RetireFront name={front.name} action={retire} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Standing({ front: { edition, behind, isGone } }: { front: FrontLine }) {
  const words = useTranslations("edition");
  if (isGone) return <StatusMark tone="returned">{words("frontGone")}</StatusMark>;
  if (edition === 0) return <StatusMark tone="unreleased">{words("frontEmpty")}</StatusMark>;
  return (
    <StatusMark tone={behind === 0 ? "approved" : "review"}>
      {behind === 0 ? words("frontNewest") : words("frontBehind", { count: behind })}
    </StatusMark>
  );
}

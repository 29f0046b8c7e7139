import { useTranslations } from "next-intl";
import { Moment } from "@/components/admin/moment";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { Opinion, RoundLine } from "@/newsroom/reviews/opinions";

const tones: Record<Opinion["decision"], StatusTone> = {
  approve: "approved",
  return: "returned",
  spike: "spiked",
  retract: "unchanged",
};

/** Every decision of every round in full, the newest round first, within a round as they were made. */
export function Opinions({ rounds }: { rounds: readonly RoundLine[] }) {
  const words = useTranslations("review");
  if (rounds.every((round) => round.opinions.length === 0)) {
    return <p className="text-ink-2">{words("noOpinions")}</p>;
  }
  return rounds.toReversed().map((round) => (
    <div key={round.number} className="not-first:mt-4">
      <p className="mb-1.5 text-[0.8125rem] text-ink-2">
        {words("roundBy", { round: round.number, name: round.openedBy.name })} <Moment at={round.openedAt} />
      </p>
      <OpinionList opinions={round.opinions} />
    </div>
  ));
}

/** The decisions of one round as they were made. */
export function OpinionList({ opinions }: { opinions: readonly Opinion[] }) {
  return (
    <ol className="flex flex-col gap-2.5">
      {opinions.map((opinion) => (
        <li key={opinion.id}>
          <OpinionLine opinion={opinion} />
        </li>
      ))}
    </ol>
  );
}

function OpinionLine({ opinion }: { opinion: Opinion }) {
  const words = useTranslations("review");
  const { decision, stage, returnedTo, reason } = opinion;
  const word =
    decision === "return" && opinion.after
      ? words("opinion.disagree")
      : decision === "return"
        ? returnedTo
          ? words("opinion.returnedTo", { stage: returnedTo })
          : words("opinion.return")
        : words(decision === "approve" && opinion.confirmed ? "opinion.confirm" : `opinion.${decision}`);
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <StatusMark tone={tones[decision]}>{word}</StatusMark>
        <span className="font-medium">{opinion.person.name}</span>
        <span className="text-[0.8125rem] text-ink-2">
          {stage ?? words("opinion.noStage")}
          {opinion.deputy && words("inBrackets", { text: words("opinion.deputy") })}
        </span>
        <span className="text-[0.8125rem] text-ink-2 ms-auto">
          <Moment at={opinion.at} />
        </span>
      </p>
      {reason && (
        <blockquote className="mt-1 border-s-2 border-line-strong ps-3 whitespace-pre-wrap break-words">
          {reason}
        </blockquote>
      )}
    </>
  );
}

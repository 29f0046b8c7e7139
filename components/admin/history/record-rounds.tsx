import { useTranslations } from "next-intl";
import { howEnded } from "@/components/admin/history/how-ended";
import { FactTable, useBy, useMoments } from "@/components/admin/history/record-parts";
import type { Stage } from "@/db/schema";
import type { RecordRound } from "@/newsroom/history/record";
import type { Opinion } from "@/newsroom/reviews/opinions";

/** Each round with the text it was about, its stages, and every decision as it was made. */
export function RecordRounds({ rounds }: { rounds: readonly RecordRound[] }) {
  const words = useTranslations("reviewRecord");
  return (
    <>
      <h2>{words("rounds")}</h2>
      {rounds.length === 0 && <p>{words("noRounds")}</p>}
      {rounds.map((round) => (
        <section key={round.number} aria-label={words("round", { round: round.number })}>
          <h3>{words("round", { round: round.number })}</h3>
          <RoundFacts round={round} />
          <Decisions round={round} />
        </section>
      ))}
    </>
  );
}

function RoundFacts({ round }: { round: RecordRound }) {
  const words = useTranslations("reviewRecord");
  const purposes = useTranslations("review.purposes");
  const by = useBy();
  const stageName = useStageName();
  const { endedAs, endedAt, endedBy, override, kept, opinions } = round;
  return (
    <FactTable
      facts={[
        [words("purpose"), purposes(round.purpose)],
        [
          words("revision"),
          [String(round.revision), kept === "open" ? round.headline : words(`${kept}Mark`)].filter(Boolean).join("　"),
        ],
        [words("fingerprint"), <code key="fingerprint">{round.fingerprint}</code>],
        [words("opened"), by(round.openedBy, round.openedAt)],
        [words("workflow"), round.stages.map(stageName).join(" → ")],
        [words("override"), override && `${by(override.by, override.at)}\n${override.reason}`],
        [
          words("ended"),
          endedAs && endedAt
            ? `${words(`ends.${howEnded(endedAs, opinions)}`)}${words("semicolon")}${by(endedBy, endedAt)}`
            : words("notEnded"),
        ],
      ]}
    />
  );
}

function Decisions({ round: { number, stages, opinions } }: { round: RecordRound }) {
  const words = useTranslations("reviewRecord");
  const moment = useMoments();
  const decisionOf = useDecisionWord();
  const stageName = useStageName();
  const silent = stages.filter(({ name }) => !opinions.some(({ stage }) => stage === name));
  const nameOf = (name: string | null) => {
    const stage = stages.find((each) => each.name === name);
    return stage ? stageName(stage) : (name ?? words("noStage"));
  };
  return (
    <table className="record-decisions" aria-label={words("round", { round: number })}>
      <colgroup>
        <col />
        <col />
        <col />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{words("stage")}</th>
          <th scope="col">{words("decision")}</th>
          <th scope="col">{words("person")}</th>
          <th scope="col">{words("at")}</th>
          <th scope="col">{words("reason")}</th>
        </tr>
      </thead>
      <tbody>
        {opinions.map((opinion) => (
          <tr key={opinion.id}>
            <td>{nameOf(opinion.stage)}</td>
            <td>{decisionOf(opinion)}</td>
            <td>{opinion.deputy ? `${opinion.person.name}\n${words("deputy")}` : opinion.person.name}</td>
            <td>{moment(opinion.at)}</td>
            <td>{opinion.reason}</td>
          </tr>
        ))}
        {silent.map((stage) => (
          <tr key={stage.name}>
            <td>{stageName(stage)}</td>
            <td>{words("notDecided")}</td>
            <td />
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useStageName(): (stage: Stage) => string {
  const words = useTranslations("reviewRecord");
  return ({ name, kind, timing }) => {
    const kinds = [kind === "self" ? words("self") : "", timing === "after" ? words("after") : ""].filter(Boolean);
    return kinds.length === 0 ? name : words("stageWith", { stage: name, kinds: kinds.join(words("joint")) });
  };
}

function useDecisionWord(): (opinion: Opinion) => string {
  const words = useTranslations("review.opinion");
  return ({ decision, confirmed, returnedTo, after }) => {
    if (decision === "return" && after) return words("disagree");
    if (decision === "return") return returnedTo ? words("returnedTo", { stage: returnedTo }) : words("return");
    return words(decision === "approve" && confirmed ? "confirm" : decision);
  };
}

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Facts } from "@/components/admin/card";
import { howEnded } from "@/components/admin/history/how-ended";
import { sealEntries } from "@/components/admin/history/timeline-seals";
import { Moment } from "@/components/admin/moment";
import { OpinionList } from "@/components/admin/review/opinions";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { ArticleHistory } from "@/newsroom/history/desk";
import type { ReleaseLine, ScheduleLine } from "@/newsroom/history/releases";
import type { WithdrawalLine } from "@/newsroom/history/withdrawals";
import type { RoundLine } from "@/newsroom/reviews/opinions";

type Entry = { key: string; at: Date; tone: StatusTone; title: ReactNode; body: ReactNode };

/** Rounds with their decisions, releases, schedules, withdrawals and seals, as they came one after another. */
export function Timeline({ history }: { history: ArticleHistory }) {
  const words = useTranslations("history");
  const revisionOf = (id: number) => history.revisions.find((revision) => revision.id === id)?.number ?? 0;
  const entries: Entry[] = [
    ...history.rounds.map(
      (round): Entry => ({
        key: `round-${round.number}`,
        at: round.openedAt,
        tone: "review",
        title: words("round", {
          round: round.number,
          revision: revisionOf(round.revisionId),
          name: round.openedBy.name,
        }),
        body: <Round round={round} />,
      }),
    ),
    ...history.schedules.map(
      (schedule): Entry => ({
        key: `schedule-${schedule.id}`,
        at: schedule.at,
        tone: "scheduled",
        title: words("scheduled", { name: schedule.scheduledBy.name }),
        body: <Schedule schedule={schedule} />,
      }),
    ),
    ...history.releases.map(
      (release): Entry => ({
        key: `release-${release.id}`,
        at: release.at,
        tone: "live",
        title: words("released", {
          kind: words(`kinds.${release.kind}`),
          revision: release.revision,
          name: release.releasedBy?.name ?? words("house"),
        }),
        body: <Release release={release} />,
      }),
    ),
    ...history.withdrawals.map(
      (withdrawal): Entry => ({
        key: `withdrawal-${withdrawal.id}`,
        at: withdrawal.at,
        tone: "returned",
        title: words("withdrawn", { name: withdrawal.withdrawnBy.name }),
        body: <Withdrawal withdrawal={withdrawal} />,
      }),
    ),
    ...sealEntries(history.seals, words),
  ];
  if (entries.length === 0) return <p className="text-ink-2">{words("noRecord")}</p>;
  const inOrder = entries.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  return (
    <ol className="flex flex-col gap-5">
      {inOrder.map(({ key, at, tone, title, body }) => (
        <li key={key}>
          <p className="mb-1.5 flex flex-wrap items-baseline gap-x-3 border-b border-line pb-1">
            <StatusMark tone={tone}>{title}</StatusMark>
            <span className="ms-auto text-[0.8125rem] text-ink-2">
              <Moment at={at} />
            </span>
          </p>
          {body}
        </li>
      ))}
    </ol>
  );
}

function Round({ round }: { round: RoundLine }) {
  const words = useTranslations("history");
  const review = useTranslations("review");
  return (
    <div className="flex flex-col gap-2">
      {round.purpose !== "first" && (
        <p className="text-[0.8125rem] text-review">{review(`purposes.${round.purpose}`)}</p>
      )}
      {round.opinions.length === 0 ? (
        <p className="text-ink-2">{review("noOpinions")}</p>
      ) : (
        <OpinionList opinions={round.opinions} />
      )}
      {round.endedAs && round.endedAt && (
        <p className="text-[0.8125rem] text-ink-2">
          {words(`ends.${howEnded(round.endedAs, round.opinions)}`, { name: round.endedBy?.name ?? words("house") })}{" "}
          <Moment at={round.endedAt} />
        </p>
      )}
    </div>
  );
}

function Schedule({ schedule }: { schedule: ScheduleLine }) {
  const words = useTranslations("history");
  return (
    <p className="flex flex-wrap gap-x-3">
      <span>
        {words("dueAt")} <Moment at={schedule.dueAt} />
      </span>
      <span className="text-ink-2">{words(`scheduleEnds.${schedule.endedAs ?? "open"}`)}</span>
    </p>
  );
}

function Release({ release }: { release: ReleaseLine }) {
  const words = useTranslations("history");
  const values = useTranslations("difference.values");
  const credits = release.credits
    .filter(({ kind }) => kind !== "source")
    .map(({ kind, names }) => words("credit", { kind: values(kind), names: names.join("　") }));
  return (
    <Facts
      facts={{
        [words("headline")]: release.headline,
        [words("address")]: (
          <span className="break-all">
            {release.address}
            {release.live && <span className="ms-2 font-medium text-approved">{words("liveNow")}</span>}
          </span>
        ),
        [words("credits")]: credits.join("\n"),
        [words("correctionNote")]: release.correctionNote,
        [words("fingerprint")]: <code className="text-[0.8125rem] break-all">{release.fingerprint}</code>,
      }}
    />
  );
}

function Withdrawal({ withdrawal }: { withdrawal: WithdrawalLine }) {
  const words = useTranslations("withdrawal");
  const { reinstatement } = withdrawal;
  return (
    <Facts
      facts={{
        [words("category")]: words(`categories.${withdrawal.category}`),
        [words("reason")]: withdrawal.reason,
        [words("instructingBody")]: withdrawal.instructingBody,
        [words("reference")]: withdrawal.reference,
        [words("receivedAt")]: withdrawal.receivedAt && <Moment at={withdrawal.receivedAt} />,
        [words("publicNotice")]: withdrawal.publicNotice ? words("yes") : words("no"),
        [words("reinstatement")]: reinstatement && (
          <>
            {reinstatement.reason}
            {"\n"}
            {words("proposedBy", { name: reinstatement.proposedBy.name })} <Moment at={reinstatement.proposedAt} />
            {"\n"}
            {reinstatement.confirmedBy && reinstatement.confirmedAt ? (
              <>
                {words("confirmedBy", { name: reinstatement.confirmedBy.name })}{" "}
                <Moment at={reinstatement.confirmedAt} />
              </>
            ) : (
              words("notConfirmed")
            )}
          </>
        ),
      }}
    />
  );
}

import { useTranslations } from "next-intl";
import { FactTable, useBy, useMoments } from "@/components/admin/history/record-parts";
import type { ReviewRecord } from "@/newsroom/history/record";

type Release = ReviewRecord["releases"][number];
type Withdrawal = ReviewRecord["withdrawals"][number];

/** What became public and what was taken down again, with schedules between. */
export function RecordReleases({ record: { releases, schedules, withdrawals } }: { record: ReviewRecord }) {
  const words = useTranslations("reviewRecord");
  const outcomes = useTranslations("history.scheduleEnds");
  const by = useBy();
  const moment = useMoments();
  return (
    <>
      <h2>{words("releases")}</h2>
      {releases.length === 0 && <p>{words("noReleases")}</p>}
      {releases.map((release) => (
        <ReleaseFacts key={release.id} release={release} />
      ))}
      {schedules.length > 0 && <h2>{words("schedules")}</h2>}
      {schedules.map((schedule) => (
        <FactTable
          key={schedule.id}
          facts={[
            [words("round", { round: schedule.round }), by(schedule.scheduledBy, schedule.at)],
            [words("dueAt"), moment(schedule.dueAt)],
            [
              words("outcome"),
              [outcomes(schedule.endedAs ?? "open"), schedule.endedAt && moment(schedule.endedAt)]
                .filter(Boolean)
                .join(words("semicolon")),
            ],
          ]}
        />
      ))}
      {withdrawals.length > 0 && <h2>{words("withdrawals")}</h2>}
      {withdrawals.map((withdrawal) => (
        <WithdrawalFacts
          key={withdrawal.id}
          withdrawal={withdrawal}
          place={releases.findIndex(({ id }) => id === withdrawal.releaseId) + 1}
        />
      ))}
    </>
  );
}

function ReleaseFacts({ release }: { release: Release }) {
  const words = useTranslations("reviewRecord");
  const kinds = useTranslations("history.kinds");
  const values = useTranslations("difference.values");
  const fields = useTranslations("difference.fields");
  const by = useBy();
  const credits = release.credits.map(({ kind, names }) =>
    words("credit", { kind: kind === "source" ? fields("source") : values(kind), names: names.join("　") }),
  );
  const { revision, round } = release;
  return (
    <FactTable
      facts={[
        [words("kind"), kinds(release.kind)],
        [
          words("revision"),
          round === null ? words("fromOlderSite", { revision }) : words("fromRound", { round, revision }),
        ],
        [words("fingerprint"), <code key="fingerprint">{release.fingerprint}</code>],
        [fields("headline"), release.headline],
        [words("releasedBy"), by(release.releasedBy, release.at)],
        [words("address"), release.address],
        [words("credits"), credits.join("\n")],
        [words("changeNote"), release.correctionNote],
      ]}
    />
  );
}

function WithdrawalFacts({ withdrawal, place }: { withdrawal: Withdrawal; place: number }) {
  const words = useTranslations("reviewRecord");
  const categories = useTranslations("withdrawal.categories");
  const by = useBy();
  const moment = useMoments();
  const { reinstatement } = withdrawal;
  return (
    <FactTable
      facts={[
        [words("ofRelease"), place > 0 && words("ofReleaseIs", { place })],
        [words("category"), categories(withdrawal.category)],
        [words("withdrawnBy"), by(withdrawal.withdrawnBy, withdrawal.at)],
        [words("withdrawalReason"), withdrawal.reason],
        [words("instructingBody"), withdrawal.instructingBody],
        [words("reference"), withdrawal.reference],
        [words("receivedAt"), withdrawal.receivedAt && moment(withdrawal.receivedAt)],
        [words("publicNotice"), words(withdrawal.publicNotice ? "yes" : "no")],
        [
          words("reinstatement"),
          reinstatement &&
            [
              reinstatement.reason,
              words("reinstatementProposed", {
                name: reinstatement.proposedBy.name,
                at: moment(reinstatement.proposedAt),
              }),
              reinstatement.confirmedBy && reinstatement.confirmedAt
                ? words("reinstatementConfirmed", {
                    name: reinstatement.confirmedBy.name,
                    at: moment(reinstatement.confirmedAt),
                  })
                : words("reinstatementWaits"),
            ].join("\n"),
        ],
      ]}
    />
  );
}

import { useTranslations } from "next-intl";
import { FactTable, useBy, useMoments } from "@/components/admin/history/record-parts";
import type { ReviewRecord } from "@/newsroom/history/record";
import type { SealLine } from "@/newsroom/history/seals";

/** Seals, then how the sheet can be checked against the chain, and who printed it. */
export function RecordFoot({ record: { seals, newestEvent, printedBy, printedAt } }: { record: ReviewRecord }) {
  const words = useTranslations("reviewRecord");
  const moment = useMoments();
  return (
    <>
      {seals.length > 0 && <h2>{words("seals")}</h2>}
      {seals.map((seal) => (
        <SealFacts key={seal.fingerprint} seal={seal} />
      ))}
      <div className="record-foot">
        <h2>{words("check")}</h2>
        {newestEvent === null ? (
          <p>{words("noEvents")}</p>
        ) : (
          <>
            <FactTable
              facts={[
                [
                  words("newestEvent"),
                  words("newestEventIs", { seq: String(newestEvent.seq), at: moment(newestEvent.at) }),
                ],
                [words("hash"), <code key="hash">{newestEvent.hash}</code>],
              ]}
            />
            <p>{words("howToCheck")}</p>
          </>
        )}
        <p>{words("zone")}</p>
        <p>{words("printed", { name: printedBy, at: moment(printedAt) })}</p>
        <p className="record-signature">
          <span>{words("signature")}</span>
          <span aria-hidden="true" />
        </p>
      </div>
    </>
  );
}

function SealFacts({ seal }: { seal: SealLine }) {
  const words = useTranslations("reviewRecord");
  const by = useBy();
  const moment = useMoments();
  const { destruction } = seal;
  return (
    <FactTable
      facts={[
        [words("revision"), seal.revisions.join(words("joint"))],
        [words("fingerprint"), <code key="fingerprint">{seal.fingerprint}</code>],
        [words("sealedBy"), `${by(seal.sealedBy, seal.at)}\n${seal.reason}`],
        [
          words("destruction"),
          destruction &&
            [
              destruction.reason,
              words("legalBasis", { basis: destruction.legalBasis }),
              words("destructionProposed", { name: destruction.proposedBy.name, at: moment(destruction.proposedAt) }),
              destruction.confirmedBy && destruction.confirmedAt
                ? words("destructionConfirmed", {
                    name: destruction.confirmedBy.name,
                    at: moment(destruction.confirmedAt),
                  })
                : words("destructionWaits"),
            ].join("\n"),
        ],
      ]}
    />
  );
}

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SealLine } from "@/newsroom/history/seals";

type SealEntry = { key: string; at: Date; tone: "returned"; title: string; body: ReactNode };

/** A seal, and the two steps of a destruction, each at its own time. */
export function sealEntries(
  seals: readonly SealLine[],
  words: ReturnType<typeof useTranslations<"history">>,
): SealEntry[] {
  return seals.flatMap(({ fingerprint, revisions, sealedBy, reason, at, destruction }): SealEntry[] => {
    const joined = revisions.join(words("joint"));
    const told = (word: "sealed" | "destroyed" | "destructionProposed", name: string, when: Date, body: ReactNode) => ({
      key: `${word}-${fingerprint}`,
      at: when,
      tone: "returned" as const,
      title: words(word, { revisions: joined, name }),
      body,
    });
    const entries = [told("sealed", sealedBy.name, at, <p className="whitespace-pre-wrap break-words">{reason}</p>)];
    if (!destruction) return entries;
    const { proposedBy, proposedAt, confirmedBy, confirmedAt, legalBasis } = destruction;
    entries.push(
      told(
        "destructionProposed",
        proposedBy.name,
        proposedAt,
        <Order reason={destruction.reason} basis={legalBasis} />,
      ),
    );
    if (confirmedBy && confirmedAt) entries.push(told("destroyed", confirmedBy.name, confirmedAt, null));
    return entries;
  });
}

function Order({ reason, basis }: { reason: string; basis: string }) {
  const words = useTranslations("history.seal");
  return (
    <p className="whitespace-pre-wrap break-words">
      {reason}
      {"\n"}
      {words("basis", { basis })}
    </p>
  );
}

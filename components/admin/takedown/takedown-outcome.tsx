import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { LookAgain } from "@/components/admin/edition/look-again";
import { ReceiptMark } from "@/components/admin/receipt-mark";
import { Notice } from "@/components/ui/notice";
import type { TakenDown } from "@/newsroom/releases/takedown";
import type { TakenDownLately, TakenDownPiece } from "@/newsroom/releases/taken-down";

type Props = { outcome: TakenDown & { unconfirmed: number }; lately: TakenDownLately };

/** What an order did: the pieces gone, those that were not live, the pictures, and what is known at the readers' side. */
export function TakedownOutcome({ outcome, lately }: Props) {
  const { withdrawn, notLive, pictures, unconfirmed } = outcome;
  const { fronts, awaitsReceipts } = lately;
  const words = useTranslations("takedown");
  const withdrawal = useTranslations("withdrawal");
  const place = useRef<HTMLDivElement>(null);
  // The button that did it is gone: whoever pressed it goes on from here.
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice
        tone={withdrawn.length > 0 && unconfirmed === 0 ? "success" : "warning"}
        title={words("done", { count: withdrawn.length })}
        isUrgent
      >
        <div className="flex flex-col gap-2">
          {unconfirmed > 0 && <p>{withdrawal("unconfirmed", { count: unconfirmed })}</p>}
          {unconfirmed === 0 && fronts > 0 && <p>{words("confirmed", { count: fronts })}</p>}
          {withdrawn.length > 0 && <Pieces numbers={withdrawn} pieces={lately.pieces} />}
          {awaitsReceipts && <LookAgain />}
          {pictures.stopped + pictures.kept > 0 && <p>{words("pictures", pictures)}</p>}
          {notLive.length > 0 && (
            <div>
              <p>{words("notLive", { count: notLive.length })}</p>
              <Numbers numbers={notLive} />
            </div>
          )}
        </div>
      </Notice>
    </div>
  );
}

/** Each by its headline and the address that readers had, with what came back when it was fetched. */
function Pieces({ numbers, pieces }: { numbers: readonly number[]; pieces: readonly TakenDownPiece[] }) {
  const words = useTranslations("takedown");
  return (
    <ul className="flex flex-col divide-y divide-line">
      {numbers.map((number) => {
        const piece = pieces.find((each) => each.number === number);
        return (
          <li key={number} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-1.5">
            <Link href={`/admin/articles/${number}/history`} className="min-w-0 underline underline-offset-4">
              <span className="tabular">{number}</span> {piece && (piece.headline || words("sealed"))}
            </Link>
            {piece?.address && (
              <a
                href={piece.address}
                target="_blank"
                rel="noreferrer"
                className="text-[0.875rem] break-all text-ink-2 underline underline-offset-4"
              >
                {piece.address}
              </a>
            )}
            {piece?.receipt && <ReceiptMark receipt={piece.receipt} />}
          </li>
        );
      })}
    </ul>
  );
}

function Numbers({ numbers }: { numbers: readonly number[] }) {
  return (
    <ul className="tabular flex flex-wrap gap-x-3 gap-y-1">
      {numbers.map((number) => (
        <li key={number}>
          <Link href={`/admin/articles/${number}/history`} className="underline underline-offset-4">
            {number}
          </Link>
        </li>
      ))}
    </ul>
  );
}

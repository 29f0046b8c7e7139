"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { PublicMark, StateMark } from "@/components/admin/articles/state-marks";
import { useListed } from "@/components/admin/listed";
import { Moment } from "@/components/admin/moment";
import { Checkbox } from "@/components/ui/checkbox";
import type { TakedownPiece } from "@/newsroom/releases/takedown-list";

type Props = { piece: TakedownPiece; isChosen: boolean; choose: (number: number, isChosen: boolean) => void };

/** One piece of an order: what it is, where it stands, which lines name it. */
export function PieceRow({ piece, isChosen, choose }: Props) {
  const words = useTranslations("takedown");
  const listed = useListed();
  const { number, headline, publicState, state, address, releasedAt, lines } = piece;
  const isLive = publicState === "live";
  const name = headline || words("sealed");
  return (
    <li className="flex items-start gap-2 px-3 py-2">
      {isLive ? (
        <Checkbox
          name="numbers"
          value={String(number)}
          isSelected={isChosen}
          onChange={(selected) => choose(number, selected)}
          aria-label={words("choose", { number, headline: name })}
          className="min-w-8 justify-center"
        >
          <span className="sr-only">{name}</span>
        </Checkbox>
      ) : (
        <span className="w-8 shrink-0" />
      )}
      <div className="flex min-w-0 flex-1 flex-col gap-0.5 py-1.5">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <Link href={`/admin/articles/${number}/history`} className="min-w-0 font-medium underline underline-offset-4">
            {name}
          </Link>
          <span className="tabular text-[0.875rem] text-ink-2">{number}</span>
        </p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-[0.875rem] text-ink-2">
          <PublicMark state={publicState} />
          {publicState === "unreleased" && <StateMark state={state} stage={null} />}
          {releasedAt && <Moment at={releasedAt} />}
          {piece.channel && <span>{piece.channel}</span>}
          {lines.length > 0 && <span>{words("atLines", { lines: listed(lines) })}</span>}
        </p>
        {address && (
          <a
            href={address}
            target="_blank"
            rel="noreferrer"
            className="break-all text-[0.875rem] text-scheduled underline underline-offset-4"
          >
            {address}
          </a>
        )}
        {isLive && !piece.isOurs && <p className="text-[0.875rem] text-review">{words("theirs")}</p>}
        {piece.originalKey && (
          <p className="break-all text-[0.875rem] text-ink-2">{words("original", { address: piece.originalKey })}</p>
        )}
      </div>
    </li>
  );
}

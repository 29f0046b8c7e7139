"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/admin/action-form";
import { WithdrawalFields } from "@/components/admin/history/withdrawal-fields";
import { PieceRow } from "@/components/admin/takedown/piece-row";
import type { TakedownAction } from "@/components/admin/takedown/takedown-action";
import { Button } from "@/components/ui/button";
import type { TakenDown } from "@/newsroom/releases/takedown";
import type { TakedownList, TakedownPiece } from "@/newsroom/releases/takedown-list";

type Props = { list: TakedownList; takeDown: TakedownAction<TakenDown> };

/**
 * What an order names, what is like it and what was not found; the live ones can be ticked, the named ones are. When the
 * order is looked up again, what was ticked by hand and what was typed stays.
 */
export function ChosenPieces({ list, takeDown }: Props) {
  const words = useTranslations("takedown");
  const withdrawal = useTranslations("withdrawal");
  const [byHand, setByHand] = useState<ReadonlyMap<number, boolean>>(new Map());
  const named = live(list.pieces);
  const all = [...named, ...live(list.others)];
  const isChosen = (piece: TakedownPiece) => byHand.get(piece.number) ?? (piece.isOurs && named.includes(piece));
  const choose = (number: number, chosen: boolean) => setByHand(new Map(byHand).set(number, chosen));
  const group = (title: string, pieces: TakedownPiece[]) =>
    pieces.length > 0 && (
      <section aria-label={title}>
        <h2 className="mb-2 font-semibold">{title}</h2>
        <ol className="divide-y divide-line border border-line bg-panel">
          {pieces.map((piece) => (
            <PieceRow key={piece.number} piece={piece} isChosen={isChosen(piece)} choose={choose} />
          ))}
        </ol>
      </section>
    );
  const count = all.filter(isChosen).length;
  return (
    <ActionForm action={takeDown} className="flex flex-col gap-5">
      {(isPending) => (
        <>
          {group(words("found", { count: list.pieces.length }), list.pieces)}
          {group(words("others", { count: list.others.length }), list.others)}
          {list.missing.length > 0 && (
            <section aria-label={words("missing", { count: list.missing.length })}>
              <h2 className="mb-2 font-semibold">{words("missing", { count: list.missing.length })}</h2>
              <ol className="max-h-72 overflow-y-auto border border-line bg-panel px-3 py-2 text-[0.9375rem]">
                {list.missing.map(({ at, text }) => (
                  <li key={`${at} ${text}`} className="flex gap-3 py-0.5">
                    <span className="tabular shrink-0 text-ink-2">{words("line", { at })}</span>
                    <span className="min-w-0 break-all">{text}</span>
                  </li>
                ))}
              </ol>
            </section>
          )}
          <section
            aria-label={words("order")}
            hidden={all.length === 0}
            className="flex-col gap-3 border border-line bg-panel p-3 not-[[hidden]]:flex md:p-4"
          >
            <h2 className="font-semibold">{words("order")}</h2>
            <p className="border-s-4 border-accent bg-returned-tint px-3 py-2 text-[0.9375rem]">{words("means")}</p>
            <WithdrawalFields />
            <Button
              type="submit"
              look="danger"
              isPending={isPending}
              isDisabled={count === 0}
              className="min-h-12 px-5 md:min-h-10 md:self-start"
            >
              {words("takeDown", { count })}
            </Button>
            <p role="status" className="text-[0.9375rem] text-ink-2 empty:hidden">
              {isPending && withdrawal("underWay")}
            </p>
          </section>
        </>
      )}
    </ActionForm>
  );
}

function live(pieces: readonly TakedownPiece[]): TakedownPiece[] {
  return pieces.filter(({ publicState }) => publicState === "live");
}

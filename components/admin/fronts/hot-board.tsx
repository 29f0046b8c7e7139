"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { arranged, type ByHand, type HotLine, movedPin, toConfirm } from "@/components/admin/fronts/hot-order";
import { HotRow } from "@/components/admin/fronts/hot-row";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { HotDesk } from "@/newsroom/hot/desk";

/** What would be confirmed now: computed, put in order by hand, and sent as it stands here. */
export function HotBoard({ desk, confirm }: { desk: HotDesk; confirm: FormAction }) {
  const words = useTranslations("hot");
  const [byHand, setByHand] = useState<ByHand>({ pins: desk.pins, drops: desk.drops });
  const list = useRef<HTMLOListElement>(null);
  const { listed, waiting } = arranged(desk, byHand);
  const { pins, drops } = byHand;
  const dropped = drops.flatMap((drop) => {
    const piece = desk.pieces.find(({ number }) => number === drop.article);
    return piece ? [{ ...drop, headline: piece.headline }] : [];
  });
  const firsts = listed.filter(({ isPinned }) => isPinned).map(({ number }) => number);
  const row = (line: HotLine, rank: number | null) => (
    <HotRow
      key={line.number}
      line={line}
      rank={rank}
      may={desk.mayConfirm}
      isFirst={firsts[0] === line.number}
      isLast={firsts.at(-1) === line.number}
      pin={() => {
        setByHand({
          drops,
          pins: line.isPinned ? pins.filter((pin) => pin !== line.number) : [...firsts, line.number],
        });
        // The row, and the button in it, goes over to the other list.
        if (rank === null) list.current?.focus();
      }}
      move={(by) => {
        const moved = movedPin(firsts, line.number, by);
        setByHand({ drops, pins: moved });
        // At either end the button that did it is off.
        if (moved[0] === line.number || moved.at(-1) === line.number) list.current?.focus();
      }}
      drop={(reason) => {
        setByHand({
          pins: pins.filter((pin) => pin !== line.number),
          drops: [...drops, { article: line.number, reason }],
        });
        // The button that did it went with its row.
        list.current?.focus();
      }}
    />
  );
  return (
    <>
      <section className="border border-line bg-panel">
        <h2 className="border-b border-line bg-panel-2 px-3 py-2 font-semibold">{words("computed")}</h2>
        {listed.length === 0 && <p className="px-3 py-2 text-ink-2">{words("noReads")}</p>}
        <ol ref={list} tabIndex={-1} aria-label={words("list")} className="outline-none">
          {listed.map((line, place) => row(line, place + 1))}
        </ol>
      </section>
      {waiting.length > 0 && (
        <details className="border border-line bg-panel">
          <summary className="flex min-h-11 cursor-pointer items-center px-3 hover:bg-press">
            {words("waiting", { count: waiting.length })}
          </summary>
          <ul aria-label={words("waiting", { count: waiting.length })}>{waiting.map((line) => row(line, null))}</ul>
        </details>
      )}
      {dropped.length > 0 && (
        <section aria-label={words("dropped")} className="border border-line bg-panel px-3 py-2">
          <h2 className="font-semibold">{words("dropped")}</h2>
          <ul>
            {dropped.map(({ article, reason, headline }) => (
              <li
                key={article}
                className="flex flex-wrap items-center gap-x-3 border-t border-line py-1 first:border-t-0"
              >
                <p className="min-w-0 flex-1 basis-60 [overflow-wrap:anywhere]">
                  {words("droppedWhy", { headline, reason })}
                </p>
                {desk.mayConfirm && (
                  <Button
                    look="plain"
                    aria-label={words("step", { word: words("takeBack"), piece: headline })}
                    onPress={() => {
                      setByHand({ pins, drops: drops.filter((drop) => drop.article !== article) });
                      list.current?.focus();
                    }}
                    className="max-md:min-h-11"
                  >
                    {words("takeBack")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {!desk.mayConfirm && <p className="text-ink-2">{words("whoConfirms")}</p>}
      {desk.mayConfirm && (listed.length > 0 || dropped.length > 0) && (
        <ActionForm
          action={confirm}
          done={() => <Notice tone="success">{words("confirmed")}</Notice>}
          // On a phone it would lie over the very lines it is about.
          className="flex flex-col gap-2 border border-line-strong bg-panel px-3 py-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] md:sticky md:bottom-0 md:z-20"
        >
          {(isPending) => (
            <>
              <HiddenFields values={{ list: toConfirm(listed, { pieces: desk.pieces, drops }) }} />
              <Button type="submit" look="primary" isPending={isPending} className="self-start max-md:min-h-11">
                {words("confirm")}
              </Button>
            </>
          )}
        </ActionForm>
      )}
    </>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { createContext, useContext } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import type { ReleaseRow } from "@/newsroom/releases/desk";

/** A text that may be released now, as the screen shows it. */
export type Choosable = Pick<ReleaseRow, "number" | "revision" | "fingerprint" | "headline" | "sameHeadline">;

type Choice = {
  pieces: readonly Choosable[];
  isChosen: (piece: Choosable) => boolean;
  choose: (pieces: readonly Choosable[], chosen: boolean) => void;
};

const Choosing = createContext<Choice>({ pieces: [], isChosen: () => false, choose: () => {} });

/** Where `ChooseOne` and `ChooseAll` find what is chosen. */
export const ChoosingProvider = Choosing.Provider;

/** What an action is told of a text: number, revision and fingerprint. The text on screen, no other. */
export function nameOf({ number, revision, fingerprint }: Choosable): string {
  return `${number}:${revision}:${fingerprint}`;
}

/** The box before one row. */
export function ChooseOne({ piece }: { piece: Choosable }) {
  const words = useTranslations("release");
  const { isChosen, choose } = useContext(Choosing);
  return (
    <Checkbox
      isSelected={isChosen(piece)}
      onChange={(chosen) => choose([piece], chosen)}
      className="-my-2 -ms-3 min-h-11 min-w-11 shrink-0 justify-center self-start"
    >
      <span className="sr-only">{words("choose", { number: String(piece.number), headline: piece.headline })}</span>
    </Checkbox>
  );
}

/** The box for every row of this page that has one; nothing where there are not two. */
export function ChooseAll() {
  const words = useTranslations("release");
  const { pieces, isChosen, choose } = useContext(Choosing);
  if (pieces.length < 2) return null;
  return (
    <Checkbox
      isSelected={pieces.every(isChosen)}
      onChange={(chosen) => choose(pieces, chosen)}
      className="max-md:min-h-11"
    >
      {words("chooseAll", { count: pieces.length })}
    </Checkbox>
  );
}

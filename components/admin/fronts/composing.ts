"use client";

import { useTranslations } from "next-intl";
import type { DeskPlace } from "@/newsroom/placements/desk";
import type { FilledPlace } from "@/newsroom/placements/fill";
import type { FrontPiece } from "@/newsroom/placements/front-pieces";
import type { PlacedItem, PlaceKind } from "@/newsroom/placements/layout";

/** What can be said of a kind of place on its screen. */
export type KindFacts = Record<PlaceKind, { byHand?: true; byRule?: true; wording: PlacedItem["wording"] }>;

/** What every part of the composing screen works with. */
export type Compose = {
  places: readonly DeskPlace[];
  change: (places: DeskPlace[]) => void;
  /** This person may change it now. */
  isOpen: boolean;
  kinds: KindFacts;
  filled: readonly FilledPlace[];
  pieceOf: (number: number) => FrontPiece | undefined;
  placeName: (place: Pick<DeskPlace, "kind" | "channelId" | "section">) => string;
};

/** The words a placed piece stands there with. */
export function usePieceNames({ pieceOf }: Compose): (item: PlacedItem) => string {
  const words = useTranslations("fronts");
  return ({ article, wording }) => {
    const piece = pieceOf(article);
    if (!piece) return words("pieceNumber", { number: article });
    return { short: piece.short, headline: piece.headline, front: piece.front }[wording] || piece.headline;
  };
}

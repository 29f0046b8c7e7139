"use client";

import { useTranslations } from "next-intl";
import type { Step } from "@/components/admin/fronts/use-steps";
import type { Unseen } from "@/newsroom/placements/choose";
import type { DeskPlace } from "@/newsroom/placements/desk";
import type { FilledPlace } from "@/newsroom/placements/fill";
import type { FrontPiece } from "@/newsroom/placements/front-pieces";
import type { PlacedItem, PlaceKind } from "@/newsroom/placements/layout";

/** What can be said of a kind of place on its screen. */
export type KindFacts = Record<PlaceKind, { byHand?: true; byRule?: true; wording: PlacedItem["wording"] }>;

/** What every part of the composing screen works with. */
export type Compose = {
  places: readonly DeskPlace[];
  take: (step: Step) => void;
  /** This person may change it now. */
  isOpen: boolean;
  kinds: KindFacts;
  filled: readonly FilledPlace[];
  /** Why readers do not get a piece that stands there by hand; null where they do. */
  unseen: (place: string, article: number) => Unseen | null;
  /** The place pieces are put into, and the way to the list of pieces with another. */
  target: DeskPlace | undefined;
  aim: (place: string) => void;
  choose: (place: string) => void;
  pieceOf: (number: number) => FrontPiece | undefined;
  placeName: (place: Pick<DeskPlace, "kind" | "channelId" | "section">) => string;
  /** The same by its key, of places that are gone too. */
  placeNamed: (key: string) => string;
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

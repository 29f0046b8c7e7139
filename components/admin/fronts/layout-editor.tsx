"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Compose, KindFacts } from "@/components/admin/fronts/composing";
import { type LayoutActions, LayoutBar } from "@/components/admin/fronts/layout-bar";
import { PiecePool } from "@/components/admin/fronts/piece-pool";
import { PlaceCard } from "@/components/admin/fronts/place-card";
import { type SaveAction, useLayout } from "@/components/admin/fronts/use-layout";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import type { FrontDesk } from "@/newsroom/placements/desk";
import type { FrontPiece } from "@/newsroom/placements/front-pieces";

type Props = {
  desk: FrontDesk;
  kinds: KindFacts;
  /** What stands on the page by hand and is live. */
  placed: readonly FrontPiece[];
  pool: readonly FrontPiece[];
  /** The form that looks for pieces. */
  finder: ReactNode;
  save: SaveAction;
  actions: LayoutActions;
};

/** A page as it is composed: its places as wide as readers see them, the pieces to choose from beside it. */
export function LayoutEditor({ desk, kinds, placed, pool, finder, save, actions }: Props) {
  const words = useTranslations("fronts");
  const shell = useTranslations("shell");
  const { places, change, saving } = useLayout(desk, save, shell("unreached"));
  const isOpen = desk.may.compose && !desk.open?.sent;
  const known = new Map([...placed, ...pool].map((piece) => [piece.number, piece]));
  const placeName: Compose["placeName"] = ({ kind, channelId, section }) => {
    if (kind === "section") return desk.sections.includes(section ?? "") ? (section ?? "") : words("goneSection");
    const channel = channelId === null ? "" : (desk.channels[channelId] ?? "");
    return words(`kinds.${kind}`, { channel });
  };
  const compose: Compose = {
    places,
    change,
    isOpen,
    kinds,
    filled: desk.filled,
    pieceOf: (number) => known.get(number),
    placeName,
  };
  /** 紧急通知 stands above everything, on this screen too. */
  const add = (key: string) => {
    const added = desk.spare.filter((place) => place.key === key);
    change(added.some(({ kind }) => kind === "notice") ? [...added, ...places] : [...places, ...added]);
  };
  const spare = desk.spare.filter(({ key }) => !places.some((place) => place.key === key));
  return (
    <>
      {saving.state === "refused" && (
        <Notice tone="error" isUrgent title={words("notKept")}>
          {saving.trouble}
        </Notice>
      )}
      <div className={isOpen ? "grid gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]" : ""}>
        <div className="grid content-start gap-3 lg:grid-cols-12">
          {places.map((place) => (
            <PlaceCard key={place.key} place={place} compose={compose} />
          ))}
          {places.length === 0 && <p className="text-ink-2 lg:col-span-12">{words("noPlaces")}</p>}
          {isOpen && spare.length > 0 && (
            <Select
              label={words("addPlace")}
              value=""
              options={[
                { value: "", label: words("choosePlace") },
                ...spare.map((place) => ({ value: place.key, label: placeName(place) })),
              ]}
              onChange={add}
              className="lg:col-span-6"
            />
          )}
        </div>
        {isOpen && (
          <aside aria-label={words("pieces")} className="flex min-w-0 flex-col gap-2">
            {finder}
            <PiecePool pieces={pool} compose={compose} />
          </aside>
        )}
      </div>
      <LayoutBar desk={desk} saving={saving} actions={actions} />
    </>
  );
}

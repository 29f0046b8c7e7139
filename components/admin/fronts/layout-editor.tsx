"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import type { Compose, KindFacts } from "@/components/admin/fronts/composing";
import { type LayoutActions, LayoutBar } from "@/components/admin/fronts/layout-bar";
import { LayoutDifferences } from "@/components/admin/fronts/layout-differences";
import { PiecePool } from "@/components/admin/fronts/piece-pool";
import { PlaceCard } from "@/components/admin/fronts/place-card";
import { type SaveAction, useLayout } from "@/components/admin/fronts/use-layout";
import { stepId, useSteps } from "@/components/admin/fronts/use-steps";
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
  const { told, take, undo } = useSteps(
    places,
    change,
    desk.open === null ? "none" : desk.open.sent ? "sent" : "composing",
  );
  const [aimed, aim] = useState("");
  const pieces = useRef<HTMLElement>(null);
  const targets = places.filter(({ kind }) => !kinds[kind].byRule);
  const isOpen = desk.may.compose && !desk.open?.sent;
  const known = new Map([...placed, ...pool].map((piece) => [piece.number, piece]));
  const placeName: Compose["placeName"] = ({ kind, channelId, section }) => {
    if (kind === "section") return desk.sections.includes(section ?? "") ? (section ?? "") : words("goneSection");
    const channel = channelId === null ? "" : (desk.channels[channelId] ?? "");
    return words(`kinds.${kind}`, { channel });
  };
  const compose: Compose = {
    places,
    take,
    isOpen,
    kinds,
    filled: desk.filled,
    unseen: (place, article) =>
      desk.unseen.find((each) => each.place === place && each.article === article)?.why ?? null,
    target: targets.find(({ key }) => key === aimed) ?? targets[0],
    aim,
    choose: (key) => {
      aim(key);
      // Not a field: on a phone its keyboard would cover the list.
      pieces.current?.focus({ preventScroll: true });
      pieces.current?.scrollIntoView({ block: "start" });
    },
    pieceOf: (number) => known.get(number),
    placeName,
    placeNamed: (key) => {
      const place = [...places, ...(desk.changes ?? []).map((each) => ({ ...each.place, key: each.key }))].find(
        (each) => each.key === key,
      );
      return place ? placeName(place) : "";
    },
  };
  /** 紧急通知 stands above everything, on this screen too. */
  const add = (key: string) => {
    const added = desk.spare.find((place) => place.key === key);
    if (!added) return;
    take({
      places: added.kind === "notice" ? [added, ...places] : [...places, added],
      told: words("told.place.added", { place: placeName(added) }),
      focus: [stepId(key, 0, "choose"), stepId(key, 0, "up")],
    });
  };
  const hasPieces = isOpen && targets.length > 0;
  const spare = desk.spare.filter(({ key }) => !places.some((place) => place.key === key));
  return (
    <>
      {desk.changes && <LayoutDifferences changes={desk.changes} compose={compose} />}
      <div className={hasPieces ? "grid gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]" : ""}>
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
        {hasPieces && (
          <aside
            ref={pieces}
            tabIndex={-1}
            aria-label={words("pieces")}
            className="flex min-w-0 flex-col gap-2 xl:sticky xl:top-4 xl:max-h-[calc(100dvh-8.5rem)] xl:self-start xl:overflow-y-auto xl:p-1"
          >
            {finder}
            <PiecePool pieces={pool} compose={compose} />
          </aside>
        )}
      </div>
      <LayoutBar
        desk={desk}
        saving={saving}
        actions={actions}
        told={told}
        undo={isOpen && undo ? () => undo(words("told.undone")) : null}
      />
    </>
  );
}

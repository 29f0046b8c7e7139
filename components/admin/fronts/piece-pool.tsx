"use client";

import { useTranslations } from "next-intl";
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import type { Compose } from "@/components/admin/fronts/composing";
import { putIn } from "@/components/admin/fronts/moves";
import { dragType } from "@/components/admin/fronts/placed-list";
import { stepId } from "@/components/admin/fronts/use-steps";
import { useListed } from "@/components/admin/listed";
import { Moment } from "@/components/admin/moment";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { FrontPiece } from "@/newsroom/placements/front-pieces";
import type { PlacedItem } from "@/newsroom/placements/layout";

/** Live pieces to put on the page: dragged there, or sent to the place chosen above them. */
export function PiecePool({ pieces, compose }: { pieces: readonly FrontPiece[]; compose: Compose }) {
  const words = useTranslations("fronts");
  const listed = useListed();
  const { places, take, kinds, target } = compose;
  const targets = places.filter(({ kind }) => !kinds[kind].byRule);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ [dragType]: JSON.stringify({ item: itemOf(Number(key)), from: "" }) })),
  });
  if (!target) return null;
  return (
    <>
      <Select
        label={words("putInto")}
        value={target.key}
        options={targets.map((place) => ({ value: place.key, label: compose.placeName(place) }))}
        onChange={compose.aim}
      />
      <Button
        onPress={() => document.getElementById(stepId(target.key, 0, "head"))?.focus()}
        className="self-start xl:hidden"
      >
        {words("backTo", { place: compose.placeName(target) })}
      </Button>
      <GridList
        aria-label={words("pieces")}
        items={pieces.map((piece) => ({ ...piece, id: String(piece.number) }))}
        dependencies={[compose, target]}
        keyboardNavigationBehavior="tab"
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className="p-3 text-ink-2">{words("noPieces")}</p>}
        className="border border-line bg-panel"
      >
        {(piece) => (
          <GridListItem
            id={piece.id}
            textValue={piece.headline}
            className="flex items-start gap-2 border-t border-line px-2 py-1.5 first:border-t-0 data-dragging:opacity-50 data-focus-visible:-outline-offset-2"
          >
            <AriaButton
              slot="drag"
              aria-label={words("drag", { piece: piece.headline })}
              className="hidden size-9 shrink-0 cursor-grab items-center justify-center text-ink-2 lg:flex"
            >
              <span aria-hidden="true">⠿</span>
            </AriaButton>
            <div className="min-w-0 flex-1">
              <p className="font-song leading-snug [overflow-wrap:anywhere]" lang="zh-CN">
                {piece.short || piece.headline}
              </p>
              <p className="flex flex-wrap gap-x-2 text-[0.8125rem] text-ink-2">
                <span>{piece.channel}</span>
                <Moment at={piece.firstReleasedAt} />
                {piece.picture && <span>{words("hasPicture")}</span>}
                {piece.isBarred && <span className="text-accent">{words("isBarred")}</span>}
                {standsIn(piece.number) !== "" && (
                  <span className="text-approved">{words("standsIn", { places: standsIn(piece.number) })}</span>
                )}
              </p>
            </div>
            <Button
              aria-label={words("step", { word: words("put"), piece: piece.headline })}
              onPress={() => put(piece.number)}
              className="shrink-0 max-md:min-h-11"
            >
              {words("put")}
            </Button>
          </GridListItem>
        )}
      </GridList>
    </>
  );

  /** Behind what stands there; first where that would be behind what readers get. */
  function put(number: number) {
    if (!target) return;
    const others = target.items.filter(({ article }) => article !== number).length;
    const index = others < target.limit ? others : 0;
    const spot = { place: target.key, index: index === 0 ? 0 : target.items.length };
    take({
      places: putIn(places, itemOf(number), spot),
      told: words("told.put", { place: compose.placeName(target), at: index + 1, of: others + 1 }),
    });
  }

  function standsIn(number: number): string {
    const those = places.filter(({ items }) => items.some(({ article }) => article === number));
    return listed(those.map(compose.placeName));
  }

  function itemOf(number: number): PlacedItem {
    return { article: number, wording: target ? kinds[target.kind].wording : "headline", from: "", to: "" };
  }
}

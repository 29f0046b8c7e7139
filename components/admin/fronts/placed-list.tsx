"use client";

import { useTranslations } from "next-intl";
import {
  Button as AriaButton,
  type DropItem,
  GridList,
  GridListItem,
  type TextDropItem,
  useDragAndDrop,
} from "react-aria-components";
import { type Compose, usePieceNames } from "@/components/admin/fronts/composing";
import { putIn, shift, takeOut } from "@/components/admin/fronts/moves";
import { PieceSettings } from "@/components/admin/fronts/piece-settings";
import { Button } from "@/components/ui/button";
import type { DeskPlace } from "@/newsroom/placements/desk";
import type { PlacedItem } from "@/newsroom/placements/layout";

/** What is dragged: a piece, and the place it comes from ("" from the list of pieces). */
export const dragType = "application/x-qianfa-piece";

/** What stands in a place by hand: moved by mouse, by keyboard, or by its buttons. */
export function PlacedList({ place, compose }: { place: DeskPlace; compose: Compose }) {
  const words = useTranslations("fronts");
  const { places, change, isOpen } = compose;
  const nameOf = usePieceNames(compose);
  const put = async (dropped: readonly TextDropItem[], index: number) => {
    let next = places;
    for (const { item, from } of await read(dropped)) {
      next = putIn(next, item, { place: place.key, index }, from || undefined);
    }
    if (next !== places) change([...next]);
  };
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !isOpen,
    getItems: (keys) =>
      [...keys].flatMap((key) => {
        const item = place.items.find(({ article }) => String(article) === String(key));
        return item ? [{ [dragType]: JSON.stringify({ item, from: place.key }), "text/plain": nameOf(item) }] : [];
      }),
    acceptedDragTypes: [dragType],
    getDropOperation: () => "move",
    onRootDrop: ({ items }) => void put(items.filter(isText), place.items.length),
    onInsert: ({ items, target }) => void put(items.filter(isText), indexOf(place, target)),
    onReorder: ({ keys, target }) => {
      const [key] = keys;
      const item = place.items.find(({ article }) => String(article) === String(key));
      if (item) change(putIn(places, item, { place: place.key, index: indexOf(place, target) }));
    },
  });
  return (
    <GridList
      aria-label={words("placedIn", { place: compose.placeName(place) })}
      items={place.items.map((item, index) => ({ ...item, id: String(item.article), index }))}
      dependencies={[compose]}
      keyboardNavigationBehavior="tab"
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => (
        <p className="px-3 py-2 text-[0.875rem] text-ink-2">{words(isOpen ? "emptyPlace" : "nothingByHand")}</p>
      )}
      className="min-h-10 data-drop-target:outline-2 data-drop-target:outline-accent"
    >
      {(item) => (
        <GridListItem
          id={item.id}
          textValue={nameOf(item)}
          className="border-t border-line px-2 py-1.5 first:border-t-0 data-dragging:opacity-50 data-focus-visible:-outline-offset-2"
        >
          <div className="flex items-start gap-1">
            {isOpen && (
              <AriaButton
                slot="drag"
                aria-label={words("drag", { piece: nameOf(item) })}
                className="hidden size-9 shrink-0 cursor-grab items-center justify-center text-ink-2 md:flex"
              >
                <span aria-hidden="true">⠿</span>
              </AriaButton>
            )}
            <PlacedPiece item={item} place={place} compose={compose} index={item.index} />
          </div>
        </GridListItem>
      )}
    </GridList>
  );
}

type PieceProps = { item: PlacedItem; place: DeskPlace; compose: Compose; index: number };

function PlacedPiece({ item, place, compose, index }: PieceProps) {
  const words = useTranslations("fronts");
  const { places, change, isOpen, pieceOf } = compose;
  const name = usePieceNames(compose)(item);
  const piece = pieceOf(item.article);
  const spot = { place: place.key, index };
  const steps = [
    { by: -1, word: words("up"), off: index === 0 },
    { by: 1, word: words("down"), off: index === place.items.length - 1 },
    { by: "top", word: words("top"), off: index === 0 },
  ] as const;
  return (
    <div className="min-w-0 flex-1">
      <p className="py-1.5 font-song leading-snug [overflow-wrap:anywhere]" lang="zh-CN">
        {name}
      </p>
      {!piece && <p className="text-[0.8125rem] text-accent">{words("notLive", { number: item.article })}</p>}
      {isOpen && (
        <div className="flex flex-wrap items-center gap-1">
          {steps.map(({ by, word, off }) => (
            <Button
              key={word}
              look="plain"
              isDisabled={off}
              aria-label={words("step", { word, piece: name })}
              onPress={() => change(shift(places, spot, by))}
              className="px-2 text-[0.8125rem] max-md:min-h-11"
            >
              {word}
            </Button>
          ))}
          <Button
            look="plain"
            aria-label={words("step", { word: words("takeOut"), piece: name })}
            onPress={() => change(takeOut(places, place.key, item.article))}
            className="px-2 text-[0.8125rem] max-md:min-h-11"
          >
            {words("takeOut")}
          </Button>
          <PieceSettings item={item} spot={spot} compose={compose} name={name} />
        </div>
      )}
    </div>
  );
}

function isText(item: DropItem): item is TextDropItem {
  return item.kind === "text";
}

async function read(items: readonly TextDropItem[]): Promise<{ item: PlacedItem; from: string }[]> {
  // Only what this screen dragged has this type; the verb reads the places again whatever was dropped.
  return Promise.all(items.map(async (item) => JSON.parse(await item.getText(dragType))));
}

function indexOf(place: DeskPlace, target: { key: unknown; dropPosition: string }): number {
  const at = place.items.findIndex(({ article }) => String(article) === String(target.key));
  return target.dropPosition === "after" ? at + 1 : at;
}

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
import { putIn } from "@/components/admin/fronts/moves";
import { PlacedPiece } from "@/components/admin/fronts/placed-piece";
import type { DeskPlace } from "@/newsroom/placements/desk";
import type { PlacedItem } from "@/newsroom/placements/layout";

/** What is dragged: a piece, and the place it comes from ("" from the list of pieces). */
export const dragType = "application/x-qianfa-piece";

/** What stands in a place by hand: moved by mouse, by keyboard, or by its buttons. */
export function PlacedList({ place, compose }: { place: DeskPlace; compose: Compose }) {
  const words = useTranslations("fronts");
  const { places, take, isOpen } = compose;
  const nameOf = usePieceNames(compose);
  const told = (word: "put" | "moved", next: readonly DeskPlace[], article: number) => {
    const items = next.find(({ key }) => key === place.key)?.items ?? [];
    const at = items.findIndex((item) => item.article === article) + 1;
    return words(`told.${word}`, { place: compose.placeName(place), at, of: items.length });
  };
  const put = async (dropped: readonly TextDropItem[], index: number) => {
    const { wording } = compose.kinds[place.kind];
    let [next, article] = [places, 0];
    for (const { item, from } of await read(dropped)) {
      // Each place has a wording of its own: what comes from elsewhere stands there in that one.
      next = putIn(next, { ...item, wording }, { place: place.key, index }, from || undefined);
      article = item.article;
    }
    if (next !== places) take({ places: [...next], told: told("put", next, article) });
  };
  const { dragAndDropHooks } = useDragAndDrop({
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
      if (!item) return;
      const next = putIn(places, item, { place: place.key, index: indexOf(place, target) });
      take({ places: next, told: told("moved", next, item.article) });
    },
  });
  return (
    <GridList
      // Nothing is dragged where nothing may be moved; a list is made with its handles or without.
      key={String(isOpen)}
      aria-label={words("placedIn", { place: compose.placeName(place) })}
      items={place.items.map((item, index) => ({ ...item, id: String(item.article), index }))}
      dependencies={[compose]}
      keyboardNavigationBehavior="tab"
      {...(isOpen && { dragAndDropHooks })}
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

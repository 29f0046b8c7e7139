"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type Compose, usePieceNames } from "@/components/admin/fronts/composing";
import { shift, takeOut } from "@/components/admin/fronts/moves";
import { PieceSettings } from "@/components/admin/fronts/piece-settings";
import { stepId } from "@/components/admin/fronts/use-steps";
import { Button } from "@/components/ui/button";
import type { DeskPlace } from "@/newsroom/placements/desk";
import type { PlacedItem } from "@/newsroom/placements/layout";

type Props = { item: PlacedItem; place: DeskPlace; compose: Compose; index: number };

/** A piece that stands in a place by hand: its words, why readers do not get it, when they do, and what can be done. */
export function PlacedPiece({ item, place, compose, index }: Props) {
  const words = useTranslations("fronts");
  const format = useFormatter();
  const { places, take, isOpen, pieceOf } = compose;
  const { article } = item;
  const name = usePieceNames(compose)(item);
  const spot = { place: place.key, index };
  const [last, of] = [place.items.length - 1, place.items.length];
  const id = (step: string, of: number = article) => stepId(place.key, of, step);
  const why = pieceOf(article) ? compose.unseen(place.key, article) : "not_live";
  const steps = [
    { key: "up", by: -1, to: index - 1, off: index === 0, focus: ["up", "down"] },
    { key: "down", by: 1, to: index + 1, off: index === last, focus: ["down", "up"] },
    { key: "top", by: "top", to: 0, off: index === 0, focus: ["top", "down"] },
  ] as const;
  /** What stands in its row then, or above it; in the end the place itself. */
  const neighbours = [place.items[index + 1], place.items[index - 1]].flatMap((next) =>
    next ? [id("out", next.article)] : [],
  );
  const time = (at: string) => (at ? format.dateTime(new Date(at), { dateStyle: "short", timeStyle: "short" }) : "");
  return (
    <div className="min-w-0 flex-1">
      <p className="py-1.5 font-song leading-snug [overflow-wrap:anywhere]" lang="zh-CN">
        {name}
      </p>
      {why && (
        <p className={`text-[0.8125rem] ${why === "early" ? "text-scheduled" : "text-accent"}`}>
          {words(`unseen.${why}`, { number: article, limit: place.limit })}
        </p>
      )}
      {(item.from || item.to) && (
        <p className="text-[0.8125rem] text-scheduled">
          {words("window", {
            from: time(item.from),
            to: time(item.to),
            ends: item.from && item.to ? "both" : item.to ? "to" : "from",
          })}
        </p>
      )}
      {isOpen && (
        <div className="-ms-2 flex flex-wrap items-center">
          {steps.map(({ key, by, to, off, focus }) => (
            <Button
              key={key}
              id={id(key)}
              look="plain"
              size="small"
              isDisabled={off}
              aria-label={words("step", { word: words(key), piece: name })}
              onPress={() =>
                take({
                  places: shift(places, spot, by),
                  told: words(`told.${key}`, { at: to + 1, of }),
                  focus: focus.map((step) => id(step)),
                })
              }
            >
              {words(key)}
            </Button>
          ))}
          <Button
            id={id("out")}
            look="plain"
            size="small"
            aria-label={words("step", { word: words("takeOut"), piece: name })}
            onPress={() =>
              take({
                places: takeOut(places, place.key, article),
                told: words("told.takeOut", { of: last }),
                focus: [...neighbours, id("head", 0)],
              })
            }
          >
            {words("takeOut")}
          </Button>
          <PieceSettings item={item} spot={spot} compose={compose} name={name} />
        </div>
      )}
    </div>
  );
}

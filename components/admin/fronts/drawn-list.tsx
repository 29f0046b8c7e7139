"use client";

import { useTranslations } from "next-intl";
import type { Compose } from "@/components/admin/fronts/composing";
import { putIn } from "@/components/admin/fronts/moves";
import { stepId } from "@/components/admin/fronts/use-steps";
import { Button } from "@/components/ui/button";
import type { DeskPlace } from "@/newsroom/placements/desk";
import type { PlacedEntry } from "@/newsroom/placements/fill";

type Props = { entries: readonly PlacedEntry[]; place: DeskPlace; compose: Compose; canPin: boolean };

/** What the rule brings to a place now; one of it can be made to stay. */
export function DrawnList({ entries, place, compose, canPin }: Props) {
  const words = useTranslations("fronts");
  if (entries.length === 0) return null;
  const { places, take, kinds } = compose;
  const count = place.items.length;
  const id = (number: number) => stepId(place.key, number, "pin");
  const pin = ({ number }: PlacedEntry, index: number) => {
    const item = { article: number, wording: kinds[place.kind].wording, from: "", to: "" };
    const neighbours = [entries[index + 1], entries[index - 1]].flatMap((next) => (next ? [id(next.number)] : []));
    take({
      places: putIn(places, item, { place: place.key, index: count }),
      told: words("told.pin", { at: count + 1, of: count + 1 }),
      focus: [...neighbours, stepId(place.key, number, "top"), stepId(place.key, number, "out")],
    });
  };
  return (
    <div className="border-t border-line px-3 py-2">
      <p className="text-[0.8125rem] text-ink-2">{words("drawn")}</p>
      <ul className="flex flex-col">
        {entries.map((entry, index) => (
          <li key={entry.number} className="flex items-center gap-2">
            <span className="min-w-0 flex-1 truncate font-song text-ink-2" lang="zh-CN" title={entry.headline}>
              {entry.headline}
            </span>
            {canPin && (
              <Button
                id={id(entry.number)}
                look="plain"
                size="small"
                aria-label={words("step", { word: words("pin"), piece: entry.headline })}
                onPress={() => pin(entry, index)}
              >
                {words("pin")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

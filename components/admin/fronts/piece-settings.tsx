"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { momentFrom, typedMoment } from "@/components/admin/editor/newsroom-time";
import type { Compose } from "@/components/admin/fronts/composing";
import { type Spot, setItem } from "@/components/admin/fronts/moves";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { PlacedItem } from "@/newsroom/placements/layout";

type Props = { item: PlacedItem; spot: Spot; compose: Compose; name: string };

/** Which of the released headlines stands there, and from when to when. */
export function PieceSettings({ item, spot, compose, name }: Props) {
  const words = useTranslations("fronts");
  const [isShown, setShown] = useState(false);
  const { places, take, pieceOf } = compose;
  const piece = pieceOf(item.article);
  const set = (changed: Partial<PlacedItem>) => take({ places: setItem(places, spot, changed) });
  const setMoment = (end: "from" | "to", field: Element) => {
    // Leaving a field as it was is no step.
    if (!(field instanceof HTMLInputElement) || field.value === typedMoment(item[end])) return;
    set({ [end]: momentFrom(field.value) });
  };
  const wordings = [
    { value: "short", label: words("wordings.short"), text: piece?.short },
    { value: "headline", label: words("wordings.headline"), text: piece?.headline },
    { value: "front", label: words("wordings.front"), text: piece?.front },
  ] as const;
  return (
    <>
      <Button
        look="plain"
        size="small"
        aria-expanded={isShown}
        aria-label={words("step", { word: words("set"), piece: name })}
        onPress={() => setShown(!isShown)}
      >
        {words("set")}
      </Button>
      {isShown && (
        <div className="grid w-full gap-2 border border-line bg-panel-2 p-2 md:grid-cols-2">
          <Select
            label={words("wording")}
            className="md:col-span-2"
            value={item.wording}
            options={wordings
              .filter(({ value, text }) => text || value === item.wording || value === "headline")
              .map(({ value, label, text }) => ({
                value,
                label: text ? `${label}：${text}` : words("noneOf", { wording: label }),
              }))}
            onChange={(value) => set({ wording: wordings.find((each) => each.value === value)?.value ?? "headline" })}
          />
          <TextField
            label={words("from")}
            type="datetime-local"
            defaultValue={typedMoment(item.from)}
            onBlur={({ target }) => setMoment("from", target)}
          />
          <TextField
            label={words("to")}
            type="datetime-local"
            defaultValue={typedMoment(item.to)}
            onBlur={({ target }) => setMoment("to", target)}
          />
        </div>
      )}
    </>
  );
}

"use client";

import { useFormatter, useTranslations } from "next-intl";
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
  const format = useFormatter();
  const [isShown, setShown] = useState(false);
  const { places, change, pieceOf } = compose;
  const piece = pieceOf(item.article);
  const set = (changed: Partial<PlacedItem>) => change(setItem(places, spot, changed));
  const wordings = [
    { value: "short", label: words("wordings.short"), text: piece?.short },
    { value: "headline", label: words("wordings.headline"), text: piece?.headline },
    { value: "front", label: words("wordings.front"), text: piece?.front },
  ] as const;
  const time = (at: string) => format.dateTime(new Date(at), { dateStyle: "short", timeStyle: "short" });
  return (
    <>
      <Button
        look="plain"
        aria-expanded={isShown}
        aria-label={words("step", { word: words("set"), piece: name })}
        onPress={() => setShown(!isShown)}
        className="px-2 text-[0.8125rem] max-md:min-h-11"
      >
        {words("set")}
      </Button>
      {(item.from || item.to) && (
        <span className="text-[0.8125rem] text-scheduled">
          {words("window", { from: item.from ? time(item.from) : "", to: item.to ? time(item.to) : "" })}
        </span>
      )}
      {isShown && (
        <div className="grid w-full gap-2 border border-line bg-panel-2 p-2 md:grid-cols-3">
          <Select
            label={words("wording")}
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
            onBlur={({ target }) => target instanceof HTMLInputElement && set({ from: momentFrom(target.value) })}
          />
          <TextField
            label={words("to")}
            type="datetime-local"
            defaultValue={typedMoment(item.to)}
            onBlur={({ target }) => target instanceof HTMLInputElement && set({ to: momentFrom(target.value) })}
          />
        </div>
      )}
    </>
  );
}

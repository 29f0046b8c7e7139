"use client";

import { useTranslations } from "next-intl";
import type { Compose } from "@/components/admin/fronts/composing";
import { putIn, setPlace, shiftPlace } from "@/components/admin/fronts/moves";
import { PlacedList } from "@/components/admin/fronts/placed-list";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { DeskPlace } from "@/newsroom/placements/desk";
import type { PlacedEntry } from "@/newsroom/placements/fill";

/** One place of the page: what stands there by hand, and what its rule brings at this moment. */
export function PlaceCard({ place, compose }: { place: DeskPlace; compose: Compose }) {
  const words = useTranslations("fronts");
  const { places, change, isOpen, kinds, filled } = compose;
  const { byHand, byRule, wording } = kinds[place.kind];
  const name = compose.placeName(place);
  const index = places.findIndex(({ key }) => key === place.key);
  const placed = new Set(place.items.map(({ article }) => article));
  const shown = filled.find(({ key }) => key === place.key);
  const drawn = shown ? [...shown.entries, ...shown.groups.flatMap(({ entries }) => entries)] : [];
  const picture = shown?.entries.find((entry) => entry.picture)?.picture;
  return (
    <section aria-label={name} className={`flex min-w-0 flex-col border border-line bg-panel ${spanOf(place)}`}>
      <header className="flex flex-wrap items-center gap-x-2 border-b border-line bg-panel-2 px-3 py-1">
        <h2 className="me-auto min-w-0 font-semibold [overflow-wrap:anywhere]">{name}</h2>
        {isOpen && (
          <>
            <Button
              look="plain"
              isDisabled={index === 0}
              aria-label={words("step", { word: words("up"), piece: name })}
              onPress={() => change(shiftPlace(places, place.key, -1))}
              className="px-2 text-[0.8125rem] max-md:min-h-11"
            >
              {words("up")}
            </Button>
            <Button
              look="plain"
              isDisabled={index === places.length - 1}
              aria-label={words("step", { word: words("down"), piece: name })}
              onPress={() => change(shiftPlace(places, place.key, 1))}
              className="px-2 text-[0.8125rem] max-md:min-h-11"
            >
              {words("down")}
            </Button>
            <Button
              look="plain"
              aria-label={words("step", { word: words("takeOut"), piece: name })}
              onPress={() => change(places.filter(({ key }) => key !== place.key))}
              className="px-2 text-[0.8125rem] max-md:min-h-11"
            >
              {words("takeOut")}
            </Button>
          </>
        )}
      </header>
      {picture && (place.kind === "slides" || place.kind === "channel") && (
        // biome-ignore lint/performance/noImgElement: a picture readers get, shown as they get it
        <img
          src={picture.files.address}
          alt=""
          width={picture.files.width}
          height={picture.files.height}
          className="aspect-[3/2] max-h-60 w-full object-cover"
        />
      )}
      {!byRule && <PlacedList place={place} compose={compose} />}
      {place.rule === "newest" && (
        <Drawn
          entries={drawn.filter(({ number }) => !placed.has(number))}
          pin={
            isOpen && !byRule
              ? (entry) =>
                  change(
                    putIn(
                      places,
                      { article: entry.number, wording, from: "", to: "" },
                      { place: place.key, index: place.items.length },
                    ),
                  )
              : null
          }
        />
      )}
      {isOpen && (
        <footer className="mt-auto flex flex-wrap gap-2 border-t border-line p-2">
          {!byHand && !byRule && (
            <Select
              label={words("filledBy")}
              value={place.rule}
              options={[
                { value: "newest", label: words("byRule") },
                { value: "none", label: words("byHandOnly") },
              ]}
              onChange={(rule) => change(setPlace(places, place.key, { rule: rule === "none" ? "none" : "newest" }))}
            />
          )}
          <Select
            label={words("limit")}
            value={String(place.limit)}
            options={limits(place.limit).map((limit) => ({ value: String(limit), label: String(limit) }))}
            onChange={(limit) => change(setPlace(places, place.key, { limit: Number(limit) }))}
          />
        </footer>
      )}
    </section>
  );
}

/** What the rule brings now; one can be made to stay. */
function Drawn({ entries, pin }: { entries: readonly PlacedEntry[]; pin: ((entry: PlacedEntry) => void) | null }) {
  const words = useTranslations("fronts");
  if (entries.length === 0) return null;
  return (
    <div className="border-t border-line px-3 py-2">
      <p className="text-[0.8125rem] text-ink-2">{words("drawn")}</p>
      <ul className="flex flex-col">
        {entries.map((entry) => (
          <li key={entry.number} className="flex items-center gap-2">
            <span className="min-w-0 flex-1 truncate font-song text-ink-2" lang="zh-CN" title={entry.headline}>
              {entry.headline}
            </span>
            {pin && (
              <Button
                look="plain"
                aria-label={words("step", { word: words("pin"), piece: entry.headline })}
                onPress={() => pin(entry)}
                className="px-2 text-[0.8125rem] max-md:min-h-11"
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

/** As wide as on the page itself. */
function spanOf({ kind }: DeskPlace): string {
  if (kind === "slides") return "lg:col-span-7";
  if (kind === "news") return "lg:col-span-5";
  return kind === "channel" ? "lg:col-span-6" : "lg:col-span-12";
}

function limits(own: number): number[] {
  return [...new Set([1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 30, 40, 60, own])].sort((one, other) => one - other);
}

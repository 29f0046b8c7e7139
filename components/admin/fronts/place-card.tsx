"use client";

import { useTranslations } from "next-intl";
import type { Compose } from "@/components/admin/fronts/composing";
import { DrawnList } from "@/components/admin/fronts/drawn-list";
import { setPlace, shiftPlace } from "@/components/admin/fronts/moves";
import { PlacedList } from "@/components/admin/fronts/placed-list";
import { stepId, undoId } from "@/components/admin/fronts/use-steps";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { DeskPlace } from "@/newsroom/placements/desk";

/** One place of the page: what stands there by hand, and what its rule brings at this moment. */
export function PlaceCard({ place, compose }: { place: DeskPlace; compose: Compose }) {
  const words = useTranslations("fronts");
  const { places, take, isOpen, kinds, filled } = compose;
  const { byHand, byRule } = kinds[place.kind];
  const name = compose.placeName(place);
  const index = places.findIndex(({ key }) => key === place.key);
  const placed = new Set(place.items.map(({ article }) => article));
  const shown = filled.find(({ key }) => key === place.key);
  const drawn = shown ? [...shown.entries, ...shown.groups.flatMap(({ entries }) => entries)] : [];
  const picture = shown?.entries.find((entry) => entry.picture)?.picture;
  const id = (step: string) => stepId(place.key, 0, step);
  const neighbour = places[index + 1] ?? places[index - 1];
  const shifts = [
    { key: "up", by: -1, off: index === 0, focus: ["up", "down"] },
    { key: "down", by: 1, off: index === places.length - 1, focus: ["down", "up"] },
  ] as const;
  const rule = place.rule === "none" ? "byHandOnly" : byRule ? "byRuleOnly" : "byRule";
  return (
    <section aria-label={name} className={`flex min-w-0 flex-col border border-line bg-panel ${spanOf(places, index)}`}>
      <header className="flex flex-wrap items-center gap-x-2 border-b border-line bg-panel-2 px-3 py-1">
        <h2
          id={id("head")}
          tabIndex={-1}
          className="me-auto min-w-0 scroll-mt-16 py-1 font-semibold [overflow-wrap:anywhere]"
        >
          {name}
        </h2>
        {isOpen && !byRule && (
          <Button
            id={id("choose")}
            look="plain"
            size="small"
            aria-label={words("step", { word: words("choose"), piece: name })}
            onPress={() => compose.choose(place.key)}
          >
            {words("choose")}
          </Button>
        )}
        {isOpen &&
          shifts.map(({ key, by, off, focus }) => (
            <Button
              key={key}
              id={id(key)}
              look="plain"
              size="small"
              isDisabled={off}
              aria-label={words("step", { word: words(key), piece: name })}
              onPress={() =>
                take({
                  places: shiftPlace(places, place.key, by),
                  told: words(`told.place.${key}`, { place: name, at: index + by + 1, of: places.length }),
                  focus: focus.map(id),
                })
              }
            >
              {words(key)}
            </Button>
          ))}
        {isOpen && (
          <Button
            id={id("out")}
            look="plain"
            size="small"
            aria-label={words("step", { word: words("takeOut"), piece: name })}
            onPress={() =>
              take({
                places: places.filter(({ key }) => key !== place.key),
                told: words("told.place.takeOut", { place: name }),
                // Not its 移除: a second Enter would take that out too.
                focus: [...(neighbour ? [stepId(neighbour.key, 0, "head")] : []), undoId],
              })
            }
          >
            {words("takeOut")}
          </Button>
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
        <DrawnList
          entries={drawn.filter(({ number }) => !placed.has(number))}
          place={place}
          compose={compose}
          canPin={isOpen && !byRule}
        />
      )}
      {!isOpen && (
        <p className="mt-auto border-t border-line px-3 py-1.5 text-[0.8125rem] text-ink-2">
          {words("fills", { rule: words(rule), limit: place.limit })}
        </p>
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
              onChange={(chosen) =>
                take({ places: setPlace(places, place.key, { rule: chosen === "none" ? "none" : "newest" }) })
              }
            />
          )}
          <Select
            label={words("limit")}
            value={String(place.limit)}
            options={limits(place.limit).map((limit) => ({ value: String(limit), label: String(limit) }))}
            onChange={(limit) => take({ places: setPlace(places, place.key, { limit: Number(limit) }) })}
          />
        </footer>
      )}
    </section>
  );
}

/** As wide as on the page itself, where 焦点图 and 要闻 stand side by side when one follows the other. */
function spanOf(places: readonly DeskPlace[], index: number): string {
  const kindAt = (at: number) => places[at]?.kind;
  if (kindAt(index) === "slides" && kindAt(index + 1) === "news") return "lg:col-span-7";
  if (kindAt(index) === "news" && kindAt(index - 1) === "slides") return "lg:col-span-5";
  return kindAt(index) === "channel" ? "lg:col-span-6" : "lg:col-span-12";
}

function limits(own: number): number[] {
  return [...new Set([1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 30, 40, 60, own])].sort((one, other) => one - other);
}

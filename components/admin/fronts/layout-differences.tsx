"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type Compose, usePieceNames } from "@/components/admin/fronts/composing";
import type { PieceChange, PlaceChange } from "@/newsroom/placements/differences";
import type { PlacedItem } from "@/newsroom/placements/layout";

type Props = { changes: readonly PlaceChange[]; compose: Compose };

/** What a layout that waits changes of the one in force, in words: whoever releases it judges this. */
export function LayoutDifferences({ changes, compose }: Props) {
  const words = useTranslations("fronts.differences");
  return (
    <section
      aria-label={words("title")}
      className="mb-1 flex flex-col gap-2 border border-line-strong bg-panel px-4 py-3"
    >
      <h2 className="font-semibold">{words("title")}</h2>
      {changes.length === 0 && <p>{words("none")}</p>}
      {changes.map((change) => (
        <PlaceDifference key={change.key} change={change} compose={compose} />
      ))}
    </section>
  );
}

function PlaceDifference({ change, compose }: { change: PlaceChange; compose: Compose }) {
  const words = useTranslations("fronts.differences");
  const fronts = useTranslations("fronts");
  const { key, place, state, moved, rule, limit, pieces } = change;
  const ruleOf = (of: "none" | "newest") =>
    fronts(of === "none" ? "byHandOnly" : compose.kinds[place.kind].byRule ? "byRuleOnly" : "byRule");
  const said = [
    ...(state === "new" ? [words("new", { rule: ruleOf(place.rule), limit: place.limit })] : []),
    ...(state === "gone" ? [words("gone")] : []),
    ...(moved ? [words("placeMoved", moved)] : []),
    ...(rule ? [words("rule", { was: ruleOf(rule.was), now: ruleOf(place.rule) })] : []),
    ...(limit ? [words("limit", { was: limit.was, now: place.limit })] : []),
  ];
  return (
    <div className="border-t border-line pt-1.5 text-[0.9375rem]">
      <h3 className="font-semibold [overflow-wrap:anywhere]">{compose.placeName(place)}</h3>
      <ul className="flex flex-col gap-0.5">
        {said.map((line) => (
          <li key={line} className="font-medium">
            {line}
          </li>
        ))}
        {pieces.map((piece) => (
          <PieceDifference key={`${key}/${piece.item.article}/${piece.kind}`} change={piece} compose={compose} />
        ))}
      </ul>
    </div>
  );
}

function PieceDifference({ change, compose }: { change: PieceChange; compose: Compose }) {
  const words = useTranslations("fronts.differences");
  const nameOf = usePieceNames(compose);
  const detail = useDetail(compose);
  return (
    <li className="[overflow-wrap:anywhere]">
      <strong className={change.kind === "removed" ? "text-accent" : change.kind === "added" ? "text-approved" : ""}>
        {words(change.kind)}
      </strong>{" "}
      <span className="font-song" lang="zh-CN">
        {nameOf(change.item)}
      </span>{" "}
      <span className="text-ink-2">{detail(change)}</span>
    </li>
  );
}

/** Where it stands, where it was, in which words, when. */
function useDetail({ placeNamed }: Compose): (change: PieceChange) => string {
  const words = useTranslations("fronts.differences");
  const fronts = useTranslations("fronts");
  const shownWhen = useWindow();
  return (change) => {
    const wording = fronts(`wordings.${change.item.wording}`);
    switch (change.kind) {
      case "added": {
        const standing = words("standing", { at: change.at, wording });
        const came = change.from && words("from", { place: placeNamed(change.from) });
        return [came, standing, shownWhen(change.item)].filter(Boolean).join(words("joint"));
      }
      case "removed":
        return change.to && words("to", { place: placeNamed(change.to) });
      case "moved":
        return words("turn", { was: change.was, at: change.at });
      case "reworded":
        return words("wordings", { was: fronts(`wordings.${change.was}`), now: wording });
      case "timed":
        return shownWhen(change.item) || words("always");
    }
  };
}

/** "" for what stands there at any time. */
function useWindow(): (item: PlacedItem) => string {
  const fronts = useTranslations("fronts");
  const format = useFormatter();
  const time = (at: string) => (at ? format.dateTime(new Date(at), { dateStyle: "short", timeStyle: "short" }) : "");
  return ({ from, to }) =>
    from || to
      ? fronts("window", { from: time(from), to: time(to), ends: from && to ? "both" : to ? "to" : "from" })
      : "";
}

"use client";

import { useEffect, useRef, useState } from "react";
import type { DeskPlace } from "@/newsroom/placements/desk";

/** `told`: what the status line says of it; `focus`: ids of buttons, of which the first that can be pressed gets the focus. */
export type Step = { places: DeskPlace[]; told?: string; focus?: readonly string[] };

type Done = { before: DeskPlace[]; after: DeskPlace[] };

/** The id of a button of a piece, or of a place where `article` is 0. */
export function stepId(place: string, article: number, step: string): string {
  return `${encodeURIComponent(place)}/${article}/${step}`;
}

/** The id of the button that takes the last step back. */
export const undoId = "layout-undo";

/**
 * Steps as whoever composes sees, hears and takes them back: what was done last is said, and the focus goes on from there.
 * `stage`: where the layout is on its way to readers; further on, what was done last is told no more.
 */
export function useSteps(
  places: DeskPlace[],
  change: (places: DeskPlace[]) => void,
  stage: "none" | "composing" | "sent",
) {
  const [told, setTold] = useState("");
  const [was, setWas] = useState(stage);
  if (was !== stage) {
    setWas(stage);
    // The first step is what opens a layout.
    if (was !== "none") setTold("");
  }
  const [done, setDone] = useState<Done[]>([]);
  const wanted = useRef<readonly string[]>([]);
  useEffect(() => {
    const ids = wanted.current;
    if (ids.length === 0) return;
    wanted.current = [];
    // A list draws its rows in a turn of its own.
    requestAnimationFrame(() => focusFirst(ids));
  });

  const take = ({ places: after, told: words = "", focus = [] }: Step) => {
    setTold(words);
    setDone([...done, { before: places, after }]);
    wanted.current = focus;
    change(after);
  };
  // What somebody else did meanwhile is not taken back.
  const last = done.at(-1);
  const undo =
    last?.after === places
      ? (words: string) => {
          setTold(words);
          setDone(done.slice(0, -1));
          change(last.before);
        }
      : null;
  return { told, take, undo };
}

function focusFirst(ids: readonly string[]): void {
  for (const id of ids) {
    const found = document.getElementById(id);
    if (!found || found.matches(":disabled")) continue;
    found.focus();
    return;
  }
}

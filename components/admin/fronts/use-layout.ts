"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { toSend } from "@/components/admin/fronts/moves";
import { isNewer, type Shown } from "@/components/admin/fronts/newer-layout";
import { heard } from "@/components/admin/heard";
import type { DeskPlace, FrontDesk } from "@/newsroom/placements/desk";

type Saved = { error?: string | undefined; result?: Shown };
export type SaveAction = (state: Saved, form: FormData) => Promise<Saved>;

/** `trouble`: why the last change was not kept; it stays on screen and goes with the next one. */
export type Saving = { state: "kept" | "saving" | "refused"; trouble: string };

/**
 * The places as this person composes them. Each change is kept at once, one request after the other; what cannot be kept
 * stays on screen with the reason.
 */
export function useLayout(desk: FrontDesk, save: SaveAction, unreached: string) {
  const [places, setPlaces] = useState(desk.places);
  const [saving, setSaving] = useState<Saving>({ state: "kept", trouble: "" });
  const shown = useRef<Shown | null>(desk.open);
  const wanted = useRef<DeskPlace[] | null>(null);
  const isBusy = useRef(false);
  const seen = useRef(desk.open?.id ?? null);

  // Somebody else's step, or one's own verb below: what is open now is what one goes on from.
  const { open, places: theirs } = desk;
  useEffect(() => {
    const before = seen.current;
    seen.current = open?.id ?? null;
    if (isBusy.current || wanted.current || !isNewer(open, shown.current, before)) return;
    shown.current = open;
    setPlaces(theirs);
  }, [open, theirs]);

  const keep = useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    while (wanted.current) {
      const sent = wanted.current;
      wanted.current = null;
      setSaving({ state: "saving", trouble: "" });
      const form = new FormData();
      form.set("front", desk.key);
      form.set("places", toSend(sent));
      if (shown.current) {
        form.set("id", String(shown.current.id));
        form.set("version", String(shown.current.version));
      }
      const answer = await heard<Saved>(() => save({}, form), unreached);
      if (answer.error || !answer.result) {
        setSaving({ state: "refused", trouble: answer.error ?? unreached });
        break;
      }
      shown.current = answer.result;
      setSaving({ state: "kept", trouble: "" });
    }
    isBusy.current = false;
  }, [desk.key, save, unreached]);

  const change = useCallback(
    (next: DeskPlace[]) => {
      setPlaces(next);
      wanted.current = next;
      void keep();
    },
    [keep],
  );
  return { places, change, saving };
}

"use client";

import { useEffect, useState } from "react";
import { useSavedVersion } from "@/components/admin/editor/saved-version";
import type { Standing } from "@/newsroom/articles/desk-copy";

/** What the steps of a piece depend on; changes when its channel does, or when somebody else takes a step. */
export type StepsNow = Pick<Standing, "version" | "steps" | "ahead">;

/** What may be done with the saved version of the piece being written; asked again after each save. */
export function useStanding(number: number | null, initial: StepsNow): StepsNow {
  const { version } = useSavedVersion();
  const [asked, setAsked] = useState<StepsNow>(initial);
  const known = initial.version > asked.version ? initial : asked;
  const isStale = number !== null && known.version < version;

  useEffect(() => {
    if (!isStale) return;
    const stop = new AbortController();
    // The version keeps an answer from before apart from the one that is wanted.
    fetch(`/api/working-copies/${number}?version=${version}`, { signal: stop.signal })
      // The answer of our own handler; without one, what was known stays.
      .then(async (response) => (response.ok ? ((await response.json()) as StepsNow) : null))
      .then((standing) => standing && setAsked(standing))
      .catch(() => {});
    return () => stop.abort();
  }, [isStale, number, version]);
  return known;
}

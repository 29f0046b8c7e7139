"use client";

import { useEffect, useState } from "react";
import type { Standing } from "@/newsroom/articles/desk-copy";

/** As our handler sends it: in JSON a moment is text. */
type Sent = Omit<Standing, "since" | "scheduledFor"> & { since: string; scheduledFor: string | null };

/**
 * Where the piece being written stands, with `version` saved of it; null until it is begun. A save changes it, and what
 * somebody else does meanwhile: so it is asked again after each.
 */
export function useStanding(number: number | null, initial: Standing | null, version: number): Standing | null {
  const [asked, setAsked] = useState<Standing | null>(null);
  const known = asked && asked.version > (initial?.version ?? 0) ? asked : initial;
  const isStale = number !== null && (known?.version ?? 0) < version;

  useEffect(() => {
    if (!isStale) return;
    const stop = new AbortController();
    // The version keeps an answer from before apart from the one that is wanted.
    fetch(`/api/working-copies/${number}?version=${version}`, { signal: stop.signal })
      // Without an answer, what was known stays.
      .then(async (response) => (response.ok ? ((await response.json()) as Sent) : null))
      .then((sent) => sent && setAsked(standingFrom(sent)))
      .catch(() => {});
    return () => stop.abort();
  }, [isStale, number, version]);
  return known;
}

function standingFrom({ since, scheduledFor, ...sent }: Sent): Standing {
  return { ...sent, since: new Date(since), scheduledFor: scheduledFor === null ? null : new Date(scheduledFor) };
}

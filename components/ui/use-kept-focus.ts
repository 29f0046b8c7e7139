import { useEffect, useRef } from "react";

/**
 * A place for the focus when a step took the button that had it away: what carries the ref gets it, once `state` changes
 * and the focus is nowhere.
 */
export function useKeptFocus<Kept extends HTMLElement>(state: string) {
  const kept = useRef<Kept>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current !== state && document.activeElement === document.body) kept.current?.focus();
    before.current = state;
  }, [state]);
  return kept;
}

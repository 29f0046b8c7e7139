/** A version of a page's open layout, as it was saved or shown. */
export type Shown = { id: number; version: number };

/**
 * Whether the layout a fresh screen brings is newer than the one composed here. Screens can arrive after the answer to a
 * later save; `seen` is the id of the layout the last screen had, null for none: before a screen ever had the one composed
 * here, a screen without any is an old one.
 */
export function isNewer(brought: Shown | null, here: Shown | null, seen: number | null): boolean {
  if (brought === null) return here !== null && seen === here.id;
  if (here === null || brought.id !== here.id) return here === null || brought.id > here.id;
  return brought.version > here.version;
}

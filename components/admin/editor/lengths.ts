"use client";

import { useTranslations } from "next-intl";

/** From this part of its limit on a field says how much is in it. */
const near = 0.9;

type Told = { hint?: string | undefined; error?: string | undefined };

/**
 * What stands below a field about its length: its own hint while there is room, then the count too, then what 送审 would say.
 * A text that is too long is saved all the same; why a save was refused (`error`) is said instead.
 */
export function useLengths() {
  const t = useTranslations("editor.lengths");
  const told = (count: number, limit: number, own: Told, word: "text" | "entry" | "entries"): Told => {
    if (own.error || count < near * limit) return own;
    if (count > limit) return { ...own, error: t(`${word}Over`, { count, limit }) };
    return word === "text" ? { ...own, hint: [own.hint, t("text", { count, limit })].filter(Boolean).join(" ") } : own;
  };
  return {
    /** Of one text; both in UTF-16 units. */
    ofText: (text: string, limit: number, own: Told = {}) => told(text.trim().length, limit, own, "text"),
    /** Of a list: its longest entry, and how many there are. */
    ofList: (entries: readonly string[], limits: { longest: number; most: number }, own: Told = {}) => {
      const longest = Math.max(0, ...entries.map(({ length }) => length));
      return told(entries.length, limits.most, told(longest, limits.longest, own, "entry"), "entries");
    },
  };
}

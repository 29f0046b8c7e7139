import type { Content } from "@/newsroom/articles/content";

/** What the desk notes beside a piece, outside the fingerprint; "" is nothing, a time is ISO 8601. */
export type DeskNotes = {
  internalNote: string;
  verification: string;
  wishedAt: string;
  notBefore: string;
  takeDownAt: string;
  suggestedPlace: string;
  contributorContact: string;
  secrecyReviewer: string;
};

/** All that one save carries. */
export type Copy = { content: Content; notes: DeskNotes };

/** A channel of the tree with its address path and its depth below the root (0). */
export type ChannelChoice = { id: number; label: string; path: string; depth: number };

/** A registered supplier; `creditText` is the line readers see, its name where empty. */
export type OutletChoice = { id: number; name: string; address: string; creditText: string };

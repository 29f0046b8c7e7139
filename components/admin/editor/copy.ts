import type { DeskNotes } from "@/db/schema";
import type { Content } from "@/newsroom/articles/content";

/** All that one save carries. */
export type Copy = { content: Content; notes: DeskNotes };

/** A channel of the tree with its address path and its depth below the root (0). */
export type ChannelChoice = { id: number; label: string; path: string; depth: number };

/** A registered supplier; `creditText` is the line readers see, its name where empty. */
export type OutletChoice = { id: number; name: string; address: string; creditText: string };

import { z } from "zod";
import { parsed } from "@/app/refusals";
import type { DeskNotes } from "@/db/schema";
import { type Content, parseContent } from "@/newsroom/articles/content";
import { deskNotesSchema } from "@/newsroom/articles/desk-notes";

/** A text with all its markup, and what stands beside it. */
export const copyBytes = { maxBytes: 3_000_000 };

/** What a save sends; text and notes are parsed on their own, so that a refusal names their field. */
export const copyForm = z.object({
  version: z.int().min(0).max(2_000_000_000),
  content: z.unknown(),
  notes: z.unknown(),
});

/** The text and the notes of a save; throws `Refusal("invalid", …)` naming the field that does not fit. */
export function copyFrom({ content, notes }: z.output<typeof copyForm>): { content: Content; notes: DeskNotes } {
  return { content: parseContent(content), notes: parsed(deskNotesSchema, notes) };
}

import { z } from "zod";
import type { DeskNotes } from "@/db/schema";
import { cleanLine, cleanText, moment } from "@/newsroom/articles/text";

/** What stands beside the text, outside the fingerprint, as long as anybody could mean. Times are ISO 8601 with a zone, or "". */
export const deskNotesSchema = z.strictObject({
  internalNote: cleanText(20_000),
  verification: cleanText(20_000),
  wishedAt: moment,
  notBefore: moment,
  takeDownAt: moment,
  suggestedPlace: cleanLine(2000),
  contributorContact: cleanLine(2000),
  secrecyReviewer: cleanLine(2000),
}) satisfies z.ZodType<DeskNotes>;

export const emptyNotes: DeskNotes = {
  internalNote: "",
  verification: "",
  wishedAt: "",
  notBefore: "",
  takeDownAt: "",
  suggestedPlace: "",
  contributorContact: "",
  secrecyReviewer: "",
};

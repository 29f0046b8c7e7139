import { z } from "zod";
import type { DeskNotes } from "@/db/schema";
import { cleanLine, cleanText, moment } from "@/newsroom/articles/text";

/** What stands beside the text, outside the fingerprint. Times are ISO 8601 with a zone, or "". */
export const deskNotesSchema = z.strictObject({
  internalNote: cleanText(2000),
  verification: cleanText(5000),
  wishedAt: moment,
  notBefore: moment,
  takeDownAt: moment,
  suggestedPlace: cleanLine(100),
  contributorContact: cleanLine(200),
  secrecyReviewer: cleanLine(40),
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

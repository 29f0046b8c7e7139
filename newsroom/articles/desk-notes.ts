import { z } from "zod";
import type { DeskNotes } from "@/db/schema";
import { line, moment, text } from "@/newsroom/articles/text";

/** What stands beside the text, outside the fingerprint. Times are ISO 8601 with a zone, or "". */
export const deskNotesSchema = z.strictObject({
  internalNote: text(2000),
  verification: text(5000),
  wishedAt: moment,
  notBefore: moment,
  takeDownAt: moment,
  suggestedPlace: line(100),
  contributorContact: line(200),
  secrecyReviewer: line(40),
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

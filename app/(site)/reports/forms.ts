import { z } from "zod";
import type { SentForm } from "@/app/(site)/sent-form";
import { line, text } from "@/newsroom/articles/text";
import { reportClasses } from "@/newsroom/reports/classes";
import type { TypedReport } from "@/newsroom/reports/public-page";

/** A browser ends the lines of a text with two characters; a reader counts one. */
const lines = (max: number) =>
  z
    .string()
    .transform((value) => value.replaceAll("\r\n", "\n").trim())
    .pipe(text(max));

export const reportForm = z.object({
  kind: z.enum(["report", "correction"]),
  class: z
    .union([z.literal(""), z.enum(reportClasses)])
    .default("")
    .transform((value) => value || null),
  address: line(2000),
  text: lines(2000),
  right: lines(2000).default(""),
  contact: line(100).default(""),
  form: z.string().max(200).default(""),
  website: z.string().max(2000).default(""),
  // A browser sends an empty file where none was chosen.
  picture: z
    .union([z.instanceof(File), z.literal("")])
    .optional()
    .transform((file) => (file && file.size > 0 ? file : null)),
});

export const receiptForm = z.object({ receipt: line(60) });

/** What was typed, as it came: it stands in the fields again. */
export function typedIn(sent: SentForm): TypedReport {
  const typed = (name: keyof TypedReport) => {
    const value = sent[name];
    return typeof value === "string" ? value.slice(0, 20_000) : "";
  };
  return {
    class: typed("class"),
    address: typed("address"),
    text: typed("text"),
    right: typed("right"),
    contact: typed("contact"),
  };
}

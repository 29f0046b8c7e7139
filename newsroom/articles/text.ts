import { z } from "zod";
import { withoutInvisible } from "@/invisible";

/** Every character a person can type, and nothing that a database, a feed or a browser would choke on. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters refused
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0080-\u009f\ufffe\uffff]/;

function isPrintable(text: string): boolean {
  return text.isWellFormed() && !unprintable.test(text);
}

/** How long what was too long may be, of an issue about that; 0: it is about something else, or says no number. */
export function longest(issue: z.core.$ZodIssue | undefined): number {
  return issue?.code === "too_big" ? Number(issue.maximum) : 0;
}

/** Text of at most `max` UTF-16 units; control characters and lone surrogates are refused, never dropped. */
export function text(max: number) {
  return z.string().max(max, "too_long").refine(isPrintable, "unprintable");
}

/** One line, trimmed at both ends; a line break inside it is refused. */
export function line(max: number) {
  return text(max)
    .refine((value) => !/[\r\n\u2028\u2029]/.test(value), "one_line")
    .transform((value) => value.trim());
}

/** `text` without the characters nobody sees: for what is not kept as it came. */
export function cleanText(max: number) {
  return z.string().transform(withoutInvisible).pipe(text(max));
}

/** `line` without the characters nobody sees. */
export function cleanLine(max: number) {
  return z.string().transform(withoutInvisible).pipe(line(max));
}

/** A whole web address (http or https), or nothing. */
export const webAddress = line(2000).refine((value) => value === "" || isWebAddress(value), "web_address");

/** An ISO 8601 date, or date and time, of the last or the next century or so; or nothing. */
export const moment = line(40).refine((value) => value === "" || isPlausibleTime(value), "date");

/** True for an absolute http(s) address without credentials in it. */
export function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return (url.protocol === "http:" || url.protocol === "https:") && url.username === "" && url.password === "";
}

function isPlausibleTime(value: string): boolean {
  const time = Date.parse(value);
  return /^\d{4}-\d{2}-\d{2}/.test(value) && time > Date.parse("1900-01-01") && time < Date.parse("2200-01-01");
}

import { randomUUID } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { Locale } from "@/app/request-words";
import { openLog } from "@/log";
import { longest } from "@/newsroom/articles/text";
import { Refusal, type RefusalKind } from "@/newsroom/refusal";

/** What somebody is told instead of what they wanted: a sentence in their language, and the field it is about. */
export type Told = { kind: RefusalKind | "bug"; code: string; message: string; field?: string };

let log: ReturnType<typeof openLog> | undefined;

/** Parses what came in; throws `Refusal("invalid", …)` naming the first field that does not fit. */
export function parsed<Shape extends z.ZodType>(shape: Shape, input: unknown): z.output<Shape> {
  const result = shape.safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = String(issue?.path[0] ?? "");
  // A shape names its sentence by a code; zod's own messages are English prose.
  const code = issue && /^[a-z][a-z0-9_]*$/.test(issue.message) ? issue.message : "field";
  if (code === "too_long") throw new Refusal("invalid", "too_long", { field, limit: longest(issue) });
  throw new Refusal("invalid", code, { field });
}

/**
 * Puts a refusal into words, in the language of whoever asked unless `locale` names one. Any other error is a bug: logged,
 * and told with nothing but a number to quote.
 */
export async function tell(error: unknown, locale?: Locale): Promise<Told> {
  unstable_rethrow(error);
  const words = await getTranslations(locale && { locale });
  if (error instanceof Refusal && words.has(`refusals.${error.code}`)) {
    const { kind, code, params } = error;
    const { field } = params;
    if (typeof field !== "string") return { kind, code, message: words(`refusals.${code}`, params) };
    return {
      kind,
      code,
      message: words(`refusals.${code}`, { ...params, field: fieldName(words, field, code) }),
      field,
    };
  }
  const number = randomUUID().slice(0, 8).toUpperCase();
  log ??= openLog("application");
  log.error({ err: error, number, ...(error instanceof Refusal ? { code: error.code } : {}) }, "failed");
  return { kind: "bug", code: "bug", message: words("refusals.bug", { number }) };
}

/** 网站名 and 名称 are both a `name`: what the site's own settings call a field is looked up among theirs. */
function fieldName(words: Awaited<ReturnType<typeof getTranslations>>, field: string, code: string): string {
  const rooms = code === "site_settings" ? ["siteSettings.fields"] : ["fields", "editor.fields", "editor.picture"];
  const place = rooms.map((room) => `${room}.${field}`).find((key) => words.has(key));
  return place ? words(place) : field;
}

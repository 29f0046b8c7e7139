import { z } from "zod";
import { eventGroups } from "@/newsroom/audit/groups";
import type { LogFilter } from "@/newsroom/audit/log";

const number = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const day = z.iso.date().refine((value) => value >= "1900-01-01" && value < "3000-01-01");

/** What an address can ask of the log; what makes no sense in it is as if it were not there. */
const wish = z.object({
  person: z
    .union([z.literal("house"), number.max(2_147_483_647)])
    .optional()
    .catch(undefined),
  article: number.optional().catch(undefined),
  about: z.enum(eventGroups).optional().catch(undefined),
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
});

/** The filter in an address. */
export function filterIn(params: unknown): LogFilter {
  const { person, article, about, from, to } = wish.parse(params);
  return { actor: person, article, group: about, from, to };
}

/** Where its page begins. */
export function beforeIn(params: unknown): number | undefined {
  return z.object({ before: number.optional().catch(undefined) }).parse(params).before;
}

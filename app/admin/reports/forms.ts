import { z } from "zod";
import { momentFrom } from "@/components/admin/editor/newsroom-time";
import { cleanText, line, text } from "@/newsroom/articles/text";
import { reportClasses, reportKinds, reportResults, reportStates } from "@/newsroom/reports/classes";
import type { ReportFilter } from "@/newsroom/reports/desk";

const id = z.coerce.number().int().positive().max(2_147_483_647);
const reason = text(1000);
const words = line(200);
const dueAt = z
  .string()
  .transform(momentFrom)
  .refine((moment) => moment !== "", "not_a_date")
  .transform((moment) => new Date(moment))
  .refine((moment) => moment.getUTCFullYear() < 3000, "not_a_date");

/** The number of a report in an address, or null. */
export function reportNumber(said: string): number | null {
  return /^\d+$/.test(said) ? (id.safeParse(said).data ?? null) : null;
}

/** Words, an address or a receipt. */
export const findForm = z.object({ text: words });
export const reportForm = z.object({ number: id });
export const handOnForm = z.object({ number: id, personId: id });
export const dueForm = z.object({ number: id, dueAt, reason });
export const reopenForm = z.object({ number: id, dueAt, reason });
export const closeForm = z.object({ number: id, result: z.enum(reportResults), reply: cleanText(1000) });
/** `release:12`, `withdrawal:3`, or nothing. */
export const linkForm = z.object({
  number: id,
  outcome: z.union([z.literal(""), z.string().regex(/^(release|withdrawal):[1-9]\d{0,14}$/)]).transform((value) => {
    const [kind, of] = value.split(":");
    return of ? { kind: kind === "release" ? ("release" as const) : ("withdrawal" as const), id: Number(of) } : null;
  }),
});

/** What an address can ask of the queue; what makes no sense in it is as if it were not there. */
const wish = z.object({
  state: z.enum(reportStates).optional().catch(undefined),
  kind: z.enum(reportKinds).optional().catch(undefined),
  class: z.enum(reportClasses).optional().catch(undefined),
  article: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional().catch(undefined),
  mine: z.literal("1").optional().catch(undefined),
  overdue: z.literal("1").optional().catch(undefined),
  q: words.optional().catch(undefined),
  after: id.optional().catch(undefined),
});

export function filterIn(params: unknown): { filter: ReportFilter; after: number | undefined } {
  const { mine, overdue, after, q, ...filter } = wish.parse(params);
  return {
    after,
    filter: {
      ...filter,
      text: q || undefined,
      ...(mine ? { isMine: true } : {}),
      ...(overdue ? { isOverdue: true } : {}),
    },
  };
}

/** The year an address names, in which there could be figures. */
export function yearIn(params: unknown): number | undefined {
  return z.object({ year: z.coerce.number().int().min(2000).max(2999).optional().catch(undefined) }).parse(params).year;
}

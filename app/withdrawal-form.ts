import { z } from "zod";
import { momentFrom } from "@/components/admin/editor/newsroom-time";
import { line, text } from "@/newsroom/articles/text";
import { withdrawalCategories } from "@/newsroom/releases/withdrawal-categories";

/** What the fields of every withdrawal send, of one piece or of many. */
export const withdrawalShape = {
  category: z.enum(withdrawalCategories),
  reason: text(4000),
  instructingBody: line(200).default(""),
  reference: line(200).default(""),
  receivedAt: z
    .string()
    .refine((typed) => typed === "" || momentFrom(typed) !== "", "not_a_date")
    .transform((typed) => (typed === "" ? undefined : new Date(momentFrom(typed))))
    .optional(),
  publicNotice: z
    .literal("yes")
    .optional()
    .transform((value) => value === "yes"),
};

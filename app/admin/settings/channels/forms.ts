import { z } from "zod";
import type { Stage } from "@/db/schema";
import { cleanLine, line } from "@/newsroom/articles/text";
import { highestPosition } from "@/newsroom/channels/manage";

const id = z.coerce.number().int().positive().max(2_147_483_647);
const idOrNone = z
  .union([z.literal(""), id])
  .optional()
  .transform((value) => value || null);
const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");
const name = cleanLine(20).refine((value) => value !== "", "required");
const position = z.coerce.number().int().min(0).max(highestPosition);

/** Without an order it goes to the end. */
export const addChannelForm = z.object({
  name,
  slug: line(40),
  parentId: idOrNone,
  position: z.union([z.literal("").transform(() => null), position]),
  hidden: ticked,
});
export const changeChannelForm = z.object({ id, name, position, hidden: ticked });
export const confirmForm = z.object({ versionId: id });

const places = [1, 2, 3, 4, 5] as const;

/** One row of the form for each stage; a row without a name is no stage, and no stages at all mean: inherit. */
export const workflowForm = z
  .object({
    channelId: idOrNone,
    purpose: z.enum(["first", "flash", "change", "fix"]),
    name: z.array(line(10)).length(places.length),
    credit: z.array(z.enum(["", "responsibleEditor", "reviewer"])).length(places.length),
    who: z.array(z.enum(["independent", "self", "after"])).length(places.length),
    proof: z.array(line(10)).length(places.length),
    minutes: z.array(z.union([z.literal(""), z.coerce.number().int().positive().max(43_200)])).length(places.length),
  })
  .transform(({ channelId, purpose, ...rows }) => {
    const stages = places.flatMap((_, at): Stage[] => {
      const stageName = rows.name[at] ?? "";
      if (stageName === "") return [];
      const after = rows.who[at] === "after";
      return [
        {
          name: stageName,
          credit: rows.credit[at] || null,
          kind: rows.who[at] === "self" ? "self" : "independent",
          timing: after ? "after" : "before",
          deadlineMinutes: after ? rows.minutes[at] || 120 : null,
          proof: rows.proof[at] || null,
        },
      ];
    });
    return { channelId, purpose, stages: stages.length === 0 ? null : stages };
  });

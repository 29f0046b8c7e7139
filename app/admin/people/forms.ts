import { z } from "zod";
import { creditKinds } from "@/newsroom/articles/content";
import { cleanLine, cleanText, line, text } from "@/newsroom/articles/text";
import { roles } from "@/newsroom/people/roles";
import { usernameShape } from "@/newsroom/people/username";

const day = 24 * 3_600_000;

/** The id of a row. */
const id = z.coerce.number().int().positive().max(2_147_483_647);
/** The id of a channel, or the empty choice: the whole house. */
const channelId = z
  .union([z.literal(""), id])
  .optional()
  .transform((value) => value || null);
/** Boxes ticked: none, one or several of one name. */
const stages = z
  .union([line(40), z.array(line(40)).max(20)])
  .optional()
  .transform((value) => (value === undefined ? null : [value].flat()));
/** A day of the newsroom's calendar as the moment it begins in Asia/Shanghai, or nothing. */
const dayOrNone = z
  .union([z.literal(""), z.iso.date("not_a_date")])
  .optional()
  .transform((value) => (value ? new Date(`${value}T00:00:00+08:00`) : null));
/** A minute on the newsroom's wall. */
const minute = z.iso.datetime({ local: true, message: "not_a_date" }).transform((value) => new Date(`${value}+08:00`));
const legalName = cleanLine(40).refine((value) => value !== "", "required");

export const personForm = z.object({ personId: id });
export const grantForm = z.object({ grantId: id });
export const inviteForm = z.object({ username: usernameShape, legalName });

export const roleForm = z
  .object({ personId: id, role: z.enum(roles), channelId, stages, from: dayOrNone, to: dayOrNone })
  // The last day counts as a whole.
  .transform((grant) => ({ ...grant, to: grant.to && new Date(grant.to.getTime() + day) }));

export const deputyForm = z.object({
  personId: id,
  channelId,
  stages,
  to: minute,
  reason: text(200).refine((value) => value.trim() !== "", "required"),
});

/** The fields `default-editor` and so on carry the display name chosen for each kind of credit. */
export const namesForm = z
  .object({ personId: id, legalName, displayNames: cleanText(1000) })
  .catchall(z.string())
  .transform(({ personId, legalName, displayNames, ...fields }) => ({
    personId,
    legalName,
    displayNames: displayNames
      .split("\n")
      .map((name) => name.trim())
      .filter(Boolean),
    defaults: Object.fromEntries(
      creditKinds.map((kind) => [kind, fields[`default-${kind}`] ?? ""] as const).filter(([, name]) => name !== ""),
    ),
  }))
  .refine(({ displayNames }) => displayNames.every((name) => name.length <= 40), {
    path: ["displayNames"],
    message: "too_long",
  });

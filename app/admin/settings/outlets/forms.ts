import { z } from "zod";
import { cleanLine, line } from "@/newsroom/articles/text";
import { standings } from "@/newsroom/outlets/standing";

const id = z.coerce.number().int().positive().max(2_147_483_647);
/** A day of the newsroom's calendar, within what people can mean. */
const day = z.iso.date("not_a_date").refine((value) => value >= "1900-01-01" && value < "3000-01-01", "not_a_date");
const dayOrNone = z.union([z.literal(""), day], "not_a_date").transform((value) => value || null);
const name = cleanLine(60).refine((value) => value !== "", "required");

const outlet = { name, kind: line(20), address: line(2000), creditText: cleanLine(60) };

export const addOutletForm = z.object(outlet);
export const changeOutletForm = z.object({ id, ...outlet });
export const standingForm = z.object({ id, standing: z.enum(standings), from: day, to: dayOrNone });

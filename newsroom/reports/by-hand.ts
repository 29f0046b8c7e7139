/** A form that a person filled in, as far as that can be told without a riddle. */
import { now } from "@/newsroom/clock/now";
import { Refusal } from "@/newsroom/refusal";
import { opened, sealed } from "@/newsroom/reports/sealing";

/** Nobody reads and fills in a form faster. */
const leastMs = 3_000;
const mostMs = 24 * 3_600_000;

/** What a form carries to say since when it is open. */
export function formOpenedAt(at: Date): string {
  return sealed("form", String(at.getTime())).toString("base64url");
}

/** What a form carries that was not taken: it has been open since it was first; one nobody knows begins now. */
export function formCarriedOn(form: string): string {
  return ageOf(form) <= mostMs ? form : formOpenedAt(now());
}

/** `form`: what the form carried; `website`: the field no person sees. */
export type FormSigns = { form: string; website: string };

/** Throws a Refusal for a form that was sent at once, lay open for more than a day, or has its hidden field filled. */
export function demandByHand({ form, website }: FormSigns): void {
  if (website !== "") throw new Refusal("invalid", "report_hidden_field");
  const age = ageOf(form);
  if (!(age <= mostMs)) throw new Refusal("conflict", "report_form_old");
  if (age < leastMs) throw new Refusal("conflict", "report_too_fast");
}

/** In milliseconds; not a number for what the house never sealed. */
function ageOf(form: string): number {
  return now().getTime() - Number(opened("form", Buffer.from(form, "base64url")) ?? Number.NaN);
}

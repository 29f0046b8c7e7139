import { z } from "zod";
import { retractAction } from "@/app/admin/review/actions";
import { JustDecided } from "@/components/admin/review/just-decided";
import type { Actor } from "@/newsroom/permissions";
import { justDecided } from "@/newsroom/reviews/just-decided";

const numberShape = z.coerce.number().int().positive();

/** What this person decided on the page before, named in the address, with the way to take it back. */
export async function JustDecidedStrip({ actor, done }: { actor: Actor; done: string | string[] | undefined }) {
  const number = numberShape.safeParse(done);
  const decided = number.success ? await justDecided(actor, number.data) : null;
  if (!decided) return null;
  return <JustDecided key={`${decided.number}-${decided.fingerprint}`} decided={decided} retract={retractAction} />;
}

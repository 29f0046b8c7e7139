import { z } from "zod";
import { retractAction } from "@/app/admin/review/actions";
import { JustDecided } from "@/components/admin/review/just-decided";
import { frontsWithout } from "@/newsroom/editions/of-article";
import type { Actor } from "@/newsroom/permissions";
import { justDecided } from "@/newsroom/reviews/just-decided";

const numberShape = z.coerce.number().int().positive();

/** What this person decided on the page before, named in the address, with the way to take it back. */
export async function JustDecidedStrip({ actor, done }: { actor: Actor; done: string | string[] | undefined }) {
  const number = numberShape.safeParse(done);
  const decided = number.success ? await justDecided(actor, number.data) : null;
  if (!decided) return null;
  const unshown = decided.released ? await frontsWithout(decided.number) : 0;
  const key = `${decided.number}-${decided.fingerprint}`;
  return <JustDecided key={key} decided={decided} unshown={unshown} retract={retractAction} />;
}
